import { type ReactNode, useId } from 'react'
import { FieldError } from '../../../ui/TextField'
import classes from './Field.module.css'

/** What a field of the designer is called, and what is to be said of it. */
export interface FieldWords {
  label: string
  hint?: ReactNode
  error?: ReactNode
  /** Its place in the event, for jumping to it. */
  at?: string | undefined
}

/** A label above a control and the room for a hint or an error below; the control gets what ties it to them. */
export function FieldFrame({ label, hint, error, at, children }: FieldFrameProps) {
  const id = useId()
  return (
    <div className={classes.field}>
      <label className={classes.label} htmlFor={id}>
        {label}
      </label>
      {children({
        id,
        className: classes.control,
        'data-at': at,
        'aria-invalid': error ? true : undefined,
        'aria-describedby': `${id}-message`,
      })}
      <div className={classes.below} id={`${id}-message`}>
        <FieldError>{error}</FieldError>
        {!error && hint && <p className={classes.hint}>{hint}</p>}
      </div>
    </div>
  )
}

interface FieldFrameProps extends FieldWords {
  children: (control: {
    id: string
    className: string | undefined
    'data-at': string | undefined
    'aria-invalid': true | undefined
    'aria-describedby': string
  }) => ReactNode
}
