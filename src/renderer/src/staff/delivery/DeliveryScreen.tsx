import { useTranslation } from 'react-i18next'
import { useAppState, useCourier } from '../../app/state'
import { useTally } from '../../lead/hooks'
import { Page } from '../../ui/Page'
import classes from './DeliveryScreen.module.css'
import { PracticeReceived } from './PracticeReceived'
import { Sum } from './Sum'
import { TroubleCard } from './TroubleCard'
import { Verdict } from './Verdict'
import { sumOf } from './verdict'

/** Whether the device may be packed up, the sum that says so, and why leads wait. */
export default function DeliveryScreen() {
  const { t } = useTranslation('staff')
  const app = useAppState()
  const tally = useTally()
  const courier = useCourier()
  const waiting = tally ? sumOf(tally).waiting + tally.unconfirmed : 0
  return (
    <Page title={t('delivery.title')}>
      <div className={classes.blocks}>
        {tally && <Verdict tally={tally} practice={app?.practice ?? false} />}
        {courier?.trouble && <TroubleCard trouble={courier.trouble} open={courier.open} waiting={waiting} />}
        {tally && <Sum tally={tally} />}
        {app?.practice && <PracticeReceived />}
      </div>
    </Page>
  )
}
