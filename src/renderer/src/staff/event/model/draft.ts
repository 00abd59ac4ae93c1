import { allWords } from '../../../../../shared/event/all-words'
import type { EventProfile } from '../../../../../shared/event/profile'
import { type Language, textIn, type Words } from '../../../../../shared/event/words'

/**
 * An event while it is edited: a profile in which every text is spelled out as a record of languages, and in which
 * anything may be empty or wrong for the moment. A number that can't be read is NaN.
 */
export type Draft = EventProfile

/** Keys and indexes from the draft on, as faults have them: `['questions', 2, 'label']`. */
export type Path = readonly (string | number)[]

/** The event's first language: what is shown where a translation is missing. */
export function mainOf(draft: Pick<Draft, 'languages'>): Language {
  return draft.languages[0] ?? 'en'
}

/** Every plain text as a record with the first language, so that the order of languages may change. */
export function spellOut(profile: EventProfile): Draft {
  const main = mainOf(profile)
  return mapWords(profile, (words) => (typeof words === 'string' ? { [main]: words } : words))
}

/** What is to be saved: without empty translations, and without optional texts that are empty in every language. */
export function profileOf(draft: Draft): EventProfile {
  const { thanks, privacy, ...rest } = mapWords(draft, (words) =>
    typeof words === 'string'
      ? words
      : Object.fromEntries(Object.entries(words).filter(([, text]) => text.trim() !== '')),
  )
  return {
    ...rest,
    ...(hasText(thanks) ? { thanks } : {}),
    ...(hasText(privacy) ? { privacy } : {}),
    questions: rest.questions.map((question) => {
      if (question.help === undefined || hasText(question.help)) return question
      const { help: _, ...without } = question
      return without
    }),
  }
}

/** The text of one language, as a field shows it: empty if there is none. */
export function textOf(draft: Draft, words: Words | undefined, language: Language): string {
  return (words !== undefined && textIn(words, language, mainOf(draft))) || ''
}

/** What is at this place, or undefined. */
export function valueAt(draft: Draft, path: Path): unknown {
  return path.reduce<unknown>((at, key) => (at as Record<string | number, unknown> | undefined)?.[key], draft)
}

/** The same with another value at this place; whatever is not on the way there stays the very same object. */
export function setAt<T>(whole: T, path: Path, value: unknown): T {
  const [key, ...rest] = path
  if (key === undefined) return value as T
  const copy = (Array.isArray(whole) ? [...whole] : { ...whole }) as Record<string | number, unknown>
  if (rest.length === 0 && value === undefined && !Array.isArray(whole)) delete copy[key]
  else copy[key] = setAt(copy[key] ?? {}, rest, value)
  return copy as T
}

/** Every text changed by `change`; questions in which nothing changed stay the very same objects. */
export function mapWords(draft: Draft, change: (words: Words) => Words): Draft {
  let changed = draft
  for (const { path, words } of allWords(draft)) {
    const after = change(words)
    if (after !== words) changed = setAt(changed, path, after)
  }
  return changed
}

function hasText(words: Words | undefined): boolean {
  return words !== undefined && (typeof words === 'string' || Object.keys(words).length > 0)
}

/** Leads of such an event are captured, and Hyperaktiv takes none of them. */
export function lacksReference({ ref }: { ref: string }): boolean {
  return ref.trim() === ''
}
