/** The next label behind `here` (round to the first) that begins with what was typed, whatever its case and accent; null if none does. */
export function optionByLetter(labels: readonly string[], key: string, here: number): number | null {
  const letter = plain(key)
  if (key === ' ' || [...key].length !== 1 || letter === '') return null
  for (let step = 1; step <= labels.length; step++) {
    const index = (here + step) % labels.length
    if (plain(labels[index] ?? '').startsWith(letter)) return index
  }
  return null
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase()
}
