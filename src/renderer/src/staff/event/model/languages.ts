import { allWords } from '../../../../../shared/event/all-words'
import { type Language, textIn } from '../../../../../shared/event/words'
import { type Draft, mainOf, mapWords, type Path } from './draft'

/** Most languages that an event may have; see profile.ts. */
export const MAX_LANGUAGES = 12

export function addLanguage(draft: Draft, language: Language): Draft {
  if (draft.languages.includes(language) || draft.languages.length >= MAX_LANGUAGES) return draft
  return { ...draft, languages: [...draft.languages, language] }
}

/** With its texts. The last language stays: an event without one shows nothing. */
export function removeLanguage(draft: Draft, language: Language): Draft {
  if (!draft.languages.includes(language) || draft.languages.length === 1) return draft
  const without = mapWords(draft, (words) => {
    if (typeof words === 'string' || words[language] === undefined) return words
    const { [language]: _, ...rest } = words
    return rest
  })
  return { ...without, languages: draft.languages.filter((one) => one !== language) }
}

/** One place up or down; the first one is what visitors are greeted in. */
export function moveLanguage(draft: Draft, language: Language, by: -1 | 1): Draft {
  const from = draft.languages.indexOf(language)
  const to = from + by
  if (from < 0 || to < 0 || to >= draft.languages.length) return draft
  const languages = draft.languages.filter((one) => one !== language)
  languages.splice(to, 0, language)
  return { ...draft, languages }
}

/** The places of all texts that there are in some language but not in this one. */
export function missingIn(draft: Draft, language: Language): Path[] {
  const main = mainOf(draft)
  const has = (text: string | undefined) => text !== undefined && text.trim() !== ''
  return allWords(draft)
    .filter(
      ({ words }) =>
        !has(textIn(words, language, main)) &&
        draft.languages.some((other) => has(textIn(words, other, main))),
    )
    .map(({ path }) => path)
}

/** For each question by its place the languages that some of its texts are missing in; none: it is not in there. */
export function questionsLacking(draft: Draft): Map<number, Language[]> {
  const lacking = new Map<number, Language[]>()
  for (const [language, paths] of missingTranslations(draft)) {
    const places = paths.map(([first, index]) => (first === 'questions' ? index : undefined))
    for (const index of new Set(places))
      if (typeof index === 'number') lacking.set(index, [...(lacking.get(index) ?? []), language])
  }
  return lacking
}

/** For each language of the event the places without a translation. */
export function missingTranslations(draft: Draft): Map<Language, Path[]> {
  return new Map(draft.languages.map((language) => [language, missingIn(draft, language)]))
}
