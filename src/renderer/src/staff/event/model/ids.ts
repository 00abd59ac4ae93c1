/** Longest id of a question; see question.ts. */
const MAX = 36

/**
 * An id that no other has, from the words of a label: "First name" is `firstName`. Where a label has no Latin letter it
 * is made of `otherwise`. Fixed from then on: answers and conditions are kept by it.
 */
export function idFrom(label: string, otherwise: string, taken: ReadonlySet<string>): string {
  const words = label
    .normalize('NFKD')
    .replaceAll('ß', 'ss')
    .replaceAll(/\p{M}/gu, '')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '')
  const camel = words.map((word, i) => (i === 0 ? small(word) : word.charAt(0).toUpperCase() + word.slice(1)))
  const made = camel.join('').replace(/^[0-9]+/, '')
  const base = (small(made) || otherwise).slice(0, MAX)
  const free = (id: string) => !taken.has(id) && !(id in {})
  if (free(base)) return base
  for (let n = 2; ; n++) if (free(`${base}${n}`)) return `${base}${n}`
}

/** Words in capitals are one word: `EMAIL` is `email`. */
function small(word: string): string {
  return word === word.toUpperCase() ? word.toLowerCase() : word.charAt(0).toLowerCase() + word.slice(1)
}
