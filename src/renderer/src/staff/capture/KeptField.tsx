import { Autocomplete, type ComboboxParsedItem } from '@mantine/core'

/** A line with what was written there before to choose from: an arrow opens the list, which otherwise stays out of the way. */
export function KeptField({ label, value, max, known, onChange }: KeptFieldProps) {
  return (
    // The list closes, and nothing else hears of it.
    <div
      onKeyDownCapture={(event) => {
        const open = event.target instanceof Element && event.target.getAttribute('aria-expanded') === 'true'
        if (open && event.key === 'Escape') event.preventDefault()
      }}
    >
      <Autocomplete
        label={label}
        value={value}
        onChange={onChange}
        data={known}
        maxLength={max}
        limit={8}
        filter={({ options, search }) => matching(options, search)}
        openOnFocus={false}
        autoComplete="off"
        spellCheck={false}
      />
    </div>
  )
}

/** All of them while the line holds one of them: whoever opens the list wants another. */
function matching(options: ComboboxParsedItem[], search: string): ComboboxParsedItem[] {
  const words = search.trim().toLowerCase()
  const labels = options.map((one) => ('label' in one ? one.label.toLowerCase() : ''))
  return labels.includes(words) ? options : options.filter((_, index) => labels[index]?.includes(words))
}

interface KeptFieldProps {
  label: string
  value: string
  max: number
  known: string[]
  onChange: (value: string) => void
}
