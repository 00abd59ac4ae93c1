import type { TFunction } from 'i18next'
import { expect, test } from 'vitest'
import { dayWords } from './when'

const t = ((key: string, { time }: { time: string }) => `${key} ${time}`) as unknown as TFunction<'staff'>
const now = new Date(2026, 10, 24, 0, 30).getTime()
const words = (at: Date) => dayWords(at.getTime(), now, 'en-GB', t)

test('a day is told by the calendar, not by hours', () => {
  expect(words(new Date(2026, 10, 24, 0, 10))).toBe('capture.person.today 0:10')
  expect(words(new Date(2026, 10, 23, 23, 50))).toBe('yesterday')
  expect(words(new Date(2026, 10, 18, 9))).toBe('6 days ago')
  expect(words(new Date(2026, 10, 17, 23))).toBe('17 November')
})

test('a day after a change of the clock is a day still', () => {
  const later = new Date(2026, 2, 30, 0, 5).getTime()
  expect(dayWords(new Date(2026, 2, 29, 0, 5).getTime(), later, 'en-GB', t)).toBe('yesterday')
})

test('what was noted by a device whose clock is ahead has its date', () => {
  expect(words(new Date(2026, 10, 26, 9))).toBe('26 November')
})
