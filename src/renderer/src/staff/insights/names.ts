import { useTranslation } from 'react-i18next'
import { VISITOR_SOURCE } from '../../../../shared/lead'
import type { Insights } from '../../../../shared/lead-list'
import { localeFor, useFormats } from '../format'
import type { Bar } from './Bars'

type Counts = { value: string; count: number }[]

/** The words for what was counted, in the reader's language. */
export function useNames() {
  const { t, i18n } = useTranslation('staff')
  const { number } = useFormats()
  const locale = localeFor(i18n.language, navigator.language)
  const percents = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  const days = new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    // The day is a date already, of the event's own time zone.
    timeZone: 'UTC',
  })
  const hours = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' })
  const named = (counts: Counts, name: (value: string) => string): Bar[] =>
    counts.map(({ value, count }) => ({ name: name(value), count }))
  return {
    format: { number, percent: (share: number) => percents.format(share) },
    day: (day: string) => days.format(Date.parse(`${day}T00:00Z`)),
    hour: (hour: number) => hours.format(hour * 3_600_000),
    sources: (counts: Counts) =>
      named(counts, (value) =>
        value === VISITOR_SOURCE ? t('insights.visitor') : value || t('insights.noSource'),
      ),
    staff: (counts: Counts) => named(counts, (value) => value || t('insights.nobody')),
    ratings: (counts: Counts) =>
      named(counts, (value) =>
        value === '0' || value === '' ? t('insights.unrated') : t('insights.stars', { count: Number(value) }),
      ),
    answers: ({ kind, values }: Insights['questions'][number]) =>
      named(values, (value) => {
        if (kind === 'rating') return t('insights.stars', { count: Number(value) })
        if (kind !== 'yesNo' && kind !== 'consent') return value
        return value === 'yes' ? t('insights.yes') : t('insights.no')
      }),
  }
}
export type Names = ReturnType<typeof useNames>
