import { expect, test } from 'vitest'
import { optionByLetter } from './letter'

const labels = ['A demo', 'Prices', 'Working together', 'Préparer', 'ärger']

test('a letter goes to the next label that begins with it, and round to the first', () => {
  expect(optionByLetter(labels, 'p', 0)).toBe(1)
  expect(optionByLetter(labels, 'P', 1)).toBe(3)
  expect(optionByLetter(labels, 'p', 3)).toBe(1)
})

test('case and accents make no difference', () => {
  expect(optionByLetter(labels, 'a', 0)).toBe(4)
  expect(optionByLetter(labels, 'ä', 4)).toBe(0)
})

test('keys that are no letters, and letters that nothing begins with, go nowhere', () => {
  for (const key of ['ArrowDown', 'Tab', ' ', 'x']) expect(optionByLetter(labels, key, 0)).toBeNull()
})

test('the only label with a letter is found again from itself', () => {
  expect(optionByLetter(['1', '2', '3'], '2', 1)).toBe(1)
})
