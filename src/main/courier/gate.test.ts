import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { idOf } from '../../shared/lead.fixture'
import { type Outcome, pauseReasons, waitReasons } from '../../shared/outcome'
import { type Gate, gateAfter, gateAfterLate, gateAfterProbe, needsProbe, openGate } from './gate'

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

  test('looks 250 ms after the first lead without an answer, then as after any failure', () => {
    const noAnswer: Outcome = { kind: 'unconfirmed', reason: 'no-answer', waitMs: null }
    expect(through([noAnswer])).toMatchObject({ trouble: { reason: 'no-answer' }, waitMs: 250 })
    expect(through([noAnswer, noAnswer])).toMatchObject({ waitMs: 4_000 })
    expect(through([offline, noAnswer])).toMatchObject({ waitMs: 4_000 })
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
    { kind: 'no-reference' },
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

test('an attempt that began before the trouble neither ends it nor makes it grow, along any way', () => {
  const chances = fc.record({
    leftMs: fc.nat({ max: 900_000 }),
    random: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  fc.assert(
    fc.property(fc.array(outcomes, { maxLength: 20 }), outcomes, chances, (way, late, chance) => {
      const gate = through(way)
      const after = gateAfterLate(gate, idOf(2), late, chance)
      if (!gate.trouble) return
      expect(after.trouble).not.toBeNull()
      if (after === gate) return
      // What changes it is a pause instead of a wait, or a wait that the server asked for.
      expect(after.waitMs).toBeGreaterThanOrEqual(chance.leftMs)
      expect(after.waitMs).toBeLessThanOrEqual(15 * MINUTE)
      if (late.kind === 'pause')
        expect([gate.trouble.kind, after.trouble?.kind]).toEqual(['waiting', 'paused'])
      else expect(after.failures).toBe(gate.failures)
      if (gate.trouble.kind === 'paused') expect(after.trouble).toEqual(gate.trouble)
    }),
  )
})

test('a time-out after the trouble is over means nothing, an answer what it says', () => {
  const chance = { leftMs: 0, random: 1 }
  const over = { ...openGate, failures: 3 }
  expect(gateAfterLate(over, idOf(1), offline, chance)).toBe(over)
  expect(
    gateAfterLate(over, idOf(1), { kind: 'unconfirmed', reason: 'no-answer', waitMs: null }, chance),
  ).toBe(over)
  expect(gateAfterLate(over, idOf(1), key, chance)).toMatchObject({ trouble: { reason: 'key' } })
  expect(gateAfterLate(over, idOf(1), { kind: 'delivered', status: 200 }, chance)).toEqual(openGate)
})

describe('a probe', () => {
  const page: Outcome = { kind: 'pause', reason: 'sign-in-page', lead: 'unconfirmed', status: 200 }
  const text: Outcome = { kind: 'pause', reason: 'unexpected-answer', lead: 'unconfirmed', status: 200 }
  const answers: Outcome[] = [{ kind: 'delivered', status: 200 }, key, serverError, limited, refused]

  test('that anything answers ends an outage and keeps the count of failures', () => {
    const outage = through([offline, offline, offline])
    for (const outcome of [...answers, text])
      expect(gateAfterProbe(outage, outcome, 1)).toMatchObject({ trouble: null, failures: 3, waitMs: 0 })
  })

  test('that a server answers which swallows one lead after the other says why nothing moves, and lets one try', () => {
    const silence: Outcome = { kind: 'unconfirmed', reason: 'no-answer', waitMs: null }
    const once = gateAfterProbe(through([silence]), serverError, 1)
    if (once === 'try-one') throw new Error(once)
    expect(once).toMatchObject({ trouble: null })
    const twice = through([silence], once)
    expect(gateAfterProbe(twice, serverError, 1)).toBe('try-one')
    expect(twice).toMatchObject({ trouble: { reason: 'no-answer' } })
    // Anything that was answered between them begins anew.
    expect(gateAfterProbe(through([refused, silence], once), serverError, 1)).toMatchObject({ trouble: null })
  })

  test('that fails makes the wait of an outage grow, and a page in between is a pause', () => {
    const outage = through([offline, offline, offline])
    expect(gateAfterProbe(outage, offline, 1)).toMatchObject({ failures: 4, waitMs: 16_000 })
    expect(gateAfterProbe(outage, page, 1)).toMatchObject({
      trouble: { reason: 'sign-in-page' },
      waitMs: 15_000,
    })
  })

  test('that anything else answers behind a page lets one lead try', () => {
    for (const outcome of answers) expect(gateAfterProbe(through([page]), outcome, 1)).toBe('try-one')
    expect(gateAfterProbe(through([page]), text, 1)).toMatchObject({
      trouble: { reason: 'unexpected-answer' },
    })
    expect(gateAfterProbe(through([text]), text, 1)).toMatchObject({ waitMs: 30_000 })
  })

  test('is asked only where a page may answer, or nobody', () => {
    const asked = [...pauseReasons, ...waitReasons].filter((reason) => needsProbe({ reason }))
    expect(asked).toEqual([
      'sign-in-page',
      'redirect',
      'unexpected-answer',
      'offline',
      'unreachable',
      'no-answer',
    ])
    expect(needsProbe(null)).toBe(false)
  })
})
