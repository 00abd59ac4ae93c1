import i18next from 'i18next'
import { expect, test } from 'vitest'
import type { Question } from '../../../shared/event/question'
import { checkAnswer } from '../../../shared/submission'
import { startI18n } from '../i18n'
import { isHopeless, mendWords } from './mend'

startI18n()
const t = i18next.getFixedT('en', 'visitor')

const email: Question = {
  kind: 'email',
  id: 'email',
  label: 'Email',
  required: true,
  target: { contact: 'Email' },
}
const text: Question = {
  kind: 'text',
  id: 'name',
  label: 'Name',
  required: false,
  target: { dataPoint: 'Name' },
}

function wordsFor(question: Question, raw: string, country?: string) {
  const error = checkAnswer(question, raw, country)
  return error && mendWords(t, question, error, raw)
}

test('each slip in an email gets the words that mend it', () => {
  expect(wordsFor(email, '')).toBe('Please enter your email.')
  expect(wordsFor(email, 'anna.example.com')).toMatch(/@ is missing/)
  expect(wordsFor(email, 'anna@bob@example.com')).toMatch(/more than one @/)
  expect(wordsFor(email, 'anna b@example.com')).toMatch(/no spaces/)
  expect(wordsFor(email, '@example.com')).toMatch(/before the @/)
  expect(wordsFor(email, 'anna@')).toMatch(/after the @/)
  expect(wordsFor(email, 'anna@example')).toMatch(/ending is missing/)
  expect(wordsFor(email, 'anna@gmail,com')).toMatch(/comma where a point/)
  expect(wordsFor(email, 'anna@mail.example,com')).toMatch(/comma where a point/)
  expect(wordsFor(email, 'anna@example.com,')).toMatch(/looks like/)
  expect(wordsFor(email, 'anna(at)@example.com')).toMatch(/looks like/)
  expect(wordsFor(email, 'anna@example.com')).toBeNull()
})

test('a phone number that nobody has to give may be left empty', () => {
  const phone = { kind: 'phone', id: 'phone', label: 'Phone', target: { contact: 'PhoneNumber' } } as const
  expect(wordsFor({ ...phone, required: false }, 'call me')).toMatch(/leave this empty/)
  expect(wordsFor({ ...phone, required: true }, 'call me')).not.toMatch(/empty/)
})

test('ten thousand characters are told at once, with how many fit', () => {
  const long = 'x'.repeat(10_000)
  expect(wordsFor(text, long)).toBe('Please shorten this: 10,000 characters, and 400 fit.')
  expect(isHopeless(text, checkAnswer(text, long), long)).toBe(true)
  expect(isHopeless(email, checkAnswer(email, long), long)).toBe(true)
  expect(wordsFor(email, long)).toMatch(/too long for an email/)
})

test('each slip in a phone number gets the words that mend it', () => {
  const phone = {
    kind: 'phone',
    id: 'phone',
    label: 'Phone',
    required: true,
    target: { contact: 'PhoneNumber' },
  } as const
  expect(wordsFor(phone, 'call me', 'DE')).toMatch(/enter digits/)
  expect(wordsFor(phone, '030 1234567')).toMatch(/country code/)
  expect(wordsFor(phone, '030', 'DE')).toMatch(/digits are missing/)
  expect(wordsFor(phone, '030 123456789012345', 'DE')).toMatch(/too many digits/)
  expect(wordsFor(phone, '030 1234567', 'DE')).toBeNull()
})

test('a number that is out of range is told the range, in the reader’s own digits', () => {
  const number = { kind: 'number', id: 'n', label: 'N', required: false, target: { dataPoint: 'N' } } as const
  expect(wordsFor(number, 'many')).toMatch(/number in digits/)
  expect(wordsFor(number, '123456789012.3456')).toMatch(/too many digits/)
  expect(wordsFor({ ...number, min: 1500 }, '3')).toBe('Please enter 1,500 or more.')
  expect(wordsFor({ ...number, max: 0 }, '3')).toBe('Please enter 0 or less.')
})

test('a half-typed email is left in peace', () => {
  expect(isHopeless(email, checkAnswer(email, 'anna@'), 'anna@')).toBe(false)
})
