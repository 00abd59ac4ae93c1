import { Button, Modal } from '@mantine/core'
import { useEffect, useEffectEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { secondsUntil } from '../i18n/format'
import { useNow } from '../ui/useNow'
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
    <Modal opened onClose={onStay} withinPortal={false} size={480} title={t('idle.title')} classNames={modal}>
      <div className={classes.body}>
        <p className={classes.text} role="timer">
          {t('idle.text', { count: left })}
        </p>
        <Button size="xl" fullWidth onClick={onStay} data-autofocus>
          {t('idle.stay')}
        </Button>
      </div>
    </Modal>
  )
}

const modal = { header: classes.header ?? '', title: classes.title ?? '' }

interface StillThereProps {
  seconds: number
  onStay: () => void
  onGone: () => void
}
