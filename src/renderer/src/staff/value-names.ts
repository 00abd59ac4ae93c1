import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { VISITOR_SOURCE } from '../../../shared/lead'
import { localeFor } from './format'

export interface ValueNames {
  source(value: string): string
  staff(value: string): string
  /** Stars; '0' for none. */
  rating(value: string): string
  /** Tue, Nov 24, of `2026-11-24`. */
  day(value: string): string
}

/** What the values are called that leads are filtered and counted by; '' is what nobody noted. */
export function useValueNames(): ValueNames {
  const { t, i18n } = useTranslation('staff')
  const locale = localeFor(i18n.language, navigator.language)
  return useMemo(() => {
    const days = new Intl.DateTimeFormat(locale, {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      // The day is a date already, of the event's own time zone.
      timeZone: 'UTC',
    })
    return {
      source: (value) =>
        value === VISITOR_SOURCE ? t('leads.value.visitor') : value || t('leads.value.noSource'),
      staff: (value) => value || t('leads.value.nobody'),
      rating: (value) =>
        value === '0' ? t('leads.value.unrated') : t('leads.value.stars', { count: Number(value) }),
      day: (value) => days.format(Date.parse(`${value}T00:00Z`)),
    }
  }, [t, locale])
}
