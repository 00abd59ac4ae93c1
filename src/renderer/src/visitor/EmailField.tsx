import { useEffect, useState } from 'react'
import { TextField, type TextFieldProps } from '../ui/TextField'
import { Suggestion } from './suggestion/Suggestion'

/** Milliseconds without a key after which an address is taken for typed. */
const PAUSE = 700

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
          setJudged(value)
          onBlur?.(event)
        }}
      />
      {/* Typed on: what was judged is no longer there. */}
      <Suggestion value={judged === value ? value : ''} onTake={onChange} />
    </div>
  )
}
