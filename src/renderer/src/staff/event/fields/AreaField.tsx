import { type ReactNode, useId } from 'react'
import { FieldError } from '../../../ui/TextField'
import classes from './Field.module.css'

/** Several lines of text. */
export function AreaField({
  label,
  value,
  onChange,
  hint,
  error,
  at,
  lang,
  placeholder,
  rows = 4,
}: AreaFieldProps) {
  const id = useId()
  return (
    <div className={classes.field}>
      <label className={classes.label} htmlFor={id}>
        {label}
      </label>
      <textarea
        id={id}
        className={classes.control}
        value={value}
        rows={rows}
        lang={lang}
        dir="auto"
        placeholder={placeholder}
        data-at={at}
        aria-invalid={error ? true : undefined}
        aria-describedby={`${id}-message`}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <div className={classes.below} id={`${id}-message`}>
        <FieldError>{error}</FieldError>
        {!error && hint && <p className={classes.hint}>{hint}</p>}
      </div>
    </div>
  )
}

interface AreaFieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  hint?: ReactNode
  error?: ReactNode
  at?: string
  lang?: string
  placeholder?: string
  rows?: number
}
