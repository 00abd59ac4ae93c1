import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isAmbiguous, type Outcome } from '../../shared/outcome'
import { type Flight, firstFlight, flightAfter } from './flight'

const delivered: Outcome = { kind: 'delivered', status: 200 }
const noAnswer: Outcome = { kind: 'unconfirmed', reason: 'no-answer', waitMs: null }
const MAX = 8

const accepted = (trips: number[], from: Flight = firstFlight) =>
  trips.reduce((flight, trip) => flightAfter(flight, delivered, trip, MAX), from)
const same = (trip: number, times: number) => Array<number>(times).fill(trip)

describe('the limit', () => {
  test('grows by one with every 20 leads accepted in a row', () => {
    expect(accepted(same(100, 19)).limit).toBe(1)
    expect(accepted(same(100, 20)).limit).toBe(2)
    expect(accepted(same(100, 39)).limit).toBe(2)
    expect(accepted(same(100, 40)).limit).toBe(3)
    expect(accepted(same(100, 500)).limit).toBe(MAX)
  })

  test('stays while the slower round trips take twice the best one, and grows when they no longer do', () => {
    const slowed = accepted([...same(100, 20), ...same(200, 40)])
    expect(slowed.limit).toBe(2)
    expect(accepted(same(199, 18), slowed).limit).toBe(2)
    expect(accepted(same(199, 19), slowed).limit).toBe(3)
  })

  test('is not held down by one slow round trip in 20, but by two', () => {
    expect(accepted([...same(100, 19), 900]).limit).toBe(2)
    expect(accepted([...same(100, 18), 900, 900]).limit).toBe(1)
  })

  test('takes less than 50 ms for no congestion', () => {
    expect(accepted([1, ...same(50, 19)]).limit).toBe(2)
    expect(accepted([1, ...same(51, 19)]).limit).toBe(1)
  })

  test('grows only in a row: an answer that accepts nothing begins anew', () => {
    const between = flightAfter(accepted(same(100, 19)), { kind: 'refused', status: 422 }, 100, MAX)
    expect(accepted(same(100, 19), between).limit).toBe(1)
    expect(accepted(same(100, 20), between).limit).toBe(2)
  })

  test.each<Outcome>([
    { kind: 'retry', scope: 'courier', reason: 'unreachable' },
    { kind: 'retry', scope: 'courier', reason: 'no-answer' },
    { kind: 'throttled', reason: 'rate-limit', status: 429, waitMs: null },
    { kind: 'pause', reason: 'sign-in-page', lead: 'queued', status: 511 },
    { kind: 'pause', reason: 'tls', lead: 'queued', status: 525 },
  ])('is halved by an overload: %j', (outcome) => {
    const halved = [7, 3, 1, 1]
    let flight: Flight = { limit: MAX - 1, trips: same(100, 5), best: 100 }
    for (const limit of halved) {
      expect(flight.limit).toBe(limit)
      flight = flightAfter(flight, outcome, 100, MAX)
      expect(flight.trips).toEqual([])
    }
  })

  test.each<Outcome>([
    noAnswer,
    { kind: 'unconfirmed', reason: 'server-trouble', status: 503, waitMs: 1_000 },
    { kind: 'server-error', status: 500 },
    { kind: 'pause', reason: 'sign-in-page', lead: 'unconfirmed', status: 200 },
  ])('falls to 1 where nobody knows the end: %j', (outcome) => {
    expect(flightAfter(accepted(same(100, 120)), outcome, 100, MAX)).toEqual(firstFlight)
  })

  test.each<Outcome>([
    { kind: 'refused', status: 422 },
    { kind: 'conflict', status: 409 },
    { kind: 'retry', scope: 'lead', reason: 'try-again', status: 408 },
    { kind: 'pause', reason: 'key', lead: 'queued', status: 401 },
    { kind: 'unreadable' },
    { kind: 'no-reference' },
  ])('stays where neither network nor server is at fault: %j', (outcome) => {
    expect(flightAfter(accepted(same(100, 40)), outcome, 100, MAX).limit).toBe(3)
  })

  test('forgets the best round trip where it falls: the network may be another one', () => {
    const moved = flightAfter(accepted(same(20, 20)), noAnswer, 0, MAX)
    expect(accepted(same(300, 20), moved).limit).toBe(2)
  })

  test('obeys a setting that is lowered', () => {
    const flight = accepted(same(100, 120))
    expect(flightAfter(flight, delivered, 100, 2).limit).toBe(2)
    expect(flightAfter(flight, { kind: 'refused', status: 422 }, 100, 2).limit).toBe(2)
  })
})

const outcomes = fc.constantFrom<Outcome>(
  ...Array<Outcome>(60).fill(delivered),
  noAnswer,
  { kind: 'unreadable' },
  { kind: 'no-reference' },
  { kind: 'refused', status: 422 },
  { kind: 'server-error', status: 500 },
  { kind: 'throttled', reason: 'rate-limit', status: 429, waitMs: null },
  { kind: 'retry', scope: 'courier', reason: 'offline' },
  { kind: 'pause', reason: 'redirect', lead: 'queued', status: 302 },
)

test('along any way the limit lies between 1 and the setting, and grows by one after 20 acceptances at least', () => {
  const step = fc.tuple(outcomes, fc.nat({ max: 120 }), fc.integer({ min: 1, max: 8 }))
  fc.assert(
    fc.property(fc.array(step, { minLength: 60, maxLength: 200 }), (way) => {
      let flight = firstFlight
      let sinceChange = 0
      for (const [outcome, trip, max] of way) {
        const next = flightAfter(flight, outcome, trip, max)
        sinceChange = outcome.kind === 'delivered' ? sinceChange + 1 : 0
        expect(next.limit).toBeGreaterThanOrEqual(1)
        expect(next.limit).toBeLessThanOrEqual(max)
        expect(next.trips.length).toBeLessThanOrEqual(20)
        if (isAmbiguous(outcome)) expect(next.limit).toBe(1)
        if (next.limit > flight.limit) {
          expect(next.limit).toBe(flight.limit + 1)
          expect(sinceChange).toBeGreaterThanOrEqual(20)
          sinceChange = 0
        }
        flight = next
      }
    }),
    { numRuns: 50 },
  )
})
