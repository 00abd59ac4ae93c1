import { describe, expect, test } from 'vitest'
import type { CourierStatus } from '../../../shared/courier'
import { emptyTally, type Tally } from '../lead/store'
import { pillOf as pillAt } from './pill'

const going: CourierStatus = { open: true, limit: 1, clockAheadMs: null, trouble: null }
const offline: CourierStatus = {
  open: false,
  limit: 1,
  clockAheadMs: null,
  trouble: { kind: 'waiting', reason: 'offline', since: 0, retryAt: 1 },
}
const wrongKey: CourierStatus = {
  open: false,
  limit: 1,
  clockAheadMs: null,
  trouble: { kind: 'paused', reason: 'key', status: 401, since: 0, retryAt: 1 },
}

const pillOf = (sum: Tally, courier: CourierStatus, now = 1) => pillAt(sum, courier, now)

function tally(counts: Partial<Tally>): Tally {
  const { held = 0, ...parts } = counts
  const captured = Object.values(parts).reduce((sum, n) => sum + n, 0)
  return { ...emptyTally, captured, ...counts }
}

describe('the status pill', () => {
  test('says of leads that went to practice that they did', () => {
    expect(pillOf(tally({ practised: 2 }), going)).toEqual({ words: 'practised', count: 2, tone: 'good' })
    expect(pillOf(tally({ practised: 2, delivered: 1 }), going).words).toBe('some-practised')
  })

  test('is quiet before the first lead', () => {
    expect(pillOf(emptyTally, going)).toEqual({ words: 'none', count: 0, tone: 'neutral' })
  })

  test('is green only when every lead is delivered', () => {
    expect(pillOf(tally({ delivered: 132 }), going)).toEqual({ words: 'delivered', count: 132, tone: 'good' })
    for (const left of ['queued', 'posting', 'unconfirmed', 'refused', 'incomplete'] as const)
      expect(pillOf(tally({ delivered: 132, [left]: 1 }), going).tone).not.toBe('good')
  })

  test('counts unconfirmed leads among those that wait for the network', () => {
    const pill = pillOf(tally({ queued: 8, posting: 1, unconfirmed: 3 }), offline)
    expect(pill).toEqual({ words: 'waiting.offline', count: 12, tone: 'warning' })
  })

  test('names a pause even while nothing waits, because the next lead would meet it', () => {
    expect(pillOf(tally({ delivered: 2 }), wrongKey).words).toBe('paused.key')
  })

  test('forgets a network that failed once nothing waits for it', () => {
    expect(pillOf(tally({ delivered: 2 }), offline).words).toBe('delivered')
  })

  test('says how many are still to be sent', () => {
    expect(pillOf(tally({ queued: 11, posting: 1 }), going)).toMatchObject({ words: 'sending', count: 12 })
  })

  test('asks for a person when only refused or incomplete leads are left', () => {
    const pill = pillOf(tally({ delivered: 9, refused: 1, incomplete: 1, unconfirmed: 1, held: 1 }), going)
    expect(pill).toMatchObject({ words: 'attention', count: 2 })
  })

  test('tells unconfirmed leads that are sent again by themselves from those that staff decide on', () => {
    const of = (held: number) => pillOf(tally({ delivered: 9, unconfirmed: 3, held }), going)
    expect(of(0)).toEqual({ words: 'sending', count: 3, tone: 'neutral' })
    expect(of(1)).toMatchObject({ words: 'sending', count: 2 })
    expect(of(3)).toEqual({ words: 'held', count: 3, tone: 'warning' })
  })

  test('does not count leads that staff decide on among those that wait for the network', () => {
    expect(pillOf(tally({ queued: 8, unconfirmed: 3, held: 2 }), offline)).toMatchObject({ count: 9 })
    expect(pillOf(tally({ unconfirmed: 3, held: 3 }), offline).words).toBe('held')
  })

  test('is an alert when a rate limit has lasted for over an hour', () => {
    const limited: CourierStatus = {
      ...offline,
      trouble: { kind: 'waiting', reason: 'rate-limit', since: 0, retryAt: 1 },
    }
    const sum = tally({ queued: 2 })
    expect(pillOf(sum, limited, 3_600_000)).toMatchObject({ words: 'waiting.rate-limit', tone: 'warning' })
    expect(pillOf(sum, limited, 3_600_001)).toMatchObject({
      words: 'waiting.rate-limit-long',
      tone: 'bad',
    })
  })

  test('never says that all is well while the sum is off', () => {
    expect(pillOf({ ...tally({ delivered: 2 }), captured: 3 }, going)).toMatchObject({
      words: 'sum-off',
      tone: 'bad',
    })
  })

  test('does not call a device empty whose leads were deleted', () => {
    expect(pillOf(tally({ deleted: 2 }), going).words).toBe('all-deleted')
  })
})
