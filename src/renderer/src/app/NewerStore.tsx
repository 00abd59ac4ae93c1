import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppState } from '../../../shared/ipc'
import { PinScreen } from '../session/PinScreen'
import { Mark } from '../ui/Mark'
import { main } from './bridge'
import classes from './NewerStore.module.css'

/**
 * All that is shown when a newer version stored the leads: what to do, and a way to close the app, which asks for the PIN
 * where the device has one.
 */
export function NewerStore({ state }: { state: AppState }) {
  const { t } = useTranslation('newer')
  const [closing, setClosing] = useState(false)
  const mayClose = state.unlocked || !state.setUp
  useEffect(() => {
    const ends = [main.onStaffRequested(() => setClosing(true)), main.onQuitRequested(() => setClosing(true))]
    return () => {
      for (const end of ends) end()
    }
  }, [])
  useEffect(() => {
    if (closing && mayClose) void main.quit()
  }, [closing, mayClose])

  if (closing && !mayClose) return <PinScreen state={state} onBack={() => setClosing(false)} />
  return (
    <main className={classes.screen}>
      <div className={classes.body} role="alert">
        <Mark size={48} />
        <h1 className={classes.title}>{t('title')}</h1>
        <p>{t('text')}</p>
        <p className={classes.todo}>{t('todo')}</p>
        <Button className={classes.close} size="lg" variant="default" onClick={() => setClosing(true)}>
          {t('close')}
        </Button>
      </div>
    </main>
  )
}
