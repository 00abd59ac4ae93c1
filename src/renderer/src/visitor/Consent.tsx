import { IconCheck } from '@tabler/icons-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { FieldError } from '../ui/TextField'
import classes from './Consent.module.css'

/** The exact text, and a box that only the visitor ticks. */
export function Consent({ text, required, given, onChange, error }: ConsentProps) {
  const { t } = useTranslation('visitor')
  const id = useId()
  return (
    <div className={classes.consent}>
      <label className={classes.row}>
        <input
          type="checkbox"
          className={classes.input}
          checked={given}
          onChange={(event) => onChange(event.currentTarget.checked)}
          aria-required={required || undefined}
          aria-invalid={error ? true : undefined}
          aria-describedby={`${id}-message`}
        />
        <IconCheck className={classes.check} size={22} stroke={3} aria-hidden />
        <span className={classes.text} dir="auto">
          {text}
        </span>
      </label>
      <div className={classes.below} id={`${id}-message`}>
        <FieldError>{error && t('errors.consent')}</FieldError>
      </div>
    </div>
  )
}

interface ConsentProps {
  text: string
  required: boolean
  given: boolean
  onChange: (given: boolean) => void
  error: boolean
}
