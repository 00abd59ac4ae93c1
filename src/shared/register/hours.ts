/** Every time zone is off UTC by whole quarters of an hour, so that within one the hour is the same. */
const QUARTER = 15 * 60_000

/** The hour of a time (epoch ms) in a time zone, as `2026-11-24T09`. */
export function openHours(timeZone: string): (at: number) => string {
  const format = new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
  })
  /** A fair has few quarters of an hour, and formatting each of 100,000 leads takes a second. */
  const known = new Map<number, string>()
  return (at) => {
    const quarter = Math.floor(at / QUARTER)
    const hour = known.get(quarter) ?? hourOf(format, at)
    known.set(quarter, hour)
    return hour
  }
}

function hourOf(format: Intl.DateTimeFormat, at: number): string {
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]))
  const year = parts.get('year')?.padStart(4, '0')
  return `${year}-${parts.get('month')}-${parts.get('day')}T${parts.get('hour')}`
}
