import i18next, { type i18n } from 'i18next'
import { type Language, type OwnLanguage, ownLanguages } from '../../../shared/event/words'

/** In which of Leadstand's own languages a visitor is spoken to: the chosen one, else the first of the event's that is one, else English. */
export function ownLanguageOf(chosen: Language, ofEvent: readonly Language[]): OwnLanguage {
  for (const one of [chosen, ...ofEvent]) {
    const own = ownLanguages.find((known) => known === one.split('-')[0])
    if (own) return own
  }
  return 'en'
}

const instances = new Map<OwnLanguage, i18n>()

/** The visitors' own strings in a language; the staff's language stays what it is. */
export function stringsIn(language: OwnLanguage): i18n {
  const known = instances.get(language)
  if (known) return known
  const made = i18next.cloneInstance({ lng: language })
  instances.set(language, made)
  return made
}
