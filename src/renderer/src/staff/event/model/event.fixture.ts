import { type EventProfileInput, eventProfile } from '../../../../../shared/event/profile'
import { type Draft, spellOut } from './draft'

/** A draft in English and German, in which only the headline is translated; what a test is about is in `change`. */
export function draftOf(change: Partial<EventProfileInput> = {}): Draft {
  return spellOut(
    eventProfile.parse({
      name: 'Demo Fair',
      languages: ['en', 'de'],
      headline: { en: 'Hello', de: 'Hallo' },
      ...change,
    }),
  )
}
