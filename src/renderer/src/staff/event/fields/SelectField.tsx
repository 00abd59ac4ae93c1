import { type ReactNode, useId } from 'react'
import { FieldError } from '../../../ui/TextField'
import classes from './Field.module.css'

export interface Choice {
  value: string
  label: string
  disabled?: boolean
}

/** One of many, in the system's own list. */
export function SelectField({ label, value, choices, onChange, hint, error, at }: SelectFieldProps) {
  const id = useId()
  return (
    <div className={classes.field}>
      <label className={classes.label} htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className={classes.control}
        value={value}
        data-at={at}
        aria-invalid={error ? true : undefined}
        aria-describedby={`${id}-message`}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} disabled={choice.disabled}>
            {choice.label}
          </option>
        ))}
      </select>
      <div className={classes.below} id={`${id}-message`}>
        <FieldError>{error}</FieldError>
        {!error && hint && <p className={classes.hint}>{hint}</p>}
      </div>
    </div>
  )
}

interface SelectFieldProps {
  label: string
  value: string
  choices: readonly Choice[]
  onChange: (value: string) => void
  hint?: ReactNode
  error?: ReactNode
  /** Its place in the event, for jumping to it. */
  at?: string | undefined
}
