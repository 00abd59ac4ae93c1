import { useTranslation } from 'react-i18next'
import { useAppState, useCourier } from '../../app/state'
import { useTally } from '../../lead/hooks'
import { leftToSend } from '../../lead/store'
import { Page } from '../../ui/Page'
import { Attempts } from './Attempts'
import { ClockNotice } from './ClockNotice'
import { wrongClock } from './clock'
import classes from './DeliveryScreen.module.css'
import { Drain } from './Drain'
import { PracticeReceived } from './PracticeReceived'
import { Sum } from './Sum'
import { TroubleCard } from './TroubleCard'
import { Verdict } from './Verdict'

/** Whether the device may be packed up, the sum that says so, how far a backlog is, why leads wait, and what came back last. */
export default function DeliveryScreen() {
  const { t } = useTranslation('staff')
  const app = useAppState()
  const tally = useTally()
  const courier = useCourier()
  const waiting = tally ? leftToSend(tally) : 0
  const trouble = courier?.trouble ?? null
  const clock = courier && wrongClock(courier.clockAheadMs)
  return (
    <Page title={t('delivery.title')} wide>
      <div className={classes.columns}>
        <div className={classes.blocks}>
          {tally && <Verdict tally={tally} practice={app?.practice ?? false} event={app?.event.id} />}
          <Drain stopped={trouble !== null} />
          {courier && trouble && <TroubleCard trouble={trouble} courier={courier} waiting={waiting} />}
          {/* Without a secure connection the clock is the trouble itself, which says so. */}
          {clock && trouble?.reason !== 'tls' && <ClockNotice clock={clock} />}
          {tally && <Sum tally={tally} />}
          {app?.practice && <PracticeReceived />}
        </div>
        <Attempts />
      </div>
    </Page>
  )
}
