import { useTranslation } from 'react-i18next'
import { useEventNames } from '../use-event-names'
import { useValueNames } from '../value-names'
import type { ValueList } from './looked'

export interface Values {
  /** What a value is called. */
  nameOf(list: ValueList, value: string): string
  /** Tue, Nov 24, of `2026-11-24`. */
  dayName(day: string): string
}

/** The words for what leads can be narrowed to. */
export function useValues(): Values {
  const { t } = useTranslation('staff')
  const events = useEventNames()
  const names = useValueNames()
  const nameOf: Record<ValueList, (value: string) => string> = {
    events: (value) => events.find(({ id }) => id === value)?.name ?? t('leads.value.removedEvent'),
    sources: names.source,
    staff: names.staff,
    ratings: names.rating,
  }
  return { nameOf: (list, value) => nameOf[list](value), dayName: names.day }
}
