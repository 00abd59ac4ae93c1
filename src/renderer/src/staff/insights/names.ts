import { useTranslation } from 'react-i18next'
import type { Insights } from '../../../../shared/lead-list'
import { localeFor, useFormats } from '../format'
import { useValueNames } from '../value-names'
import type { Bar } from './Bars'

const HOUR = 3_600_000

/** The words for what was counted, in the reader's language. */
export function useNames() {
  const { t, i18n } = useTranslation('staff')
  const { number } = useFormats()
  const names = useValueNames()
  const locale = localeFor(i18n.language, navigator.language)
  const percents = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  const hours = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' })
  return {
    ...names,
    format: { number, percent: (share: number) => percents.format(share) },
    hour: (hour: number) => hours.format(hour * HOUR),
    /** The name of an answer to a question of this kind. */
    answer(kind: Insights['questions'][number]['kind'], value: string) {
      if (kind === 'rating') return names.rating(value)
      if (kind !== 'yesNo' && kind !== 'consent') return value
      return value === 'yes' ? t('insights.yes') : t('insights.no')
    },
  }
}
export type Names = ReturnType<typeof useNames>

/** Counts as bars, each by its name. */
export function barsOf(
  counts: readonly { value: string; count: number }[],
  name: (value: string) => string,
): Bar[] {
  return counts.map(({ value, count }) => ({ name: name(value), count }))
}
