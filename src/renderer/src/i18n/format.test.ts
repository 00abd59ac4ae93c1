import { expect, test } from 'vitest'
import { clockTime, formatBytes, secondsUntil } from './format'

test('a wait reads like a clock', () => {
  expect(clockTime(0)).toBe('0:00')
  expect(clockTime(29)).toBe('0:29')
  expect(clockTime(900)).toBe('15:00')
  expect(clockTime(3660)).toBe('1:01:00')
})

test('a wait never ends early and never shows less than nothing', () => {
  expect(secondsUntil(30_000, 29_999)).toBe(1)
  expect(secondsUntil(30_000, 31_000)).toBe(0)
})

test('bytes come with the unit that fits', () => {
  expect(formatBytes(0)).toBe('0 bytes')
  expect(formatBytes(999)).toBe('999 bytes')
  expect(formatBytes(12_300)).toBe('12 kB')
  expect(formatBytes(1_230_000_000)).toBe('1.2 GB')
})
