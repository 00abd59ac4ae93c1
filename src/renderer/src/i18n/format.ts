import i18next from 'i18next'

const MINUTE = 60
const HOUR = 3600

/** Whole seconds until `end` (epoch ms), never below 0. */
export function secondsUntil(end: number, now: number): number {
  return Math.max(0, Math.ceil((end - now) / 1000))
}

/** A wait as a clock shows it: 29 seconds are `0:29`, an hour and a minute `1:01:00`. */
export function clockTime(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const minutes = Math.floor((seconds % HOUR) / MINUTE)
  const rest = two(seconds % MINUTE)
  return seconds < HOUR ? `${minutes}:${rest}` : `${Math.floor(seconds / HOUR)}:${two(minutes)}:${rest}`
}

/** A number in the reader's own way: 1,234. */
export function formatNumber(value: number, locale = i18next.language): string {
  return new Intl.NumberFormat(locale).format(value)
}

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const

/** An amount of bytes with the unit that fits: 1.2 GB. */
export function formatBytes(bytes: number): string {
  const power = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)))
  return new Intl.NumberFormat(i18next.language, {
    style: 'unit',
    unit: units[power] ?? 'byte',
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumFractionDigits: power < 2 ? 0 : 1,
  }).format(bytes / 1000 ** power)
}

const MINUTE_MS = MINUTE * 1000
const HOUR_MS = HOUR * 1000
const DAY_MS = 24 * HOUR_MS
/** Ignores leap days: a span is told, never computed with. */
const YEAR_MS = 365 * DAY_MS

/** How long something lasts or differs, in ms, in the one unit that says enough: 7 minutes, 3 hours, 10 years. */
export function formatSpan(ms: number, locale = i18next.language): string {
  const unit = (value: number, name: string) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'long' }).format(value)
  if (ms < 2 * HOUR_MS) return unit(Math.max(1, Math.round(ms / MINUTE_MS)), 'minute')
  if (ms < 2 * DAY_MS) return unit(Math.round(ms / HOUR_MS), 'hour')
  if (ms < 2 * YEAR_MS) return unit(Math.round(ms / DAY_MS), 'day')
  return unit(Math.round(ms / YEAR_MS), 'year')
}
