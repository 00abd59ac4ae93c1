import { type InputHTMLAttributes, type ReactNode, type Ref, useId } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './TextField.module.css'

/**
 * A line of text with its label above and the room for a hint or an error below, kept free so that
 * nothing moves under a finger when an error appears. The label holds the label's words and nothing else.
 */
export function TextField({
  label,
  value,
  onChange,
  hint,
  error,
  optional = false,
  required = false,
  size = 'md',
  steady = true,
  ref,
  ...input
}: TextFieldProps) {
  const { t } = useTranslation()
  const id = useId()
  const described = [optional && `${id}-optional`, `${id}-message`].filter(Boolean).join(' ')
  return (
    <div className={classes.field} data-size={size}>
      <div className={classes.head}>
        <label className={classes.label} htmlFor={id}>
          {label}
        </label>
        {optional && (
          <span className={classes.optional} id={`${id}-optional`}>
            {t('optional')}
          </span>
        )}
      </div>
      <input
        // Strangers' devices must not remember or second-guess what was typed.
        autoComplete="off"
        autoCorrect="off"
        autoCapitalize="none"
        spellCheck={false}
        type="text"
        dir="auto"
        {...input}
        ref={ref}
        id={id}
        className={classes.input}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        aria-required={required || undefined}
        aria-invalid={error ? true : undefined}
        aria-describedby={described}
      />
      <div className={classes.below} data-steady={steady || undefined} id={`${id}-message`}>
        <FieldError>{error}</FieldError>
        {!error && hint && <p className={classes.hint}>{hint}</p>}
      </div>
    </div>
  )
}

/** An error at its field, read out when it appears. */
export function FieldError({ children }: { children: ReactNode }) {
  return (
    <div className={classes.error} role="alert">
      {children}
    </div>
  )
}

export interface TextFieldProps
  extends Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange' | 'size' | 'id' | 'className'> {
  label: string
  value: string
  onChange: (value: string) => void
  hint?: ReactNode
  /** In words that say how to mend it. */
  error?: ReactNode
  /** Says so beside the label. */
  optional?: boolean
  /** `md` for staff (44 px), `lg` for visitors (56 px). */
  size?: 'md' | 'lg'
  /** False: no room is kept for a message. */
  steady?: boolean
  ref?: Ref<HTMLInputElement>
}
