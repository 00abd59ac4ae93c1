import { IconBackspace } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './Keypad.module.css'

const ROWS = ['123', '456', '789']

/** Digits to touch, for tablets without a keyboard. It never takes the focus from the field it types into. */
export function Keypad({ onDigit, onErase, disabled = false }: KeypadProps) {
  const { t } = useTranslation()
  const key = (digit: string) => (
    <button
      key={digit}
      type="button"
      className={classes.key}
      disabled={disabled}
      onClick={() => onDigit(digit)}
    >
      {digit}
    </button>
  )
  return (
    // Pressing a key must leave the caret, and a tablet's own keyboard, as they are.
    <fieldset
      className={classes.pad}
      aria-label={t('keypad.label')}
      onPointerDown={keepFocus}
      onMouseDown={keepFocus}
    >
      {ROWS.flatMap((row) => [...row].map(key))}
      <span />
      {key('0')}
      <button
        type="button"
        className={classes.key}
        disabled={disabled}
        onClick={onErase}
        aria-label={t('keypad.erase')}
      >
        <IconBackspace size={28} stroke={1.6} aria-hidden />
      </button>
    </fieldset>
  )
}

function keepFocus(event: { preventDefault(): void }) {
  event.preventDefault()
}

interface KeypadProps {
  onDigit: (digit: string) => void
  onErase: () => void
  disabled?: boolean
}
