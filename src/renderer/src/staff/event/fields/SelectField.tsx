import { FieldFrame, type FieldWords } from './FieldFrame'

export interface Choice {
  value: string
  label: string
  disabled?: boolean
}

/** One of many, in the system's own list. */
export function SelectField({ value, choices, onChange, ...words }: SelectFieldProps) {
  return (
    <FieldFrame {...words}>
      {(control) => (
        <select {...control} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value} disabled={choice.disabled}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  )
}

interface SelectFieldProps extends FieldWords {
  value: string
  choices: readonly Choice[]
  onChange: (value: string) => void
}
