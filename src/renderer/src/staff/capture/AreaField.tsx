import { type ReactNode, type Ref, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { FieldError } from '../../ui/TextField'
import field from '../../ui/TextField.module.css'
import classes from './AreaField.module.css'

/** Two lines that grow with what is typed. Enter makes a new one. */
export function AreaField({
  label,
  value,
  onChange,
  onBlur,
  hint,
  error,
  optional,
  required,
  max,
  ref,
}: AreaFieldProps) {
  const { t } = useTranslation()
  const id = useId()
  return (
    <div className={field.field}>
      <div className={field.head}>
        <label className={field.label} htmlFor={id}>
          {label}
        </label>
        {optional && (
          <span className={field.optional} id={`${id}-optional`}>
            {t('optional')}
          </span>
        )}
      </div>
      <textarea
        ref={ref}
        id={id}
        className={`${field.input} ${classes.area}`}
        rows={2}
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        maxLength={max}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        onBlur={onBlur}
        aria-required={required || undefined}
        aria-invalid={error ? true : undefined}
        aria-describedby={[optional && `${id}-optional`, `${id}-message`].filter(Boolean).join(' ')}
      />
      <div className={field.below} id={`${id}-message`}>
        <FieldError>{error}</FieldError>
        {!error && hint && <p className={field.hint}>{hint}</p>}
      </div>
    </div>
  )
}

interface AreaFieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  onBlur?: () => void
  hint?: ReactNode
  error?: ReactNode
  optional?: boolean
  required?: boolean
  /** Characters that fit; more can't be typed. */
  max?: number
  ref?: Ref<HTMLTextAreaElement>
}
