import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { VISITOR_SOURCE } from '../../../../shared/lead'
import { main } from '../../app/bridge'
import { localeFor } from '../format'
import type { ValueList } from './looked'

export interface Values {
  /** What a value is called. */
  nameOf(list: ValueList, value: string): string
  /** 24 November 2026, of `2026-11-24`. */
  dayName(day: string): string
  /** The days on which leads were captured, the newest first. */
  days: { value: string; count: number }[]
  /** Asks for the days: they are counted over all leads, so only when somebody wants to see them. */
  askDays(): void
}

/** The words for what leads can be narrowed to. */
export function useValues(): Values {
  const { t, i18n } = useTranslation('staff')
  const locale = localeFor(i18n.language, navigator.language)
  const [events, setEvents] = useState<ReadonlyMap<string, string>>(new Map())
  const [days, setDays] = useState<Values['days']>([])
  useEffect(() => {
    void main.getEvents().then((answer) => {
      if (answer.ok) setEvents(new Map(answer.value.events.map(({ profile: { id, name } }) => [id, name])))
    })
  }, [])
  const askDays = useCallback(() => {
    void main
      .getInsights({ eventId: null })
      .then((answer) => answer.ok && setDays(answer.value.days.toReversed()))
  }, [])
  const names: Record<ValueList, (value: string) => string> = {
    events: (value) => events.get(value) ?? t('leads.value.removedEvent'),
    sources: (value) =>
      value === VISITOR_SOURCE ? t('leads.value.visitor') : value || t('leads.value.noSource'),
    staff: (value) => value || t('leads.value.nobody'),
    ratings: (value) =>
      value === '0' ? t('leads.value.unrated') : t('leads.value.stars', { count: Number(value) }),
  }
  return {
    nameOf: (list, value) => names[list](value),
    dayName: (day) =>
      new Intl.DateTimeFormat(locale, {
        weekday: 'short',
        day: 'numeric',
        month: 'short',
        timeZone: 'UTC',
      }).format(Date.parse(`${day}T00:00Z`)),
    days,
    askDays,
  }
}
