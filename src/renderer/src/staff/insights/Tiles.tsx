import { useTranslation } from 'react-i18next'
import type { Insights } from '../../../../shared/lead-list'
import { useFormats } from '../format'
import classes from './Tiles.module.css'

/** The few numbers that are asked for first. */
export function Tiles({ insights }: { insights: Insights }) {
  const { t } = useTranslation('staff')
  const formats = useFormats()
  const { leads, states, ratings, delivery } = insights
  const rated = ratings.filter(({ value }) => Number(value) > 0)
  const stars = rated.reduce((sum, { value, count }) => sum + Number(value) * count, 0)
  const ratedLeads = rated.reduce((sum, { count }) => sum + count, 0)
  return (
    <dl className={classes.tiles}>
      <Tile name={t('insights.leads')} value={formats.number(leads)} />
      <Tile name={t('insights.delivered')} value={formats.number(states.delivered ?? 0)} />
      <Tile
        name={t('insights.meanRating')}
        value={ratedLeads === 0 ? '–' : formats.number(Math.round((stars / ratedLeads) * 10) / 10)}
      />
      <Tile
        name={t('insights.medianDelivery')}
        value={delivery ? formats.span(delivery.median) : '–'}
        note={delivery ? t('insights.p95', { span: formats.span(delivery.p95) }) : undefined}
      />
    </dl>
  )
}

function Tile({ name, value, note }: { name: string; value: string; note?: string | undefined }) {
  return (
    <div className={classes.tile}>
      <dt className={classes.name}>{name}</dt>
      <dd className={classes.value}>
        {value}
        {note && <span className={classes.note}>{note}</span>}
      </dd>
    </div>
  )
}
