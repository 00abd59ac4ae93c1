import { expect, test } from 'vitest'
import { directionOf, line, longWords, MAX_TEXT, textIn, wordsIn } from './words'

const words = { en: 'Hello', de: 'Hallo' }

test('words are read in the language that is asked for, else in the first one', () => {
  expect(wordsIn(words, { language: 'de', main: 'en' })).toBe('Hallo')
  expect(wordsIn(words, { language: 'fr', main: 'en' })).toBe('Hello')
  expect(wordsIn('Hello', { language: 'fr', main: 'en' })).toBe('Hello')
  expect(wordsIn({ de: 'Hallo' }, { language: 'fr', main: 'en' })).toBe('')
})

test('a plain text is the one of the first language only', () => {
  expect(textIn('Hello', 'en', 'en')).toBe('Hello')
  expect(textIn('Hello', 'de', 'en')).toBeUndefined()
  expect(textIn(words, 'de', 'en')).toBe('Hallo')
  expect(textIn(words, 'fr', 'en')).toBeUndefined()
})

test.each(['a < b and b > c', '5 <6', '<3', '< b', 'AT&T', 'مرحبا', 'two\nlines', '👩‍🚀'])(
  '%j is text',
  (text) => {
    expect(line.safeParse(text).success).toBe(true)
  },
)

test.each(['<b>bold</b>', '<script>', '</p>', '<!-- -->', 'a\u0000b', 'a\u001bb', ' ', ''])(
  '%j is none',
  (text) => {
    expect(line.safeParse(text).success).toBe(false)
    expect(line.safeParse({ en: text }).success).toBe(false)
  },
)

test('a line has 300 characters at most, a long text 10,000', () => {
  expect(line.safeParse('x'.repeat(300)).success).toBe(true)
  expect(line.safeParse('x'.repeat(301)).success).toBe(false)
  expect(longWords.safeParse('x'.repeat(MAX_TEXT)).success).toBe(true)
  expect(longWords.safeParse({ de: 'x'.repeat(MAX_TEXT + 1) }).success).toBe(false)
})

test('Arabic and Hebrew are written from right to left, in any region', () => {
  expect(['ar', 'ar-EG', 'he', 'en', 'de-AT'].map(directionOf)).toEqual(['rtl', 'rtl', 'rtl', 'ltr', 'ltr'])
})
