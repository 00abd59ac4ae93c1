/** The days of an event as people write them: 24 – 26 Nov 2026. Days are days: no time zone moves them. */
export function daysOf({ from, to }: { from: string; to: string }, locale: string): string {
  const day = (text: string) => new Date(`${text}T12:00:00Z`)
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' })
  return format.formatRange(day(from), day(to))
}
