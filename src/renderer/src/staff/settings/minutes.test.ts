import { expect, test } from 'vitest'
import { minutesOf } from './minutes'

test('whole minutes from 1 to 120 are taken', () => {
  expect(['1', ' 5 ', '120'].map(minutesOf)).toEqual([1, 5, 120])
})

test('anything else is not', () => {
  for (const text of ['', '0', '121', '2.5', '-3', 'five', '1e2']) expect(minutesOf(text)).toBeNull()
})
