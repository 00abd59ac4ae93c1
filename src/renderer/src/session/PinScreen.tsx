import { Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppState } from '../../../shared/ipc'
import { main } from '../app/bridge'
import { clockTime, secondsUntil } from '../i18n/format'
import { Keypad } from '../ui/Keypad'
import { Mark } from '../ui/Mark'
import { TextField } from '../ui/TextField'
import { useIdle } from '../ui/useIdle'
import { useNow } from '../ui/useNow'
import classes from './PinScreen.module.css'

/** Milliseconds without input after which a kiosk goes back to its visitors. */
const BACK_AFTER = 30_000
const MIN_PIN = 4
const MAX_PIN = 12

type Trouble =
  | { kind: 'empty' }
  | { kind: 'short' }
  | { kind: 'wrong'; triesLeft: number }
  | { kind: 'failed' }

/** Asks for the staff's PIN. `onBack` leads to the visitors' screen; null where there is none (a laptop). */
export function PinScreen({ state, onBack }: { state: AppState; onBack: (() => void) | null }) {
  const { t } = useTranslation('session')
  const { t: tCommon } = useTranslation()
  const [pin, setPin] = useState('')
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const [busy, setBusy] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const wait = useWait(state.pinWaitUntil)
  const waiting = wait > 0
  // A field that may not be used loses the focus.
  useEffect(() => {
    if (!waiting) field.current?.focus()
  }, [waiting])
  useIdle(onBack ? BACK_AFTER : null, () => onBack?.())

  const type = (next: string) => {
    setPin(next.replace(/\D/g, '').slice(0, MAX_PIN))
    setTrouble(null)
  }
  const unlock = async (event: FormEvent) => {
    event.preventDefault()
    if (busy || wait > 0) return
    field.current?.focus()
    if (pin === '') return setTrouble({ kind: 'empty' })
    // A slip of the finger: no PIN is that short, so it costs no try.
    if (pin.length < MIN_PIN) return setTrouble({ kind: 'short' })
    setBusy(true)
    // At once: checking takes a moment, and what is typed meanwhile is the next try.
    setPin('')
    const result = await main.unlock({ pin })
    setBusy(false)
    if (!result.ok) setTrouble({ kind: 'failed' })
    else if (!result.value.unlocked) setTrouble({ kind: 'wrong', triesLeft: result.value.triesLeft })
  }
  const message = () => {
    // A timer: read out when it appears, not with every second.
    if (wait > 0) return <span role="timer">{t('wait', { time: clockTime(wait) })}</span>
    if (trouble?.kind === 'wrong')
      return trouble.triesLeft > 0 ? t('wrong', { count: trouble.triesLeft }) : undefined
    return trouble ? t(trouble.kind) : undefined
  }

  return (
    <main
      className={classes.screen}
      data-no-keyboard
      onKeyDown={(event) => event.key === 'Escape' && onBack?.()}
    >
      {onBack && (
        <Button
          className={classes.back}
          variant="subtle"
          color="gray"
          size="lg"
          leftSection={<IconArrowLeft size={20} aria-hidden />}
          onClick={onBack}
        >
          {tCommon('back')}
        </Button>
      )}
      <form className={classes.form} onSubmit={unlock} noValidate>
        <header className={classes.head}>
          <Mark size={48} />
          <h1 className={classes.title}>{t('title')}</h1>
          <p className={classes.text}>{t('text')}</p>
        </header>
        <TextField
          ref={field}
          type="password"
          inputMode="numeric"
          dir="ltr"
          size="lg"
          label={t('pin')}
          value={pin}
          onChange={type}
          disabled={waiting}
          error={message()}
        />
        <Keypad
          disabled={waiting}
          onDigit={(digit) => type(pin + digit)}
          onErase={() => type(pin.slice(0, -1))}
        />
        <Button type="submit" size="lg" fullWidth disabled={waiting} loading={busy}>
          {t('unlock')}
        </Button>
      </form>
    </main>
  )
}

/** Seconds until a PIN may be tried again; 0 when it may. */
function useWait(until: number | null): number {
  const now = useNow(until === null ? null : 250)
  return until === null ? 0 : secondsUntil(until, now)
}
