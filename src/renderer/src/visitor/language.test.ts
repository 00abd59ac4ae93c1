import { expect, test } from 'vitest'
import { ownLanguageOf } from './language'

test('a language without words of ours falls back to the first of the event’s that has some, else to English', () => {
  expect(ownLanguageOf('de', ['fr', 'de'])).toBe('de')
  expect(ownLanguageOf('it', ['it', 'fr', 'de'])).toBe('fr')
  expect(ownLanguageOf('it', ['it', 'pl'])).toBe('en')
  expect(ownLanguageOf('es-MX', ['fr'])).toBe('es')
})
