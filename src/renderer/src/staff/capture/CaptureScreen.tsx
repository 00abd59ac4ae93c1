import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useAppState } from '../../app/state'
import { Page } from '../../ui/Page'
import { CaptureForm } from './CaptureForm'
import classes from './CaptureScreen.module.css'
import { RecentList } from './RecentList'
import { useDesk, useDeskState } from './use-desk'

/** The current event's form for staff, from one lead to the next with the keyboard alone, and the last captures beside it. */
export default function CaptureScreen() {
  const { t } = useTranslation('staff')
  const app = useAppState()
  const desk = useDesk()
  const { draft } = useDeskState(desk)
  useEffect(() => {
    if (app) desk.open({ event: app.event, revision: app.eventRevision })
  }, [desk, app])
  return (
    <Page title={t('capture.title')} wide>
      {draft && (
        <div className={classes.desk}>
          <CaptureForm desk={desk} draft={draft} />
          <div className={classes.recent}>
            <RecentList desk={desk} />
          </div>
        </div>
      )}
    </Page>
  )
}
