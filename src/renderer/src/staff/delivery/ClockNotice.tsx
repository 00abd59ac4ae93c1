import { useTranslation } from 'react-i18next'
import { Notice } from '../../ui/Notice'
import { useNow } from '../../ui/useNow'
import { useFormats } from '../format'
import type { WrongClock } from './clock'

/** Says that this device's clock is wrong, what it says and what it should say; leads go out all the same. */
export function ClockNotice({ clock }: { clock: WrongClock }) {
  const { t } = useTranslation('staff')
  const formats = useFormats()
  const now = useNow(30_000)
  const there = clock.direction === 'ahead' ? now - clock.byMs : now + clock.byMs
  return (
    <Notice
      tone="warning"
      title={t(`delivery.clock.${clock.direction}`, { amount: formats.span(clock.byMs) })}
      live="status"
    >
      {t('delivery.clock.text', { here: formats.dated(now), there: formats.dated(there) })}
    </Notice>
  )
}
