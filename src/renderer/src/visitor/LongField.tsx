import { type Ref, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { FieldError, type TextFieldProps } from '../ui/TextField'
import field from '../ui/TextField.module.css'
import classes from './LongField.module.css'

/** Characters left from which on they are counted. */
const NEAR = 200

/** Several lines. Enter makes a new one. */
export function LongField({
  label,
  value,
  onChange,
  onBlur,
  hint,
  error,
  optional,
  required,
  autoFocus,
  max,
  stops = false,
  size = 'lg',
  steady = true,
  ref,
}: LongFieldProps) {
  const { t } = useTranslation('visitor')
  const { t: tCommon } = useTranslation()
  const id = useId()
  const left = max - value.trim().length
  const counted = !error && left >= 0 && left <= NEAR
  return (
    <div className={field.field} data-size={size}>
      <div className={field.head}>
        <label className={field.label} htmlFor={id}>
          {label}
        </label>
        {optional && (
          <span className={field.optional} id={`${id}-optional`}>
            {tCommon('optional')}
          </span>
        )}
      </div>
      <textarea
        ref={ref}
        id={id}
        className={`${field.input} ${classes.area}`}
        rows={size === 'lg' ? 3 : 2}
        data-size={size}
        maxLength={stops ? max : undefined}
        dir="auto"
        autoComplete="off"
        autoCorrect="off"
        autoCapitalize="sentences"
        spellCheck={false}
        // biome-ignore lint/a11y/noAutofocus: the first question of a step, where typing begins.
        autoFocus={autoFocus}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        onBlur={() => onBlur?.()}
        aria-required={required || undefined}
        aria-invalid={error ? true : undefined}
        aria-describedby={[optional && `${id}-optional`, `${id}-message`].filter(Boolean).join(' ')}
      />
      <div className={field.below} data-steady={steady || undefined} id={`${id}-message`}>
        <FieldError>{error}</FieldError>
        {!error && hint && !counted && <p className={field.hint}>{hint}</p>}
        <p className={field.hint} role="status">
          {counted && t('form.left', { count: left })}
        </p>
      </div>
    </div>
  )
}

interface LongFieldProps
  extends Pick<
    TextFieldProps,
    | 'label'
    | 'value'
    | 'onChange'
    | 'hint'
    | 'error'
    | 'optional'
    | 'required'
    | 'autoFocus'
    | 'size'
    | 'steady'
  > {
  onBlur?: () => void
  /** Characters that fit. */
  max: number
  /** No more than those can be typed; else it is for the form to say that it is too much. */
  stops?: boolean
  ref?: Ref<HTMLTextAreaElement>
}
