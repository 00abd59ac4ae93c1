import { expect, test } from 'vitest'
import { profileOf } from '../../../../shared/event/profile.fixture'
import { isTouched, newDraft, personOf, submissionOf, ticksConsent } from './draft'

const event = profileOf(
  [
    { kind: 'text', id: 'first', label: 'First name', target: { contact: 'Firstname' } },
    { kind: 'phone', id: 'phone', label: 'Phone', target: { contact: 'PhoneNumber' } },
    {
      kind: 'consent',
      id: 'agree',
      label: 'Contact',
      text: 'You may write.',
      showIf: { question: 'first', is: 'filled' },
    },
  ],
  { languages: ['de', 'en'] },
)
const draftOf = (values: Record<string, string>, more: object = {}) => {
  const draft = newDraft({ event, revision: 'r1' })
  return { ...draft, form: { ...draft.form, values }, ...more }
}

test('a draft in which nothing was typed would not be missed, one with a rating alone would', () => {
  expect(isTouched(draftOf({ email: '' }, { note: ' ' }))).toBe(false)
  expect(isTouched(draftOf({ email: 'a' }))).toBe(true)
  expect(isTouched(draftOf({}, { rating: 1 }))).toBe(true)
  expect(isTouched(draftOf({}, { note: 'Call' }))).toBe(true)
})

test('a person is called by the name, else by the address, else by the number', () => {
  expect(personOf(draftOf({ email: 'ada@example.org', first: 'Ada', phone: '1' }))).toBe('Ada')
  expect(personOf(draftOf({ email: 'ada@example.org', phone: '1' }))).toBe('ada@example.org')
  expect(personOf(draftOf({ phone: '030 901820' }))).toBe('030 901820')
  expect(personOf(draftOf({}))).toBe('')
})

test('what was answered and then hidden is neither handed over nor agreed to', () => {
  const hidden = draftOf({ email: 'ada@example.org', agree: 'yes' }, { rating: 3 })
  expect(ticksConsent(hidden)).toBe(false)
  expect(submissionOf(hidden, { by: ' ', source: ' Hall 3 ' })).toEqual({
    id: hidden.id,
    event: 'r1',
    language: 'de',
    values: { email: 'ada@example.org' },
    meeting: { source: 'Hall 3', rating: 3 },
  })
  expect(ticksConsent(draftOf({ first: 'Ada', agree: 'yes' }))).toBe(true)
})
