import { lazy, Suspense, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Redirect, Route, Switch, useLocation } from 'wouter'
import { useAppState } from '../app/state'
import { useStaffActivity } from './activity'
import { Banners } from './Banners'
import { openDesk } from './capture/desk'
import { DeskContext, deskHands } from './capture/use-desk'
import { type Overlay, Overlays } from './commands/Overlays'
import { wordsOf } from './leads/find-path'
import { groups } from './leads/groups'
import { LeadsScreen } from './leads/LeadsScreen'
import { Navigation } from './Navigation'
import { QuitDialog } from './QuitDialog'
import classes from './StaffArea.module.css'
import { TopBar } from './TopBar'

const CaptureScreen = lazy(() => import('./capture/CaptureScreen'))
const DeliveryScreen = lazy(() => import('./delivery/DeliveryScreen'))
const BackupScreen = lazy(() => import('./backup/BackupScreen'))
const EndScreen = lazy(() => import('./end/EndScreen'))
const EventScreen = lazy(() => import('./event/EventScreen'))
const InsightsScreen = lazy(() => import('./insights/InsightsScreen'))
const SettingsScreen = lazy(() => import('./settings/SettingsScreen'))

/**
 * Everything behind the PIN. What it opens lives in the state of its screens, so that nothing about a
 * person is left in the page once the device is locked and this is taken down.
 */
export default function StaffArea() {
  const { t } = useTranslation('staff')
  const [, navigate] = useLocation()
  const content = useRef<HTMLElement>(null)
  const app = useAppState()
  const [desk] = useState(() => openDesk(deskHands, t('capture.defaultSource')))
  const [overlay, setOverlay] = useState<Overlay | null>(null)
  useStaffActivity()
  return (
    <div className={classes.area}>
      <button type="button" className={classes.skip} onClick={() => content.current?.focus()}>
        {t('skip')}
      </button>
      <TopBar onHelp={() => setOverlay('sheet')} />
      <Navigation />
      <main className={classes.content} ref={content} tabIndex={-1}>
        <Banners />
        <div className={classes.screen}>
          <DeskContext value={desk}>
            <Suspense fallback={null}>
              <Switch>
                <Route path="/capture" component={CaptureScreen} />
                <Route path="/leads/in/:group">
                  {({ group }) => (
                    <LeadsScreen key={group} first={null} begin={groups.find((one) => one === group)} />
                  )}
                </Route>
                <Route path="/leads/find/:words">
                  {({ words }) => <LeadsScreen key={words} first={null} query={wordsOf(words)} />}
                </Route>
                <Route path="/leads/:id?">{({ id }) => <LeadsScreen first={id ?? null} />}</Route>
                <Route path="/delivery" component={DeliveryScreen} />
                <Route path="/event/:id/end">{({ id }) => <EndScreen key={id} id={id} />}</Route>
                <Route path="/event/:id?">{({ id }) => <EventScreen id={id ?? null} />}</Route>
                <Route path="/insights" component={InsightsScreen} />
                <Route path="/backup" component={BackupScreen} />
                <Route path="/settings" component={SettingsScreen} />
                <Route>
                  <Redirect to={app?.device.role === 'laptop' ? '/capture' : '/leads'} replace />
                </Route>
              </Switch>
            </Suspense>
          </DeskContext>
        </div>
      </main>
      <Overlays shown={overlay} onShow={setOverlay} onGone={() => content.current?.focus()} />
      <QuitDialog onGo={navigate} />
    </div>
  )
}
