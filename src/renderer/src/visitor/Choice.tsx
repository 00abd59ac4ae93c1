import { IconCheck } from '@tabler/icons-react'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { FieldError } from '../ui/TextField'
import classes from './Choice.module.css'

/** One of several, as chips to tap. What need not be answered can be untapped again, and needs no room for an error. */
export function Choice({ label, options, value, onChange, required, hint, error }: ChoiceProps) {
  const { t } = useTranslation()
  const id = useId()
  return (
    <div
      role="radiogroup"
      className={classes.choice}
      aria-labelledby={`${id}-label`}
      aria-describedby={`${id}-message`}
      aria-required={required || undefined}
      aria-invalid={error ? true : undefined}
    >
      <div className={classes.head}>
        <span className={classes.label} id={`${id}-label`}>
          {label}
        </span>
        {!required && <span className={classes.optional}>{t('optional')}</span>}
      </div>
      <div className={classes.options}>
        {options.map((option) => (
          <label className={classes.option} key={option}>
            <input
              type="radio"
              name={id}
              className={classes.radio}
              checked={option === value}
              onChange={() => onChange(option)}
              onClick={() => option === value && !required && onChange('')}
            />
            <IconCheck className={classes.check} size={18} stroke={3.2} aria-hidden />
            <span dir="auto">{option}</span>
          </label>
        ))}
      </div>
      <div className={classes.below} data-steady={required || undefined} id={`${id}-message`}>
        <FieldError>{error}</FieldError>
        {!error && hint && <p className={classes.hint}>{hint}</p>}
      </div>
    </div>
  )
}

interface ChoiceProps {
  label: string
  options: readonly string[]
  value: string
  onChange: (value: string) => void
  required: boolean
  hint: ReactNode
  error: ReactNode
}
