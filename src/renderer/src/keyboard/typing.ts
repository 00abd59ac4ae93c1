/** What is typed into a field, which decides the keys it needs. */
export type Typing =
  | { mode: 'text'; language: string; capitals: Capitals; multiline: boolean }
  | { mode: 'email'; language: string }
  | { mode: 'tel'; language: string }
  | { mode: 'digits'; language: string }

/** Where a field wants capitals by itself. */
export type Capitals = 'none' | 'words' | 'sentences'

/** An element as the decision needs it, without a page. */
export interface FieldTraits {
  /** Lower-case. */
  tag: string
  /** Of an `<input>`, lower-case. */
  type: string
  inputMode: string
  autocapitalize: string
  /** As nearest set, such as `de` or `de-AT`. */
  language: string
  readOnly: boolean
  disabled: boolean
  /** It, or what it stands in, has `data-no-keyboard`. */
  refused: boolean
}

const TEXT_TYPES = new Set(['text', 'search', 'email', 'tel', 'url', 'number', 'password'])

/** What is typed into an element; null for what takes no typing, so that no keyboard opens for it. */
export function typingOf(field: FieldTraits): Typing | null {
  if (field.readOnly || field.disabled || field.refused || field.inputMode === 'none') return null
  const multiline = field.tag === 'textarea'
  if (!multiline && !(field.tag === 'input' && TEXT_TYPES.has(field.type))) return null
  const language = field.language.toLowerCase().split('-')[0] || 'en'
  switch (field.inputMode || field.type) {
    case 'email':
    case 'url':
      return { mode: 'email', language }
    case 'tel':
      return { mode: 'tel', language }
    case 'number':
    case 'numeric':
    case 'decimal':
      return { mode: 'digits', language }
    default:
      return { mode: 'text', language, capitals: capitalsOf(field.autocapitalize), multiline }
  }
}

function capitalsOf(autocapitalize: string): Capitals {
  if (autocapitalize === 'words') return 'words'
  return autocapitalize === 'sentences' || autocapitalize === 'on' ? 'sentences' : 'none'
}

/** Whether the next letter is a capital by itself, after the text before the caret. */
export function capitalDue(capitals: Capitals, before: string): boolean {
  if (capitals === 'none') return false
  if (before === '') return true
  return capitals === 'words' ? /[\s-]$/.test(before) : /([.!?]\s+|\n)$/.test(before)
}
