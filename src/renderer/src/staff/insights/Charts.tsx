import { useTranslation } from 'react-i18next'
import type { Insights } from '../../../../shared/lead-list'
import { Card } from '../../ui/Card'
import { Bars } from './Bars'
import classes from './Charts.module.css'
import { Hours } from './Hours'
import { busiest, hoursByDay } from './hours'
import { barsOf, type Names } from './names'

/** Days, hours, sources, ratings, staff, and the questions that can be counted. What has no leads has no card. */
export function Charts({ insights, names }: { insights: Insights; names: Names }) {
  const { t } = useTranslation('staff')
  const days = hoursByDay(insights.hours)
  const most = busiest(days)
  const { format } = names
  // A card that could only say "not rated" or "nobody noted" says nothing.
  const noted = (counts: Insights['staff']) => counts.some(({ value }) => value !== '' && value !== '0')
  const parts = [
    { title: t('insights.bySource'), rows: barsOf(insights.sources, names.source) },
    ...(noted(insights.ratings)
      ? [{ title: t('insights.byRating'), rows: barsOf(insights.ratings, names.rating) }]
      : []),
    ...(noted(insights.staff)
      ? [{ title: t('insights.byStaff'), rows: barsOf(insights.staff, names.staff) }]
      : []),
  ]
  return (
    <div className={classes.charts}>
      <div className={classes.wide}>
        <Card title={t('insights.byHour')}>
          {days.map((day) => (
            <Hours key={day.day} day={day} most={most} dayName={names.day} hourName={names.hour} />
          ))}
        </Card>
      </div>
      {insights.days.length > 1 && (
        <Card title={t('insights.byDay')}>
          <Bars caption={t('insights.byDay')} rows={barsOf(insights.days, names.day)} format={format} />
        </Card>
      )}
      {parts.map(({ title, rows }) => (
        <Card key={title} title={title}>
          <Bars caption={title} rows={rows} total={insights.leads} format={format} />
        </Card>
      ))}
      {insights.questions
        .filter(({ answered }) => answered > 0)
        .map((question, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two questions may have the same words, and their order is the form's
          <Card key={index} title={<span dir="auto">{question.label}</span>}>
            <p className={classes.quiet}>{t('insights.answered', { count: question.answered })}</p>
            <Bars
              caption={question.label}
              rows={barsOf(question.values, (value) => names.answer(question.kind, value))}
              total={question.answered}
              format={format}
            />
          </Card>
        ))}
    </div>
  )
}
