import { Button } from '@mantine/core'
import { useEffect, useEffectEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { secondsUntil } from '../i18n/format'
import { useNow } from '../ui/useNow'
import { FrameDialog } from './FrameDialog'
import classes from './StillThere.module.css'

/** Asks a visitor who has gone quiet, and calls `onGone` when `seconds` pass without an answer. */
export function StillThere({ seconds, onStay, onGone }: StillThereProps) {
  const { t } = useTranslation('visitor')
  const [until] = useState(() => Date.now() + seconds * 1000)
  const left = Math.min(seconds, secondsUntil(until, useNow(200)))
  const gone = useEffectEvent(onGone)
  // By its own timer: a clock that is set meanwhile changes what is shown, not what is done.
  useEffect(() => {
    const timer = setTimeout(gone, seconds * 1000)
    return () => clearTimeout(timer)
  }, [seconds])
  return (
    <FrameDialog opened onClose={onStay} size="30rem" title={t('idle.title')}>
      <div className={classes.body}>
        <p className={classes.text} role="timer">
          {t('idle.text', { count: left })}
        </p>
        <Button size="xl" fullWidth onClick={onStay} data-autofocus>
          {t('idle.stay')}
        </Button>
      </div>
    </FrameDialog>
  )
}

interface StillThereProps {
  seconds: number
  onStay: () => void
  onGone: () => void
}
