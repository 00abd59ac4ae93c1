import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { FieldError } from '../ui/TextField'
import classes from './Choice.module.css'

/**
 * What stands around several things to tap: the question above, a hint or an error below. What need not be answered
 * keeps no room for an error. `several`: more than one may be chosen.
 */
export function Group({ label, required, hint, error, several = false, children }: GroupProps) {
  const { t } = useTranslation()
  const id = useId()
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles support what each is given.
    <div
      role={several ? 'group' : 'radiogroup'}
      // A group of boxes has neither; each box says that it is wrong.
      aria-required={(required && !several) || undefined}
      aria-invalid={error && !several ? true : undefined}
      className={classes.choice}
      data-wrong={error ? true : undefined}
      aria-labelledby={`${id}-label`}
      aria-describedby={`${id}-message`}
    >
      <div className={classes.head}>
        <span className={classes.label} id={`${id}-label`}>
          {label}
        </span>
        {!required && <span className={classes.optional}>{t('optional')}</span>}
      </div>
      {children}
      <div className={classes.below} data-steady={required || undefined} id={`${id}-message`}>
        <FieldError>{error}</FieldError>
        {!error && hint && <p className={classes.hint}>{hint}</p>}
      </div>
    </div>
  )
}

export interface GroupProps {
  label: string
  required: boolean
  hint: ReactNode
  error: ReactNode
  several?: boolean
  children?: ReactNode
}
