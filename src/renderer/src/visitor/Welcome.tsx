import { useTranslation } from 'react-i18next'
import type { EventProfile } from '../../../shared/event/profile'
import { Backdrop } from './Backdrop'
import { EventLogo } from './EventLogo'
import { lengthOf } from './lengthOf'
import classes from './Welcome.module.css'

/** What a passer-by sees. A touch anywhere starts: the button covers the whole screen, but for the logo. */
export function Welcome({ event, onStart, onStaff }: WelcomeProps) {
  const { t } = useTranslation('visitor')
  return (
    <main className={classes.welcome}>
      <Backdrop />
      <header className={classes.head}>
        <EventLogo name={event.name} onStaff={onStaff} />
        <p className={classes.event} dir="auto">
          {event.name}
        </p>
      </header>
      <div className={classes.middle}>
        <h1 className={classes.headline} data-length={lengthOf(event.headline)} dir="auto">
          {event.headline}
        </h1>
        {/* biome-ignore lint/a11y/noAutofocus: the only thing to do here, so that Enter starts. */}
        <button type="button" className={classes.start} onClick={onStart} autoFocus>
          {t('welcome.start')}
        </button>
      </div>
      <p className={classes.touch}>{t('welcome.touch')}</p>
    </main>
  )
}

interface WelcomeProps {
  event: EventProfile
  onStart: () => void
  onStaff: () => void
}
