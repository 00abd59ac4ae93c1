import { describe, expect, test } from 'vitest'
import { formatsFor, localeFor } from './format'

const formats = formatsFor('en-GB')
const noon = new Date(2026, 5, 3, 12, 0, 5).getTime()

describe('times', () => {
  test('of today stand without a date, others with one', () => {
    expect(formats.moment(noon, noon + 60_000)).toBe('12:00')
    expect(formats.moment(noon, noon + 86_400_000)).toBe('3 Jun, 12:00')
  })
  test('are exact where a person compares them', () => {
    expect(formats.exact(noon)).toContain('12:00:05')
    expect(formats.precise(noon, noon + 60_000)).toBe('12:00:05')
    expect(formats.precise(noon, noon + 86_400_000)).toBe('3 Jun, 12:00')
  })
})

test('a wait is rounded up and never zero', () => {
  expect(formats.wait(0)).toBe('1 second')
  expect(formats.wait(41_200)).toBe('42 seconds')
  expect(formats.wait(120_000)).toBe('2 minutes')
  expect(formats.wait(245_000)).toBe('4 minutes 5 seconds')
})

test('what something took is never nothing', () => {
  expect(formats.took(3)).toBe('0.1\u00a0secs')
  expect(formats.took(430)).toBe('0.4\u00a0secs')
  expect(formats.took(9_949)).toBe('9.9\u00a0secs')
  expect(formats.took(12_400)).toBe('12\u00a0secs')
})

test('a span is told in the one unit that says enough', () => {
  expect(formats.span(20_000)).toBe('1 minute')
  expect(formats.span(7 * 60_000)).toBe('7 minutes')
  expect(formats.span(3 * 3_600_000)).toBe('3 hours')
  expect(formats.span(86_400_000)).toBe('24 hours')
  expect(formats.span(3 * 86_400_000)).toBe('3 days')
  expect(formats.span(3_652 * 86_400_000)).toBe('10 years')
})

test('sizes are in the unit that reads best', () => {
  expect(formats.bytes(512)).toBe('512 byte')
  expect(formats.bytes(1_234)).toBe('1.2 kB')
  expect(formats.bytes(48_300_000)).toBe('48.3 MB')
})

test('the way of writing follows the region only if it is of the same language', () => {
  expect(localeFor('en', 'en-GB')).toBe('en-GB')
  expect(localeFor('en', 'de-DE')).toBe('en')
})
