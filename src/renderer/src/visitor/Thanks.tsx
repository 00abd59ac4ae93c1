import { IconCheck } from '@tabler/icons-react'
import { useEffect, useEffectEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Backdrop } from './Backdrop'
import { lengthOf } from './lengthOf'
import classes from './Thanks.module.css'

/** Shown when the lead is safe, and only then. Leaves by itself after `seconds`. */
export function Thanks({ firstName, mayContact, seconds, onDone }: ThanksProps) {
  const { t } = useTranslation('visitor')
  const leave = useEffectEvent(onDone)
  useEffect(() => {
    const timer = setTimeout(leave, seconds * 1000)
    return () => clearTimeout(timer)
  }, [seconds])
  const title = firstName ? t('thanks.titleNamed', { name: firstName }) : t('thanks.title')
  return (
    <main className={classes.thanks}>
      <Backdrop />
      <span className={classes.check} aria-hidden="true">
        <IconCheck size={52} stroke={2.6} />
      </span>
      <div className={classes.words} role="status">
        <h1 className={classes.title} data-length={lengthOf(title)} dir="auto">
          {title}
        </h1>
        <p className={classes.next}>{t(mayContact ? 'thanks.next' : 'thanks.nextQuiet')}</p>
      </div>
      {/* biome-ignore lint/a11y/noAutofocus: the form that held the focus is gone, and this is the only button. */}
      <button type="button" className={classes.done} onClick={onDone} autoFocus>
        {t('thanks.done')}
      </button>
    </main>
  )
}

interface ThanksProps {
  firstName: string
  /** Whether the visitor agreed to be contacted, or was not asked. */
  mayContact: boolean
  seconds: number
  onDone: () => void
}
