import { expect, test } from 'vitest'
import { FREE_TRIES, waitAfter } from './throttle'

test('four wrong PINs cost nothing, the fifth 30 s, the sixth 1 min, then 5 min and 15 min for good', () => {
  const waits = Array.from({ length: 12 }, (_, failures) => waitAfter(failures) / 1_000)
  expect(waits).toEqual([0, 0, 0, 0, 0, 30, 60, 300, 900, 900, 900, 900])
  expect(waitAfter(1_000_000)).toBe(900_000)
  expect(FREE_TRIES).toBe(5)
})
