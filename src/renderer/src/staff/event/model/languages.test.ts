import { expect, test } from 'vitest'
import { eventProfile } from '../../../../../shared/event/profile'
import { profileOf } from './draft'
import { draftOf } from './event.fixture'
import {
  addLanguage,
  missingIn,
  missingTranslations,
  moveLanguage,
  questionsLacking,
  removeLanguage,
} from './languages'

test('a removed language takes its texts with it and no others', () => {
  const draft = removeLanguage(draftOf(), 'de')
  expect(draft.languages).toEqual(['en'])
  expect(draft.headline).toEqual({ en: 'Hello' })
  expect(eventProfile.safeParse(profileOf(draft)).success).toBe(true)
})

test('the last language stays', () => {
  const draft = draftOf({ languages: ['en'], headline: 'Hello' })
  expect(removeLanguage(draft, 'en')).toBe(draft)
})

test('texts keep their language when another one becomes the first', () => {
  const draft = moveLanguage(draftOf(), 'de', -1)
  expect(draft.languages).toEqual(['de', 'en'])
  expect(draft.headline).toEqual({ en: 'Hello', de: 'Hallo' })
  expect(draft.questions[0]?.label).toEqual({ en: 'Email' })
})

test('a language moves no further than the ends', () => {
  const draft = draftOf()
  expect(moveLanguage(draft, 'en', -1)).toBe(draft)
  expect(moveLanguage(draft, 'de', 1)).toBe(draft)
})

test('missing is what another language has: labels, options and the consent’s text', () => {
  const missing = missingIn(draftOf(), 'de').map((path) => path.join('.'))
  expect(missing).toContain('questions.0.label')
  expect(missing).toContain('questions.4.options.3.label')
  expect(missing).toContain('questions.5.text')
  expect(missing).not.toContain('headline')
  expect(missing).toHaveLength(6 + 4 + 1)
})

test('of the first language nothing is missing, of a new one everything', () => {
  const missing = missingTranslations(addLanguage(draftOf(), 'fr'))
  expect(missing.get('en')).toEqual([])
  expect(missing.get('fr')).toHaveLength(12)
})

test('a question lacks each language that one of its texts is missing in, once', () => {
  const draft = draftOf()
  const [first, ...rest] = draft.questions
  if (!first) throw new Error('no question')
  const translated = { ...draft, questions: [{ ...first, label: { en: 'Email', de: 'E-Mail' } }, ...rest] }
  const lacking = questionsLacking(addLanguage(translated, 'fr'))
  expect(lacking.get(0)).toEqual(['fr'])
  expect(lacking.get(4)).toEqual(['de', 'fr'])
  expect(questionsLacking(draftOf({ languages: ['en'], headline: 'Hello' }))).toEqual(new Map())
})
