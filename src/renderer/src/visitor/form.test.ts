import { expect, test } from 'vitest'
import { eventProfile } from '../../../shared/event/profile'
import { emptyForm, errorAt, inLanguage, savedOf, shownValues, withAnswer } from './form'

const event = eventProfile.parse({
  name: 'Demo Fair',
  defaultCountry: 'DE',
  questions: [
    { kind: 'email', id: 'email', label: 'Email', required: true, target: { contact: 'Email' } },
    { kind: 'text', id: 'firstName', label: 'First name', target: { contact: 'Firstname' } },
    { kind: 'yesNo', id: 'customer', label: 'Customer?', target: { dataPoint: 'Customer' } },
    {
      kind: 'number',
      id: 'number',
      label: 'Number',
      required: true,
      target: { dataPoint: 'Number' },
      showIf: { question: 'customer', is: 'equals', value: 'yes' },
    },
    { kind: 'consent', id: 'mail', label: 'Mail', text: 'You may write to me.' },
    { kind: 'consent', id: 'call', label: 'Call', text: 'You may call me.' },
  ],
})
const [email, , , number] = event.questions
if (!email || !number) throw new Error('the event lacks questions')

test('what a condition hides is not sent, and is there again when it is shown again', () => {
  const yes = withAnswer(withAnswer(emptyForm, event, 'customer', 'yes'), event, 'number', '12')
  const no = withAnswer(yes, event, 'customer', 'no')
  expect(shownValues(event, yes.values)).toEqual({ customer: 'yes', number: '12' })
  expect(shownValues(event, no.values)).toEqual({ customer: 'no' })
  expect(shownValues(event, withAnswer(no, event, 'customer', 'yes').values)).toMatchObject({ number: '12' })
})

test('a question that is shown again has no error before somebody tries to go on', () => {
  const yes = withAnswer(emptyForm, event, 'customer', 'yes')
  const tried = { ...yes, tried: new Set(['number']), left: new Set(['number']) }
  expect(errorAt(tried, number)).toBe('required')
  const back = withAnswer(withAnswer(tried, event, 'customer', 'no'), event, 'customer', 'yes')
  expect(errorAt(back, number)).toBeNull()
})

test('a slip is told once its field is left, what is missing only after a try to go on', () => {
  const typing = withAnswer(emptyForm, event, 'email', 'anna@')
  expect(errorAt(typing, email)).toBeNull()
  expect(errorAt({ ...typing, left: new Set(['email']) }, email)).toBe('email')
  expect(errorAt({ ...emptyForm, left: new Set(['email']) }, email)).toBeNull()
  expect(errorAt({ ...emptyForm, tried: new Set(['email']) }, email)).toBe('required')
})

test('what main refused is told until that answer changes', () => {
  const refused = {
    ...withAnswer(emptyForm, event, 'email', 'anna@example.com'),
    refused: { email: 'email' as const },
  }
  expect(errorAt(refused, email)).toBe('email')
  expect(errorAt(withAnswer(refused, event, 'firstName', 'Anna'), email)).toBe('email')
  expect(errorAt(withAnswer(refused, event, 'email', 'anna@example.org'), email)).toBeNull()
})

test('the thanks know the first name, and whether one of the consents was given', () => {
  expect(savedOf(event, { firstName: ' Anna ' })).toEqual({ firstName: 'Anna', mayContact: false })
  expect(savedOf(event, { call: 'yes' })).toEqual({ firstName: '', mayContact: true })
})

test('what was agreed to in one language is not agreed to in the words of another', () => {
  const translated = eventProfile.parse({
    name: 'Fair',
    languages: ['en', 'de', 'fr'],
    questions: [
      email,
      { kind: 'consent', id: 'mail', label: 'Mail', text: { en: 'You may write to me.', de: 'Ja, gern.' } },
      { kind: 'consent', id: 'call', label: 'Call', text: 'You may call me.' },
    ],
  })
  const given = { email: 'anna@example.org', mail: 'yes', call: 'yes' }
  const readingIn = (language: string) => ({ language, main: 'en' })
  const valuesIn = (language: string) =>
    inLanguage({ ...emptyForm, values: given }, translated, readingIn('en'), readingIn(language)).values
  // Its box is beside the same words: those of the first language, which are not translated.
  expect(valuesIn('fr')).toEqual(given)
  expect(valuesIn('de')).toEqual({ ...given, mail: '' })
})
