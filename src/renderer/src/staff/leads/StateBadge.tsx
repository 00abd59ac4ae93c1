import {
  IconCircleCheck,
  IconCircleDashedCheck,
  IconCircleX,
  IconClock,
  IconCopy,
  IconDevices,
  IconHelpCircle,
  IconMailOff,
  IconSend,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { DeliveryState } from '../../../../shared/delivery'
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
  elsewhere: IconDevices,
}

/** A state in words, with an icon and a colour that say the same. */
export function StateMark({ state }: { state: DeliveryState }) {
  const { t } = useTranslation('staff')
  const Icon = icons[state]
  return (
    <span className={classes.badge} data-tone={toneOf(state)}>
      <Icon size={16} stroke={1.9} aria-hidden />
      {t(`leads.state.${state}`)}
    </span>
  )
}

/** The state of a lead, and whether the server may have it twice. */
export function StateBadge({ state, twice }: { state: DeliveryState; twice: boolean }) {
  const { t } = useTranslation('staff')
  return (
    <span className={classes.state}>
      <StateMark state={state} />
      {twice && (
        <span className={classes.twice} role="img" aria-label={t('leads.twice')} title={t('leads.twice')}>
          <IconCopy size={16} stroke={1.9} aria-hidden />
        </span>
      )}
    </span>
  )
}
