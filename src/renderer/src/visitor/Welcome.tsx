import { useTranslation } from 'react-i18next'
import type { EventProfile } from '../../../shared/event/profile'
import { type Language, wordsIn } from '../../../shared/event/words'
import { Backdrop } from './Backdrop'
import { Chips } from './Chips'
import { EventLogo } from './EventLogo'
import { Screen, usePreview, useReading } from './Frame'
import { lengthOf } from './lengthOf'
import { SceneLayer, useScene } from './Scene'
import classes from './Welcome.module.css'

/** What a passer-by sees. A touch anywhere starts: the button covers the whole screen, but for the logo and the languages. */
export function Welcome({ event, onStart, onStaff, onLanguage }: WelcomeProps) {
  const { t } = useTranslation('visitor')
  const reading = useReading()
  const preview = usePreview()
  const scene = useScene(event)
  const headline = wordsIn(event.headline, reading)
  return (
    <Screen className={scene ? `${classes.welcome} ${classes.onPicture}` : classes.welcome}>
      {scene ? <SceneLayer scene={scene} /> : <Backdrop />}
      <header className={classes.head}>
        <EventLogo event={event} onStaff={onStaff} />
        <p className={classes.event} dir="auto">
          {event.name}
        </p>
      </header>
      <div className={classes.middle}>
        <h1 className={classes.headline} data-length={lengthOf(headline)} dir="auto">
          {headline}
        </h1>
        {/* biome-ignore lint/a11y/noAutofocus: what there is to do here, so that Enter starts. */}
        <button type="button" className={classes.start} onClick={onStart} autoFocus={!preview}>
          {t('welcome.start')}
        </button>
      </div>
      <footer className={classes.foot}>
        {event.languages.length > 1 && (
          <div className={classes.languages}>
            <Chips
              tone="accent"
              languages={event.languages}
              chosen={reading.language}
              onChoose={onLanguage}
            />
          </div>
        )}
        <p className={classes.touch}>{t('welcome.touch')}</p>
      </footer>
    </Screen>
  )
}

interface WelcomeProps {
  event: EventProfile
  onStart: () => void
  onStaff: () => void
  onLanguage: (language: Language) => void
}
