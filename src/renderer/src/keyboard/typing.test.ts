import { describe, expect, test } from 'vitest'
import { capitalDue, type FieldTraits, typingOf } from './typing'

const input: FieldTraits = {
  tag: 'input',
  type: 'text',
  inputMode: '',
  autocapitalize: '',
  language: 'en',
  readOnly: false,
  disabled: false,
  refused: false,
}

describe('what is typed into a field', () => {
  test.each(['checkbox', 'radio', 'date', 'file', 'range', 'color', 'button', 'submit', 'hidden'])(
    'nothing into an input of type %s',
    (type) => expect(typingOf({ ...input, type })).toBeNull(),
  )

  test.each([
    { readOnly: true },
    { disabled: true },
    { refused: true },
    { inputMode: 'none' },
    { tag: 'button', type: 'button' },
    { tag: 'select', type: 'select-one' },
  ])('nothing where nothing may be typed: %o', (traits) =>
    expect(typingOf({ ...input, ...traits })).toBeNull(),
  )

  test.each([
    ['email', 'email'],
    ['tel', 'tel'],
    ['numeric', 'digits'],
    ['decimal', 'digits'],
    ['text', 'text'],
    ['search', 'text'],
  ])('input mode %s asks for %s keys', (inputMode, mode) =>
    expect(typingOf({ ...input, inputMode })?.mode).toBe(mode),
  )

  test('the type decides where there is no input mode, and the input mode before the type', () => {
    expect(typingOf({ ...input, type: 'email' })?.mode).toBe('email')
    expect(typingOf({ ...input, type: 'number' })?.mode).toBe('digits')
    expect(typingOf({ ...input, type: 'password' })?.mode).toBe('text')
    expect(typingOf({ ...input, type: 'password', inputMode: 'numeric' })?.mode).toBe('digits')
  })

  test('lines into a text area', () => {
    expect(typingOf({ ...input, tag: 'textarea', type: 'textarea' })).toMatchObject({ multiline: true })
  })

  test('in the language without its region', () => {
    expect(typingOf({ ...input, language: 'de-AT' })).toMatchObject({ language: 'de' })
    expect(typingOf({ ...input, language: '' })).toMatchObject({ language: 'en' })
  })
})

test.each([
  ['none', '', false],
  ['words', '', true],
  ['words', 'anna', false],
  ['words', 'anna ', true],
  ['words', 'anna-', true],
  ['sentences', '', true],
  ['sentences', 'One. ', true],
  ['sentences', 'One.', false],
  ['sentences', 'one ', false],
  ['sentences', 'one\n', true],
] as const)('capitals for %s after “%s”: %s', (capitals, before, due) =>
  expect(capitalDue(capitals, before)).toBe(due),
)
