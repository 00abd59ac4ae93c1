import { Button } from '@mantine/core'
import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { focusWrong } from '../ui/focusWrong'
import { Keypad } from '../ui/Keypad'
import { TextField } from '../ui/TextField'
import { type Draft, wrongFields } from './draft'
import classes from './steps.module.css'

type PinField = 'pin' | 'repeat'
const MAX_PIN = 12

/** The PIN, twice, from a keyboard or the keys on the screen. */
export function PinStep({ draft, onChange, onNext }: PinStepProps) {
  const { t } = useTranslation('setup')
  const [tried, setTried] = useState(false)
  const [active, setActive] = useState<PinField>('pin')
  const form = useRef<HTMLFormElement>(null)
  const repeat = useRef<HTMLInputElement>(null)
  const wrong = tried ? wrongFields(draft, ['pin', 'repeat']) : []

  const type = (field: PinField, value: string) =>
    onChange({ [field]: value.replace(/\D/g, '').slice(0, MAX_PIN) })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (wrongFields(draft, ['pin', 'repeat']).length === 0) onNext()
    else focusWrong(form)
  }
  const onEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || wrongFields(draft, ['pin']).length > 0) return
    event.preventDefault()
    repeat.current?.focus()
  }
  const field = (name: PinField) => ({
    type: 'password',
    inputMode: 'numeric' as const,
    dir: 'ltr',
    value: draft[name],
    onChange: (value: string) => type(name, value),
    onFocus: () => setActive(name),
  })
  return (
    <form className={classes.pin} ref={form} data-no-keyboard noValidate onSubmit={submit}>
      <div className={classes.fields}>
        <TextField
          {...field('pin')}
          autoFocus
          label={t('pin.pin')}
          hint={t('pin.pinHint')}
          error={wrong.includes('pin') ? t('pin.shapeError') : undefined}
          onKeyDown={onEnter}
        />
        <TextField
          {...field('repeat')}
          ref={repeat}
          label={t('pin.repeat')}
          error={wrong.includes('repeat') && !wrong.includes('pin') ? t('pin.repeatError') : undefined}
        />
        <Button type="submit" size="lg" className={classes.next}>
          {t('next')}
        </Button>
      </div>
      <Keypad
        onDigit={(digit) => type(active, draft[active] + digit)}
        onErase={() => type(active, draft[active].slice(0, -1))}
      />
    </form>
  )
}

interface PinStepProps {
  draft: Draft
  onChange: (change: Partial<Draft>) => void
  onNext: () => void
}
