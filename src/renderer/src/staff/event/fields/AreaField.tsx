import { FieldFrame, type FieldWords } from './FieldFrame'

/** Several lines of text. */
export function AreaField({ value, onChange, lang, placeholder, rows = 4, ...words }: AreaFieldProps) {
  return (
    <FieldFrame {...words}>
      {(control) => (
        <textarea
          {...control}
          value={value}
          rows={rows}
          lang={lang}
          dir="auto"
          placeholder={placeholder}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </FieldFrame>
  )
}

interface AreaFieldProps extends FieldWords {
  value: string
  onChange: (value: string) => void
  lang?: string
  placeholder?: string
  rows?: number
}
