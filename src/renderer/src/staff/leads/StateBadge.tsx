import {
  IconCircleCheck,
  IconCircleDashedCheck,
  IconCircleX,
  IconClock,
  IconCopy,
  IconHelpCircle,
  IconMailOff,
  IconSend,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type Delivery, type DeliveryState, mayBeThereTwice } from '../../../../shared/delivery'
import { toneOf } from './groups'
import classes from './StateBadge.module.css'

const icons: Record<DeliveryState, typeof IconSend> = {
  queued: IconClock,
  posting: IconSend,
  unconfirmed: IconHelpCircle,
  refused: IconCircleX,
  incomplete: IconMailOff,
  delivered: IconCircleCheck,
  practised: IconCircleDashedCheck,
}

/** The state of a lead in words, with an icon and a colour that say the same. */
export function StateBadge({ delivery }: { delivery: Delivery }) {
  const { t } = useTranslation('staff')
  const Icon = icons[delivery.state]
  return (
    <span className={classes.state}>
      <span className={classes.badge} data-tone={toneOf(delivery.state)}>
        <Icon size={16} stroke={1.9} aria-hidden />
        {t(`leads.state.${delivery.state}`)}
      </span>
      {mayBeThereTwice(delivery) && (
        <span className={classes.twice} role="img" aria-label={t('leads.twice')} title={t('leads.twice')}>
          <IconCopy size={16} stroke={1.9} aria-hidden />
        </span>
      )}
    </span>
  )
}
