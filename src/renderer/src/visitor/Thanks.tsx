import { IconCheck } from '@tabler/icons-react'
import { useEffect, useEffectEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { EventProfile } from '../../../shared/event/profile'
import { wordsIn } from '../../../shared/event/words'
import { Backdrop } from './Backdrop'
import { Screen, usePreview, useReading } from './Frame'
import type { Saved } from './form'
import { lengthOf } from './lengthOf'
import classes from './Thanks.module.css'

/** Shown when the lead is safe, and only then. Leaves by itself, but for a preview. */
export function Thanks({ event, saved, onDone }: ThanksProps) {
  const { t } = useTranslation('visitor')
  const reading = useReading()
  const preview = usePreview()
  const leave = useEffectEvent(onDone)
  const seconds = event.thankYouSeconds
  useEffect(() => {
    if (preview) return
    const timer = setTimeout(leave, seconds * 1000)
    return () => clearTimeout(timer)
  }, [seconds, preview])
  const title = saved.firstName ? t('thanks.titleNamed', { name: saved.firstName }) : t('thanks.title')
  return (
    <Screen className={classes.thanks}>
      <Backdrop />
      <span className={classes.check} aria-hidden="true">
        <IconCheck size="50%" stroke={2.6} />
      </span>
      <div className={classes.words} role="status">
        <h1 className={classes.title} data-length={lengthOf(title)} dir="auto">
          {title}
        </h1>
        <div className={classes.next}>
          <p>{t('thanks.saved')}</p>
          <p dir="auto">
            {event.thanks
              ? wordsIn(event.thanks, reading)
              : t(saved.mayContact ? 'thanks.next' : 'thanks.nextQuiet')}
          </p>
        </div>
      </div>
      {/* biome-ignore lint/a11y/noAutofocus: the form that held the focus is gone, and this is the only button. */}
      <button type="button" className={classes.done} onClick={onDone} autoFocus={!preview}>
        {t('thanks.done')}
      </button>
    </Screen>
  )
}

interface ThanksProps {
  event: EventProfile
  saved: Saved
  onDone: () => void
}
