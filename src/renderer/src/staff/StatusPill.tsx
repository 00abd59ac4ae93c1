import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconInbox, IconSend } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useCourier } from '../app/state'
import { useTally } from '../lead/hooks'
import type { Tone } from '../ui/StatusIcon'
import { useNow } from '../ui/useNow'
import { type Pill, pillOf } from './pill'
import classes from './StatusPill.module.css'

const icons: Record<Tone, typeof IconSend> = {
  good: IconCircleCheck,
  warning: IconAlertTriangle,
  bad: IconCircleX,
  neutral: IconInbox,
}

/** How delivery stands, in words; a touch opens the screen that says more. Empty until it is known. */
export function StatusPill() {
  const { t } = useTranslation('staff')
  const [, navigate] = useLocation()
  const tally = useTally()
  const courier = useCourier()
  const now = useNow(60_000)
  const pill: Pill | null = tally && courier ? pillOf(tally, courier, now) : null
  const Icon = pill && (pill.words === 'sending' ? IconSend : icons[pill.tone])
  return (
    <div className={classes.slot} role="status" aria-label={t('pill.label')}>
      {pill && Icon && (
        <button
          type="button"
          className={classes.pill}
          data-tone={pill.tone}
          onClick={() => navigate('/delivery')}
        >
          <Icon size={18} stroke={1.9} aria-hidden />
          <span>{t(`pill.${pill.words}`, { count: pill.count })}</span>
        </button>
      )}
    </div>
  )
}
