import { useTranslation } from 'react-i18next'
import type { Delivery } from '../../../../shared/delivery'
import { useCourier } from '../../app/state'
import { useNow } from '../../ui/useNow'
import { useFormats } from '../format'
import classes from './Story.module.css'
import { mostCopies, nextTryOf, storyOf } from './story'

/**
 * Where a lead stands: what happened, what the app does next, what a person can do. `corrected`: since it was delivered, so that there
 * is something to do, which stands below.
 */
export function Story({ delivery, corrected }: { delivery: Delivery; corrected: boolean }) {
  const { t } = useTranslation('staff')
  const formats = useFormats()
  const courier = useCourier()
  const now = useNow(1000)
  const { words, at } = storyOf(delivery)
  const time = at === null ? '' : formats.moment(at, now)
  const owner = (delivery.state === 'elsewhere' && delivery.owner.name) || t('lead.unnamedDevice')
  // One copy of a lead that was corrected and sent again is known to be there.
  const unclear = delivery.ambiguous - (delivery.acceptedAt === undefined ? 0 : 1)
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
      {!corrected && <p>{next?.words === 'trouble' ? t('lead.heldUpYou') : t(`lead.story.${words}.you`)}</p>}
      {delivery.acceptedAt !== undefined && (
        <p className={classes.twice}>
          {t('lead.twiceCorrected', { time: formats.moment(delivery.acceptedAt, now) })}
        </p>
      )}
      {unclear > 0 && (
        <p className={classes.twice}>
          {mostCopies(delivery) > 1 ? t('lead.twice', { count: unclear }) : t('lead.twiceIfSent')}
        </p>
      )}
    </div>
  )
}
