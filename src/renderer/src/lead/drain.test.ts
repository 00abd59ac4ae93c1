import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Backlog, drainOf, observe, type Sample, sampleOf } from './drain'
import { emptyTally } from './store'

function seen(...samples: [at: number, left: number, gone: number][]): Backlog | null {
  return samples.reduce<Backlog | null>(
    (backlog, [at, left, gone]) => observe(backlog, { at, left, gone }),
    null,
  )
}

describe('a backlog', () => {
  test('says how many are gone, of how many, and how long the rest takes at this pace', () => {
    const backlog = seen([0, 100, 7], [5_000, 80, 27], [10_000, 60, 47])
    expect(drainOf(backlog)).toEqual({ done: 40, total: 100, msLeft: 15_000 })
  })

  test('grows by leads that are captured while it drains', () => {
    expect(drainOf(seen([0, 100, 0], [10_000, 70, 50]))).toMatchObject({ done: 50, total: 120 })
  })

  test('takes its pace from the last half minute', () => {
    const slowThenFast = seen([0, 1_000, 0], [60_000, 990, 10], [70_000, 890, 110])
    expect(drainOf(slowThenFast)).toEqual({ done: 110, total: 1_000, msLeft: 89_000 })
  })

  test('knows no time left before it was watched for two seconds', () => {
    expect(drainOf(seen([0, 100, 0], [1_999, 90, 10]))).toEqual({ done: 10, total: 100, msLeft: null })
  })

  test('is none while nothing moves, and goes on where it was', () => {
    const stuck: [number, number, number][] = [
      [0, 100, 0],
      [5_000, 60, 40],
      [30_000, 60, 40],
      [36_000, 60, 40],
    ]
    expect(drainOf(seen(...stuck))).toBeNull()
    expect(drainOf(seen(...stuck, [40_000, 50, 50]))).toMatchObject({ done: 50, total: 100 })
  })

  test('of fewer than five leads is none, and one that has gone does not count for the next', () => {
    expect(seen([0, 4, 0])).toBeNull()
    expect(drainOf(seen([0, 100, 0], [5_000, 4, 96]))).toBeNull()
    const next = seen([0, 100, 0], [5_000, 0, 100], [9_000, 20, 100], [12_000, 10, 110])
    expect(drainOf(next)).toMatchObject({ done: 10, total: 20 })
  })

  test('counts up although staff send refused leads again', () => {
    expect(drainOf(seen([0, 100, 10], [5_000, 60, 50], [6_000, 65, 45]))).toMatchObject({
      done: 40,
      total: 105,
    })
  })

  test('has no held and no refused lead', () => {
    const tally = { ...emptyTally, queued: 3, posting: 1, unconfirmed: 9, held: 7, refused: 4, incomplete: 2 }
    expect(sampleOf({ ...tally, delivered: 5, practised: 1 }, 9)).toEqual({ at: 9, left: 6, gone: 17 })
  })
})

test('whatever happens and whichever way the clock jumps, the numbers make sense', () => {
  const sample: fc.Arbitrary<Sample> = fc.record({
    at: fc.oneof(fc.integer({ min: 0, max: 100_000 }), fc.integer()),
    left: fc.nat({ max: 300 }),
    gone: fc.nat({ max: 300 }),
  })
  fc.assert(
    fc.property(fc.array(sample, { maxLength: 30 }), (samples) => {
      let backlog: Backlog | null = null
      let last: Backlog | null = null
      for (const next of samples) {
        backlog = observe(backlog, next)
        const drain = drainOf(backlog)
        if (drain) {
          expect(drain.done).toBeLessThanOrEqual(drain.total)
          expect(drain.done).toBeGreaterThan(0)
          if (drain.msLeft !== null) expect(Number.isSafeInteger(drain.msLeft)).toBe(true)
          expect(drain.msLeft ?? 0).toBeGreaterThanOrEqual(0)
        }
        if (backlog && last) {
          expect(backlog.done).toBeGreaterThanOrEqual(last.done)
          expect(backlog.total).toBeGreaterThanOrEqual(last.total)
        }
        if (next.left < 5) expect(drain).toBeNull()
        last = backlog
      }
    }),
    { numRuns: 1_000 },
  )
})
