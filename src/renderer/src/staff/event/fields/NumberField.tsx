import { useState } from 'react'
import { TextField } from '../../../ui/TextField'

/** A number as it is typed: what can't be read is NaN, an empty field undefined. */
export function NumberField({ label, value, onChange, hint, error, at, optional = false }: NumberFieldProps) {
  const [typed, setTyped] = useState(() => written(value))
  // Changed from elsewhere, by undo for example.
  const now = Object.is(readNumber(typed), value) ? typed : written(value)
  return (
    <TextField
      label={label}
      value={now}
      inputMode="decimal"
      optional={optional}
      hint={hint}
      error={error}
      steady={false}
      data-at={at}
      onChange={(text) => {
        setTyped(text)
        onChange(readNumber(text))
      }}
    />
  )
}

function written(value: number | undefined): string {
  return value === undefined || Number.isNaN(value) ? '' : String(value)
}

function readNumber(text: string): number | undefined {
  const trimmed = text.trim()
  return trimmed === '' ? undefined : Number(trimmed.replace(',', '.'))
}

interface NumberFieldProps {
  label: string
  value: number | undefined
  onChange: (value: number | undefined) => void
  hint?: string
  error?: string | undefined
  at: string
  optional?: boolean
}
