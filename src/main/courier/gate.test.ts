import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { idOf } from '../../shared/lead.fixture'
import { type Outcome, pauseReasons } from '../../shared/outcome'
import { type Gate, gateAfter, needsProbe, openGate, pauseGate } from './gate'

const MINUTE = 60_000
const refused: Outcome = { kind: 'refused', status: 422 }
const offline: Outcome = { kind: 'retry', scope: 'courier', reason: 'offline' }
const serverError: Outcome = { kind: 'server-error', status: 500 }
const limited: Outcome = { kind: 'throttled', reason: 'rate-limit', status: 429, waitMs: null }
const key: Outcome = { kind: 'pause', reason: 'key', lead: 'queued', status: 401 }

/** The gate after outcomes of the lead `idOf(1)`, with the longest waits that the jitter allows. */
function through(outcomes: Outcome[], from = openGate): Gate {
  return outcomes.reduce((gate, outcome) => gateAfter(gate, idOf(1), outcome, 1), from)
}

describe('a gate', () => {
  test('opens by every delivered lead', () => {
    expect(through([key, refused, { kind: 'delivered', status: 200 }])).toEqual(openGate)
  })

  test('stays open, and remembers refusals, after what is one lead’s matter', () => {
    const once = through([refused])
    expect(once).toMatchObject({ trouble: null, refused: [idOf(1)] })
    for (const outcome of [
      { kind: 'conflict', status: 409 },
      { kind: 'retry', scope: 'lead', reason: 'try-again', status: 408 },
    ] satisfies Outcome[])
      expect(through([outcome], once)).toEqual(once)
  })

  test('stays as it is by a lead that can’t be opened: nothing was asked', () => {
    const paused = through([key])
    expect(through([{ kind: 'unreadable' }], paused)).toBe(paused)
    expect(through([{ kind: 'unreadable' }])).toBe(openGate)
  })

  test('waits ever longer while the network fails, up to 5 min', () => {
    expect(through([offline])).toMatchObject({
      trouble: { kind: 'waiting', reason: 'offline' },
      waitMs: 2_000,
    })
    expect(through([offline, offline])).toMatchObject({ waitMs: 4_000 })
    expect(through(Array(30).fill(offline))).toMatchObject({ waitMs: 5 * MINUTE })
  })

  test('waits with its status where the server has trouble, and as long as it says', () => {
    const trouble = { kind: 'unconfirmed', reason: 'server-trouble', status: 503 } as const
    expect(through([{ ...trouble, waitMs: 45_000 }])).toMatchObject({ status: 503, waitMs: 45_000 })
    expect(through([{ ...trouble, waitMs: null }])).toMatchObject({
      trouble: { kind: 'waiting', reason: 'server-trouble' },
      waitMs: 2_000,
    })
  })

  test('waits 30 s after 429, doubling up to 15 min, or as long as the server says', () => {
    expect(through([limited])).toMatchObject({
      trouble: { reason: 'rate-limit' },
      waitMs: 30_000,
      status: 429,
    })
    expect(through([limited, limited])).toMatchObject({ waitMs: MINUTE })
    expect(through(Array(20).fill(limited))).toMatchObject({ waitMs: 15 * MINUTE })
    expect(through([{ ...limited, waitMs: 1_000 }])).toMatchObject({ waitMs: 1_000 })
  })

  test('begins with 30 s after 429 although the network failed often before', () => {
    expect(through([...Array(8).fill(offline), limited])).toMatchObject({ waitMs: 30_000 })
  })

  test('does not let others wait for one 500, but for two in a row', () => {
    expect(through([serverError])).toMatchObject({ trouble: null })
    expect(through([serverError, serverError])).toMatchObject({
      trouble: { kind: 'waiting', reason: 'server-trouble' },
      status: 500,
    })
    expect(through([serverError, { kind: 'delivered', status: 200 }, serverError])).toMatchObject({
      trouble: null,
    })
  })

  test('pauses 15 s at first and at most 5 min, and begins anew for another reason', () => {
    expect(through([key])).toMatchObject({
      trouble: { kind: 'paused', reason: 'key' },
      status: 401,
      waitMs: 15_000,
    })
    expect(through([key, key])).toMatchObject({ waitMs: 30_000 })
    expect(through(Array(20).fill(key))).toMatchObject({ waitMs: 5 * MINUTE })
    expect(through([key, key, { ...key, reason: 'endpoint' }])).toMatchObject({ waitMs: 15_000 })
  })
})

describe('refusals', () => {
  const refusing = (leads: number[], from = openGate) =>
    leads.reduce((gate, lead) => gateAfter(gate, idOf(lead), refused, 1), from)

  test('of three different leads in a row pause', () => {
    expect(refusing([1, 2])).toMatchObject({ trouble: null })
    expect(refusing([1, 2, 3])).toMatchObject({
      trouble: { kind: 'paused', reason: 'refusals' },
      status: 422,
    })
  })

  test('of the same lead, however often, do not', () => {
    expect(refusing([1, 1, 1, 1])).toMatchObject({ trouble: null })
  })

  test('do not with a delivered lead in between', () => {
    const gate = gateAfter(refusing([1, 2]), idOf(9), { kind: 'delivered', status: 200 }, 1)
    expect(refusing([3], gate)).toMatchObject({ trouble: null })
  })

  test('that go on are looked into ever more slowly', () => {
    expect(refusing([1, 2, 3])).toMatchObject({ waitMs: 15_000 })
    expect(refusing([1, 2, 3, 4])).toMatchObject({ waitMs: 30_000 })
    expect(refusing([1, 2, 3, 4, 5])).toMatchObject({ waitMs: MINUTE })
  })
})

const reasons = fc.constantFrom(...pauseReasons)
const outcomes: fc.Arbitrary<Outcome> = fc.oneof(
  fc.constantFrom<Outcome>(
    refused,
    offline,
    serverError,
    limited,
    { ...limited, waitMs: 900_000 },
    { kind: 'delivered', status: 200 },
    { kind: 'unreadable' },
    { kind: 'conflict', status: 409 },
    { kind: 'retry', scope: 'lead', reason: 'try-again', status: 408 },
    { kind: 'unconfirmed', reason: 'no-answer', waitMs: null },
    { kind: 'unconfirmed', reason: 'server-trouble', status: 503, waitMs: 1_000 },
  ),
  reasons.map((reason): Outcome => ({ kind: 'pause', reason, lead: 'queued' })),
)

test('along any way waits lie between 250 ms and 15 min, and a delivered lead opens', () => {
  const step = fc.tuple(fc.integer({ min: 1, max: 5 }), outcomes, fc.double({ min: 0, max: 1, noNaN: true }))
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (way) => {
      let gate = openGate
      for (const [lead, outcome, random] of way) {
        gate = gateAfter(gate, idOf(lead), outcome, random)
        if (gate.trouble) {
          expect(gate.waitMs).toBeGreaterThanOrEqual(250)
          expect(gate.waitMs).toBeLessThanOrEqual(15 * MINUTE)
        } else expect(gate.waitMs).toBe(0)
        expect(new Set(gate.refused).size).toBe(gate.refused.length)
      }
      expect(gateAfter(gate, idOf(1), { kind: 'delivered', status: 200 }, 0)).toEqual(openGate)
    }),
  )
})

test('the address is asked without a lead only where a page may answer', () => {
  const asked = pauseReasons.filter((reason) => {
    const { trouble } = pauseGate(openGate, reason)
    return trouble && needsProbe({ ...trouble, since: 0, retryAt: 0 })
  })
  expect(asked).toEqual(['sign-in-page', 'redirect', 'unexpected-answer'])
  expect(needsProbe(null)).toBe(false)
})
