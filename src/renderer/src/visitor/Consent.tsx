import { IconCheck } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FieldError } from '../ui/TextField'
import classes from './Consent.module.css'

/** Characters up to which a text stands beside its box. */
const SHORT = 600

/** The exact text, and a box that only the visitor ticks. A long text opens in full on a tap. */
export function Consent({ label, text, required, given, onChange, hint, error }: ConsentProps) {
  const { t } = useTranslation('visitor')
  const id = useId()
  const [open, setOpen] = useState(false)
  const long = text.length > SHORT
  return (
    <div className={classes.consent}>
      {long && (
        <div className={classes.long}>
          <p className={classes.label} id={`${id}-label`} dir="auto">
            {label}
          </p>
          <div className={classes.text} data-folded={!open || undefined} id={`${id}-text`} dir="auto">
            {text}
          </div>
          <button
            type="button"
            className={classes.more}
            aria-expanded={open}
            aria-controls={`${id}-text`}
            onClick={() => setOpen(!open)}
          >
            {t(open ? 'consent.less' : 'consent.more')}
          </button>
        </div>
      )}
      <label className={classes.row} data-below-text={long || undefined}>
        <input
          type="checkbox"
          className={classes.input}
          checked={given}
          onChange={(event) => onChange(event.currentTarget.checked ? 'yes' : '')}
          aria-required={required || undefined}
          aria-invalid={error ? true : undefined}
          aria-describedby={long ? `${id}-label ${id}-message` : `${id}-message`}
        />
        <IconCheck className={classes.check} size={22} stroke={3} aria-hidden />
        <span className={classes.text} dir="auto">
          {long ? t('consent.agree') : text}
        </span>
      </label>
      <div className={classes.below} id={`${id}-message`}>
        <FieldError>{error}</FieldError>
        {!error && hint && <p className={classes.hint}>{hint}</p>}
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
  hint: string | undefined
  error: string | undefined
}
