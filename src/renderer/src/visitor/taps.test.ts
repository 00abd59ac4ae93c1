import { expect, test } from 'vitest'
import { afterTap, asksForStaff } from './taps'

const tapAt = (...times: number[]) => times.reduce<number[]>((taps, at) => afterTap(taps, at), [])

test('five taps within three seconds ask for the PIN', () => {
  expect(asksForStaff(tapAt(0, 100, 200, 300))).toBe(false)
  expect(asksForStaff(tapAt(0, 700, 1400, 2100, 2800))).toBe(true)
})

test('a bored visitor’s slow taps do not', () => {
  expect(asksForStaff(tapAt(0, 1000, 2000, 3000, 4000, 5000))).toBe(false)
})
