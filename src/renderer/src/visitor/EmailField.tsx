import { useEffect, useState } from 'react'
import { TextField, type TextFieldProps } from '../ui/TextField'
import { Suggestion } from './suggestion/Suggestion'

/** Milliseconds without a key after which an address is taken for typed. */
const PAUSE = 700
/** Milliseconds after the field was left: whatever was touched instead must not move away under the finger. */
const AFTER_LEAVING = 250

/** An e-mail address, and below it the one that was probably meant. */
export function EmailField({ value, onChange, onBlur, error, ...field }: TextFieldProps) {
  const [judged, setJudged] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setJudged(value), PAUSE)
    return () => clearTimeout(timer)
  }, [value])
  return (
    <div>
      <TextField
        {...field}
        value={value}
        onChange={onChange}
        error={error}
        inputMode="email"
        dir="ltr"
        onBlur={(event) => {
          setTimeout(() => setJudged(value), AFTER_LEAVING)
          onBlur?.(event)
        }}
      />
      {/* Typed on: what was judged is no longer there. */}
      <Suggestion value={judged === value ? value : ''} onTake={onChange} />
    </div>
  )
}
