import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Encounter } from '../../../../shared/lead'
import { VISITOR_SOURCE } from '../../../../shared/lead'
import { localeFor } from '../format'

const DAY = 86_400_000
/** Days that are told by how long they are ago. */
const NEAR = 6

/** `today at 14:32`, `yesterday`, `3 days ago`, `24 November`. */
export function dayWords(at: number, now: number, locale: string, t: TFunction<'staff'>): string {
  const days = Math.round((midnight(now) - midnight(at)) / DAY)
  if (days === 0) {
    const time = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' }).format(at)
    return t('capture.person.today', { time })
  }
  if (days > 0 && days <= NEAR)
    return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-days, 'day')
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long' }).format(at)
}

function midnight(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0)
}

/** How a person was met, in words: “Captured yesterday by MK, 4 of 5”. */
export function useMetWords(): (encounter: Encounter, which: 'captured' | 'met', now: number) => string {
  const { t, i18n } = useTranslation('staff')
  const locale = localeFor(i18n.language, navigator.language)
  return ({ at, by, rating, source }, which, now) => {
    const when = dayWords(at, now, locale, t)
    const words =
      source === VISITOR_SOURCE
        ? t('capture.person.filledIn', { when })
        : by
          ? t(`capture.person.${which}By`, { when, by })
          : t(`capture.person.${which}`, { when })
    return rating === undefined ? words : t('capture.person.rated', { words, rating })
  }
}
