import { allWords } from '../../../../../shared/event/all-words'
import type { Language } from '../../../../../shared/event/words'
import { type Draft, mainOf, type Path } from '../model/draft'
import { keyOf } from '../model/draft-faults'

export type Tab = 'event' | 'texts' | 'look' | 'questions'

/** On which tab the field of this place is. */
export function tabOf([first]: Path): Tab {
  switch (first) {
    case 'questions':
      return 'questions'
    case 'languages':
    case 'headline':
    case 'thanks':
    case 'privacy':
      return 'texts'
    case 'accentColor':
    case 'theme':
    case 'picture':
    case 'video':
    case 'logo':
      return 'look'
    default:
      return 'event'
  }
}

/** The field that shows this place, and in which language; a place that is a text's own is shown in the first one. */
export function fieldAt(
  draft: Draft,
  path: Path,
  wanted?: Language,
): { at: string; language: Language | null } {
  const key = keyOf(path)
  for (const found of allWords(draft)) {
    const at = keyOf(found.path)
    if (key !== at && !key.startsWith(`${at}.`)) continue
    const inside = draft.languages.find((one) => key === `${at}.${one}`)
    const language = wanted ?? inside ?? mainOf(draft)
    return { at: `${at}.${language}`, language }
  }
  return { at: key, language: null }
}

/** Puts the focus on the field of this place, or on the nearest around it. */
export function focusAt(root: ParentNode, at: string): void {
  const fields = [...root.querySelectorAll<HTMLElement>('[data-at]')]
  const place = (field: HTMLElement) => field.dataset.at ?? ''
  const exact = fields.find((field) => place(field) === at)
  const inside = fields.find((field) => place(field).startsWith(`${at}.`))
  const around = fields
    .filter((field) => at.startsWith(`${place(field)}.`))
    .sort((a, b) => place(b).length - place(a).length)[0]
  const field = exact ?? inside ?? around
  field?.focus({ preventScroll: true })
  field?.scrollIntoView({ block: 'center' })
}
