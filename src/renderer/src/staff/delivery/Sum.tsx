import { VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { sumHolds, type Tally } from '../../lead/store'
import { Card } from '../../ui/Card'
import { useFormats } from '../format'
import classes from './Sum.module.css'
import { sumOf, sumParts } from './verdict'

/** captured = delivered + waiting + unconfirmed + needs attention + deleted, each number with its name. */
export function Sum({ tally }: { tally: Tally }) {
  const { t } = useTranslation('staff')
  const formats = useFormats()
  const sum = sumOf(tally)
  const holds = sumHolds(tally)
  // Only where there are any: they are no part of an ordinary day.
  const parts = sumParts.filter((part) => (part !== 'practised' && part !== 'elsewhere') || sum[part] > 0)
  const attention = (['refused', 'incomplete'] as const)
    .filter((state) => tally[state] > 0)
    .map((state) => t(`delivery.attention.${state}`, { count: tally[state] }))
  const unconfirmed = (['held', 'resent'] as const)
    .map((what) => ({ what, count: what === 'held' ? tally.held : tally.unconfirmed - tally.held }))
    .filter(({ count }) => count > 0)
    .map(({ what, count }) => t(`delivery.unconfirmed.${what}`, { count }))
  return (
    <Card title={t('delivery.sum')}>
      <div className={classes.sum}>
        <Part name={t('delivery.captured')} value={formats.number(tally.captured)} filled />
        {parts.map((part, index) => (
          <div key={part} className={classes.term}>
            <Sign
              sign={index > 0 ? '+' : holds ? '=' : '≠'}
              name={t(index > 0 ? 'delivery.plus' : holds ? 'delivery.equals' : 'delivery.notEquals')}
            />
            <Part
              name={t(`delivery.part.${part}`)}
              value={formats.number(sum[part])}
              filled={sum[part] > 0}
            />
          </div>
        ))}
      </div>
      {unconfirmed.length > 0 && (
        <p className={classes.note}>
          {t('delivery.part.unconfirmed')}: {unconfirmed.join(', ')}
        </p>
      )}
      {sum.attention > 0 && (
        <p className={classes.note}>
          {t('delivery.part.attention')}: {attention.join(', ')}
        </p>
      )}
    </Card>
  )
}

function Part({ name, value, filled }: { name: string; value: string; filled: boolean }) {
  return (
    <div className={classes.part} data-filled={filled || undefined}>
      <span className={classes.value}>{value}</span>
      <span className={classes.name}>{name}</span>
    </div>
  )
}

function Sign({ sign, name }: { sign: string; name: string }) {
  return (
    <div className={classes.sign}>
      <span aria-hidden="true">{sign}</span>
      <VisuallyHidden>{name}</VisuallyHidden>
    </div>
  )
}
