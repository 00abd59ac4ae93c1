import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { formatSpan } from '../i18n/format'

export interface Formats {
  /** 14:32, the date before it if it is not today's. */
  moment(at: number, now: number): string
  /** 3 June 2026, 14:32 */
  dated(at: number): string
  /** 14:32:05, the date before it if it is not today's. */
  precise(at: number, now: number): string
  /** With the whole date and seconds. */
  exact(at: number): string
  /** 14:32:05 */
  clock(at: number): string
  number(value: number): string
  /** 512 B, 1.2 MB */
  bytes(value: number): string
  /** What is left of a wait, in ms: 42 seconds, 4 minutes 5 seconds. Rounded up, so that it never says 0. */
  wait(ms: number): string
  /** How long something took, in ms: 0.4 sec, 12 sec. It stays in one line. */
  took(ms: number): string
  /** How long something lasts or differs, in ms, in the one unit that says enough: 7 minutes, 3 hours, 10 years. */
  span(ms: number): string
}

const KILO = 1000

/** The language of the app, in the way of writing of this system's region if it speaks that language. */
export function localeFor(language: string, system: string): string {
  return system.split('-')[0] === language.split('-')[0] ? system : language
}

/** Numbers and times as a locale writes them. */
export function formatsFor(locale: string): Formats {
  const time = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' })
  const dated = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
  })
  const whole = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' })
  const exact = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'medium' })
  const clock = new Intl.DateTimeFormat(locale, { timeStyle: 'medium' })
  const number = new Intl.NumberFormat(locale)
  const unit = (value: number, name: string, unitDisplay: 'short' | 'long' = 'long') =>
    new Intl.NumberFormat(locale, {
      style: 'unit',
      unit: name,
      unitDisplay,
      maximumFractionDigits: 1,
    }).format(value)
  return {
    moment: (at, now) => (isSameDay(at, now) ? time : dated).format(at),
    dated: (at) => whole.format(at),
    precise: (at, now) => (isSameDay(at, now) ? clock : dated).format(at),
    exact: (at) => exact.format(at),
    clock: (at) => clock.format(at),
    number: (value) => number.format(value),
    bytes(value) {
      if (value < KILO) return unit(value, 'byte', 'short')
      if (value < KILO ** 2) return unit(value / KILO, 'kilobyte', 'short')
      if (value < KILO ** 3) return unit(value / KILO ** 2, 'megabyte', 'short')
      return unit(value / KILO ** 3, 'gigabyte', 'short')
    },
    wait(ms) {
      const seconds = Math.max(1, Math.ceil(ms / 1000))
      if (seconds < 60) return unit(seconds, 'second')
      const rest = seconds % 60
      const minutes = unit(Math.floor(seconds / 60), 'minute')
      return rest === 0 ? minutes : `${minutes} ${unit(rest, 'second')}`
    },
    took(ms) {
      const seconds = ms < 9_950 ? Math.max(1, Math.round(ms / 100)) / 10 : Math.round(ms / 1000)
      return unit(seconds, 'second', 'short').replaceAll(' ', '\u00a0')
    },
    span: (ms) => formatSpan(ms, locale),
  }
}

function isSameDay(a: number, b: number): boolean {
  return new Date(a).toDateString() === new Date(b).toDateString()
}

/** The formats of the language on screen. */
export function useFormats(): Formats {
  const { i18n } = useTranslation()
  const locale = localeFor(i18n.language, navigator.language)
  return useMemo(() => formatsFor(locale), [locale])
}
