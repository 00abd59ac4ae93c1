import { expect, test } from 'vitest'
import { eventProfile } from '../../../../../shared/event/profile'
import { profileOf, setAt, spellOut, textOf } from './draft'
import { draftOf } from './event.fixture'

test('plain texts are spelled out in the first language and read the same', () => {
  const draft = spellOut(eventProfile.parse({ name: 'A', languages: ['de', 'en'], headline: 'Hallo' }))
  expect(draft.headline).toEqual({ de: 'Hallo' })
  expect(draft.questions[0]?.label).toEqual({ de: 'Email' })
  expect(draft.questions[4]).toMatchObject({
    options: [{ value: 'A demo', label: { de: 'A demo' } }, {}, {}, {}],
  })
  expect(textOf(draft, draft.headline, 'en')).toBe('')
})

test('an empty translation is not saved, and an optional text without any is left out', () => {
  const draft = draftOf({ thanks: { en: 'See you', de: 'Bis bald' } })
  const emptied = setAt(setAt(draft, ['headline', 'de'], ' '), ['thanks'], { en: '', de: '' })
  const withHelp = setAt(emptied, ['questions', 0, 'help'], { en: '' })
  const profile = profileOf(withHelp)
  expect(profile.headline).toEqual({ en: 'Hello' })
  expect(profile).not.toHaveProperty('thanks')
  expect(profile.questions[0]).not.toHaveProperty('help')
})

test('a change leaves every question that it does not touch the very same object', () => {
  const draft = draftOf()
  const changed = setAt(draft, ['questions', 1, 'label', 'de'], 'Vorname')
  expect(changed.questions[1]?.label).toEqual({ en: 'First name', de: 'Vorname' })
  expect(changed.questions[0]).toBe(draft.questions[0])
  expect(draft.questions[1]?.label).toEqual({ en: 'First name' })
})

test('what is set to nothing is gone', () => {
  expect(setAt(draftOf({ defaultCountry: 'DE' }), ['defaultCountry'], undefined)).not.toHaveProperty(
    'defaultCountry',
  )
})
