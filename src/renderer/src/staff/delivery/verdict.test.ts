import { describe, expect, test } from 'vitest'
import { emptyTally, type Tally } from '../../lead/store'
import { sumOf, verdictOf } from './verdict'

const full: Tally = {
  captured: 45,
  delivered: 1,
  practised: 8,
  queued: 2,
  posting: 3,
  unconfirmed: 4,
  refused: 5,
  incomplete: 6,
  deleted: 7,
  elsewhere: 9,
  held: 0,
}

describe('the verdict', () => {
  test('is "safe" when every captured lead is delivered or deleted', () => {
    expect(verdictOf({ ...emptyTally, captured: 3, delivered: 2, deleted: 1 }).words).toBe('safe')
  })

  test('is "safe" although leads are here that another device sends', () => {
    expect(verdictOf({ ...emptyTally, captured: 3, delivered: 2, elsewhere: 1 }).words).toBe('safe')
  })

  test('is not "safe" before anything was captured', () => {
    expect(verdictOf(emptyTally).words).toBe('none')
  })

  test.each(['queued', 'posting', 'unconfirmed', 'refused', 'incomplete'] as const)(
    'counts a lead that is %s as existing only here',
    (state) => {
      const verdict = verdictOf({ ...emptyTally, captured: 2, delivered: 1, [state]: 1 })
      expect(verdict).toMatchObject({ words: 'only-here', count: 1 })
    },
  )

  test('is never "safe" while the sum is off', () => {
    expect(verdictOf({ ...emptyTally, captured: 3, delivered: 2 }).words).toBe('sum-off')
    expect(verdictOf({ ...emptyTally, captured: 1, delivered: 2 }).words).toBe('sum-off')
  })
})

test('the parts of the sum are together what was captured', () => {
  const parts = Object.values(sumOf(full)).reduce((sum, n) => sum + n, 0)
  expect(parts).toBe(full.captured)
})
