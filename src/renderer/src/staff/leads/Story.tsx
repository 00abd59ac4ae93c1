import { useTranslation } from 'react-i18next'
import { type Delivery, mayBeThereTwice } from '../../../../shared/delivery'
import { useCourier } from '../../app/state'
import { useNow } from '../../ui/useNow'
import { useFormats } from '../format'
import classes from './Story.module.css'
import { mostCopies, nextTryOf, storyOf } from './story'

/** Where a lead stands: what happened, what the app does next, what a person can do. */
export function Story({ delivery }: { delivery: Delivery }) {
  const { t } = useTranslation('staff')
  const formats = useFormats()
  const courier = useCourier()
  const now = useNow(1000)
  const { words, at } = storyOf(delivery)
  const time = at === null ? '' : formats.moment(at, now)
  const owner = (delivery.state === 'elsewhere' && delivery.owner.name) || t('lead.unnamedDevice')
  const next = nextTryOf(delivery, courier, now)
  return (
    <div className={classes.story}>
      <p className={classes.what}>{t(`lead.story.${words}.what`, { time, owner })}</p>
      <p>
        {t(`lead.story.${words}.app`)}{' '}
        {next?.words === 'trouble' && t('lead.heldUp', { reason: t(`trouble.${next.reason}.title`) })}
        {next?.words === 'at' && t('lead.nextTry', { time: formats.clock(next.at) })}
      </p>
      {/* Most troubles ask for something; "nothing to do" would not be true. */}
      <p>{next?.words === 'trouble' ? t('lead.heldUpYou') : t(`lead.story.${words}.you`)}</p>
      {mayBeThereTwice(delivery) && (
        <p className={classes.twice}>
          {mostCopies(delivery) > 1 ? t('lead.twice', { count: delivery.ambiguous }) : t('lead.twiceIfSent')}
        </p>
      )}
    </div>
  )
}
