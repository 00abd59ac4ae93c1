/** A typed number of idle minutes, 1 to 120; null if it is none. */
export function minutesOf(text: string): number | null {
  const minutes = /^\d{1,3}$/.test(text.trim()) ? Number(text) : 0
  return minutes >= 1 && minutes <= 120 ? minutes : null
}
