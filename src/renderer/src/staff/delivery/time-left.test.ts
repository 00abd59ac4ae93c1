import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { steadyTimeLeft, type TimeLeft } from './time-left'

const words = (ms: number) => steadyTimeLeft(null, ms)

describe('the time left', () => {
  test('is told in minutes, and coarser the more of them there are', () => {
    expect(words(20_000)).toEqual({ words: 'soon' })
    expect(words(90_000)).toEqual({ words: 'minutes', count: 2 })
    expect(words(600_000)).toEqual({ words: 'minutes', count: 10 })
    expect(words(12 * 60_000)).toEqual({ words: 'minutes', count: 15 })
    expect(words(89 * 60_000)).toEqual({ words: 'minutes', count: 90 })
    expect(words(100 * 60_000)).toEqual({ words: 'hours', count: 2 })
  })

  test('never says less than there is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), (ms) => {
        expect(asMs(words(ms))).toBeGreaterThanOrEqual(ms)
      }),
    )
  })

  test('stands still while the estimate goes up and down a little', () => {
    let shown = words(115_000)
    for (const ms of [121_000, 118_000, 125_000, 110_000]) {
      shown = steadyTimeLeft(shown, ms)
      expect(shown).toEqual({ words: 'minutes', count: 2 })
    }
  })

  test('follows an estimate that is far from what is shown', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 0, max: 1e9 }), (before, ms) => {
        const shown = asMs(steadyTimeLeft(words(before), ms))
        expect(shown).toBeGreaterThanOrEqual(Math.min(60_000, ms * 0.8))
        // Rounded up by at most an hour and by what the words may lag behind.
        expect(shown).toBeLessThanOrEqual(ms * 1.2 + 3_600_000)
      }),
    )
  })
})

function asMs(left: TimeLeft): number {
  if (left.words === 'soon') return 60_000
  return left.count * (left.words === 'minutes' ? 60_000 : 3_600_000)
}
