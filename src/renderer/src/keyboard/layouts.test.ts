import { describe, expect, test } from 'vitest'
import { type Page, rowsOf } from './layouts'
import { type Shift, settleShift, tapShift } from './shift'
import type { Typing } from './typing'

const text = (language: string): Typing => ({ mode: 'text', language, capitals: 'none', multiline: false })
const keys = (typing: Typing, page: Page = 'letters', shift: Shift = 'off') =>
  rowsOf(typing, page, shift).flatMap((row) => row.split(' '))
const languages = ['en', 'fr', 'de', 'es', 'ar', 'pl']
const latin = languages.filter((language) => language !== 'ar')

describe.each(languages)('the keys of %s', (language) => {
  test('are all there once, on every page, in as many rows', () => {
    for (const typing of [text(language), { mode: 'email', language } as const])
      for (const page of ['letters', 'latin', 'signs', 'rare'] as const)
        for (const shift of ['off', 'once', 'locked'] as const) {
          const rows = rowsOf(typing, page, shift)
          expect(rows).toHaveLength(5)
          const all = rows.flatMap((row) => row.split(' '))
          expect(all.filter((key, index) => all.indexOf(key) !== index)).toEqual([])
          expect(all).toEqual(expect.arrayContaining(['{space}', '{bksp}', '{enter}', '{hide}']))
          for (const row of rows) expect(row.split(' ').length).toBeLessThanOrEqual(13)
        }
  })

  test('write an address', () => {
    const all = keys({ mode: 'email', language })
    for (const key of '@.-_abcdefghijklmnopqrstuvwxyz') expect(all).toContain(key)
    expect(all).toContain('.com')
  })
})

test.each(latin)('the letters that guests have can be typed in %s', (language) => {
  const all = [...keys(text(language)), ...keys(text(language), 'rare')]
  for (const letter of 'äöüßéèàçñ') expect(all).toContain(letter)
})

test('each language has the order of its own keyboards', () => {
  expect(rowsOf(text('fr'), 'letters', 'off')[1]).toBe('a z e r t y u i o p')
  expect(rowsOf(text('de'), 'letters', 'off')[1]).toBe('q w e r t z u i o p ü')
  expect(rowsOf(text('es'), 'letters', 'off')[2]).toBe('a s d f g h j k l ñ')
  expect(rowsOf(text('ar'), 'letters', 'off')[1]).toMatch(/^ض ص ث .* ج د$/)
  expect(rowsOf(text('pl'), 'letters', 'off')).toEqual(rowsOf(text('en'), 'letters', 'off'))
})

test('addresses end as in the language’s countries', () => {
  expect(keys({ mode: 'email', language: 'de' })).toEqual(expect.arrayContaining(['.com', '.de']))
  expect(keys({ mode: 'email', language: 'fr' })).toContain('.fr')
  expect(keys({ mode: 'email', language: 'es' })).toContain('.es')
})

test('Arabic has a way to Latin letters and back, and to Latin capitals', () => {
  expect(keys(text('ar'))).toContain('{latin}')
  expect(keys(text('ar'), 'latin')).toEqual(expect.arrayContaining(['{letters}', '{shift}', 'a']))
  expect(keys(text('ar'), 'latin', 'once')).toContain('A')
})

test('Arabic has its own digits and vowel marks', () => {
  for (const sign of '٠١٢٣٤٥٦٧٨٩\u064e\u064f\u0650\u0651') expect(keys(text('ar'), 'rare')).toContain(sign)
  expect(keys({ mode: 'email', language: 'ar' }, 'rare')).toContain('é')
})

test.each(languages)('every sign of a real keyboard can be typed in %s', (language) => {
  const all = [...keys(text(language)), ...keys(text(language), 'signs')]
  for (const sign of '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~') expect(all).toContain(sign)
})

test('shift makes capitals of letters, but none of ß', () => {
  expect(keys(text('de'), 'letters', 'once')).toEqual(expect.arrayContaining(['Ä', 'Q', 'ß']))
  expect(keys(text('de'), 'letters', 'once')).not.toContain('SS')
  expect(keys(text('fr'), 'letters', 'locked')).toContain('É')
})

test('numbers have their digits, and the decimal sign of the language', () => {
  for (const typing of [
    { mode: 'tel', language: 'en' },
    { mode: 'digits', language: 'en' },
  ] as const)
    for (const digit of '0123456789') expect(keys(typing)).toContain(digit)
  expect(keys({ mode: 'tel', language: 'en' })).toEqual(expect.arrayContaining(['+', '-', '{space}']))
  expect(keys({ mode: 'digits', language: 'en' })).toContain('.')
  expect(keys({ mode: 'digits', language: 'de' })).toContain(',')
})

test('shift is for one letter, locked by a second tap, off by a third', () => {
  expect(settleShift(tapShift('off'), false)).toBe('off')
  expect(settleShift(tapShift(tapShift('off')), false)).toBe('locked')
  expect(tapShift(tapShift(tapShift('off')))).toBe('off')
})

test('a capital that comes by itself can be declined', () => {
  expect(settleShift('off', true)).toBe('auto')
  expect(tapShift('auto')).toBe('off')
})
