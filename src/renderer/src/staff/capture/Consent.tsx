import { type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FieldError } from '../../ui/TextField'
import classes from './Consent.module.css'

/** Characters up to which a text is there in full. */
const SHORT = 220

/** The exact text, to be read to the person, and a box for what the person said. A longer text opens on demand. */
export function Consent({ label, text, required, given, onChange, hint, error }: ConsentProps) {
  const { t } = useTranslation('visitor')
  const id = useId()
  const [open, setOpen] = useState(false)
  const long = text.length > SHORT
  return (
    <div className={classes.consent} data-wrong={error ? true : undefined}>
      <label className={classes.row}>
        <input
          type="checkbox"
          className={classes.box}
          checked={given}
          onChange={(event) => onChange(event.currentTarget.checked ? 'yes' : '')}
          aria-required={required || undefined}
          aria-invalid={error ? true : undefined}
          aria-describedby={`${id}-text ${id}-message`}
        />
        <span className={classes.label} dir="auto">
          {label}
        </span>
      </label>
      <p className={classes.text} id={`${id}-text`} data-folded={(long && !open) || undefined} dir="auto">
        {text}
      </p>
      {long && (
        <button
          type="button"
          className={classes.more}
          aria-expanded={open}
          aria-controls={`${id}-text`}
          onClick={() => setOpen(!open)}
        >
          {t(open ? 'consent.less' : 'consent.more')}
        </button>
      )}
      <div className={classes.below} id={`${id}-message`}>
        <FieldError>{error}</FieldError>
        {!error && hint && <p>{hint}</p>}
      </div>
    </div>
  )
}

interface ConsentProps {
  label: string
  text: string
  required: boolean
  given: boolean
  /** `yes`, or empty. */
  onChange: (value: string) => void
  hint: ReactNode
  error: ReactNode
}
