import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  backoff,
  claim,
  type Delivery,
  deliverySchema,
  hold,
  isDue,
  isSettled,
  LONGEST_WAIT,
  MAX_RESENDS,
  newDelivery,
  recover,
  resend,
  resendCorrected,
  type SettleContext,
  settle,
  takeOver,
} from './delivery'
import { isAmbiguous, type Outcome } from './outcome'

const now = 1_000_000
const context: SettleContext = { now, random: 0.5, policy: 'resend', othersPass: false, practice: false }

function posting(before: Delivery = newDelivery(now, true)) {
  const claimed = claim(before, now)
  if (!claimed) throw new Error('not claimable')
  return claimed
}
function through(outcomes: Outcome[], more: Partial<SettleContext> = {}): Delivery {
  return outcomes.reduce<Delivery>(
    (delivery, outcome) => settle(posting(delivery), outcome, { ...context, ...more }),
    newDelivery(now, true),
  )
}

const noAnswer: Outcome = { kind: 'unconfirmed', reason: 'no-answer', waitMs: null }
const serverTrouble: Outcome = { kind: 'unconfirmed', reason: 'server-trouble', status: 503, waitMs: null }
const serverError: Outcome = { kind: 'server-error', status: 500 }

describe('a claim', () => {
  test('takes queued and unconfirmed leads', () => {
    expect(posting()).toMatchObject({ state: 'posting', rev: 2 })
  })
  test('takes no lead that is delivered, refused, incomplete or being sent', () => {
    expect(claim(through([{ kind: 'delivered', status: 200 }]), now)).toBeNull()
    expect(claim(through([{ kind: 'refused', status: 422 }]), now)).toBeNull()
    expect(claim(newDelivery(now, false), now)).toBeNull()
    expect(claim(posting(), now)).toBeNull()
  })
})

describe('an outcome', () => {
  test('delivered settles the lead', () => {
    expect(through([{ kind: 'delivered', status: 200, serverId: '7' }])).toMatchObject({
      state: 'delivered',
      attempts: 1,
      serverId: '7',
      ambiguous: 0,
    })
  })
  test('an acceptance by the practice API is no delivery, and the lead can still go to a server as new', () => {
    const practised = through([serverTrouble, { kind: 'delivered', status: 200 }], { practice: true })
    expect(practised).toMatchObject({ state: 'practised', ambiguous: 1 })
    expect(isSettled(practised)).toBe(true)
    expect(claim(practised, now)).toBeNull()
    expect(resend(practised, now)).toMatchObject({ state: 'queued', ambiguous: 0, dueAt: now })
  })
  test('pause, retry and throttle leave it queued and due when the courier is', () => {
    for (const outcome of [
      { kind: 'pause', reason: 'key', lead: 'queued', status: 401 },
      { kind: 'retry', scope: 'courier', reason: 'offline' },
      { kind: 'throttled', reason: 'rate-limit', status: 429, waitMs: 5 },
    ] satisfies Outcome[])
      expect(through([outcome])).toMatchObject({ state: 'queued', dueAt: now, ambiguous: 0, burnt: 0 })
  })
  test('a sign-in page makes it unconfirmed, however often, and burns nothing', () => {
    const page: Outcome = { kind: 'pause', reason: 'sign-in-page', lead: 'unconfirmed', status: 200 }
    expect(through(Array(9).fill(page))).toMatchObject({
      state: 'unconfirmed',
      ambiguous: 9,
      burnt: 0,
      dueAt: now,
    })
  })
  test(`no answer is resent ${MAX_RESENDS} times, then waits for staff`, () => {
    const waits = [2_000, 4_000, 8_000]
    for (const [i, wait] of waits.entries())
      expect(through(Array(i + 1).fill(noAnswer))).toMatchObject({
        state: 'unconfirmed',
        burnt: i + 1,
        dueAt: now + wait,
      })
    expect(through(Array(MAX_RESENDS + 1).fill(noAnswer))).toMatchObject({
      state: 'unconfirmed',
      dueAt: null,
    })
  })
  test.each([noAnswer, serverTrouble])(
    'that nobody knows of waits for staff at once where the policy is to hold',
    (outcome) => {
      expect(through([outcome], { policy: 'hold' })).toMatchObject({ state: 'unconfirmed', dueAt: null })
    },
  )
  test('server trouble burns nothing while no other lead passes, and waits 2 s, doubling to 5 min', () => {
    const waits = [2_000, 4_000, 8_000, 16_000, 32_000, 64_000, 128_000, 256_000, LONGEST_WAIT, LONGEST_WAIT]
    for (const [i, wait] of waits.entries())
      expect(through(Array(i + 1).fill(serverTrouble))).toMatchObject({
        state: 'unconfirmed',
        ambiguous: i + 1,
        burnt: 0,
        dueAt: now + wait,
      })
  })
  test('server trouble that others do not have waits for staff after as many resends', () => {
    const alone = (times: number) => through(Array(times).fill(serverTrouble), { othersPass: true })
    expect(alone(MAX_RESENDS)).toMatchObject({ burnt: MAX_RESENDS, dueAt: now + 8_000 })
    expect(alone(MAX_RESENDS + 1)).toMatchObject({ state: 'unconfirmed', dueAt: null })
  })
  test('a lead that may be at the server stays unconfirmed when a later attempt is not sent', () => {
    expect(through([serverTrouble, { kind: 'retry', scope: 'courier', reason: 'offline' }])).toMatchObject({
      state: 'unconfirmed',
      ambiguous: 1,
    })
  })
  test('five times 500 is a refusal only if other leads pass', () => {
    const four = through(Array(4).fill(serverError))
    expect(four).toMatchObject({ state: 'unconfirmed', burnt: 0, strikes: 4 })
    expect(settle(posting(four), serverError, context)).toMatchObject({ state: 'unconfirmed', burnt: 0 })
    expect(settle(posting(four), serverError, { ...context, othersPass: true })).toMatchObject({
      state: 'refused',
    })
  })
  test('500 for every lead burns nothing, however long it lasts', () => {
    expect(through(Array(30).fill(serverError))).toMatchObject({
      state: 'unconfirmed',
      burnt: 0,
      dueAt: now + LONGEST_WAIT,
    })
  })
  test('a conflict is tried twice more, then refused', () => {
    const conflict: Outcome = { kind: 'conflict', status: 409 }
    expect(through([conflict, conflict])).toMatchObject({ state: 'queued' })
    expect(through([conflict, conflict, conflict])).toMatchObject({ state: 'refused' })
  })
})

test('what came back earlier is kept in order, without the server’s words, and of many the newest', () => {
  const words = { version: 1 as const, keyId: 'k', iv: 'AAAAAAAAAAAAAAAA', data: 'AAAA' }
  const second = through([serverError, noAnswer, { kind: 'delivered', status: 200 }], { words })
  expect(second.earlier?.map(({ code }) => code)).toEqual(['server-error', 'no-answer'])
  expect(second.earlier?.[0]).toEqual({ at: now, code: 'server-error', status: 500 })
  expect(through([serverError]).earlier).toBeUndefined()
  const often = through(
    Array.from({ length: 30 }, () => ({
      kind: 'unconfirmed',
      reason: 'server-trouble',
      status: 503,
      waitMs: null,
    })),
  )
  expect(deliverySchema.parse(often).earlier).toHaveLength(20)
  expect(recover(posting(through([serverError])), now, 'resend').earlier).toHaveLength(1)
})

test('a corrected lead goes out once more, and says that the server may have two', () => {
  const delivered = through([{ kind: 'delivered', status: 200 }])
  const again = resendCorrected(delivered, now + 5)
  expect(again).toMatchObject({ state: 'unconfirmed', ambiguous: 1, acceptedAt: now, dueAt: now + 5 })
  const there = again && settle(posting(again), { kind: 'delivered', status: 200 }, context)
  expect(there).toMatchObject({ state: 'delivered', ambiguous: 1, acceptedAt: now })
  expect(resendCorrected(through([serverError]), now)).toBeNull()
})

test('holding stops what would be resent, and nothing else', () => {
  const resent = through([serverTrouble])
  expect(hold(resent)).toEqual({ ...resent, rev: resent.rev + 1, dueAt: null })
  const others: Delivery[] = [
    newDelivery(now, true),
    newDelivery(now, false),
    posting(),
    through([serverTrouble], { policy: 'hold' }),
  ]
  for (const other of others) expect(hold(other)).toBeNull()
})

describe('recovery', () => {
  test('an attempt without a result is unconfirmed and may be there', () => {
    expect(recover(posting(), now, 'resend')).toMatchObject({
      state: 'unconfirmed',
      ambiguous: 1,
      dueAt: now,
    })
    expect(recover(posting(), now, 'hold')).toMatchObject({ state: 'unconfirmed', dueAt: null })
  })
  test('leaves every other state alone', () => {
    const delivered = through([{ kind: 'delivered', status: 200 }])
    expect(recover(delivered, now, 'resend')).toBe(delivered)
  })
})

describe('due', () => {
  test('at its time, or when a clock that was set has put it further away than any wait', () => {
    const queued: Delivery = { ...newDelivery(now, true), state: 'queued', dueAt: now + 5_000 }
    expect(isDue(queued, now)).toBe(false)
    expect(isDue(queued, now + 5_000)).toBe(true)
    expect(isDue({ ...queued, dueAt: now + LONGEST_WAIT + 1 }, now)).toBe(true)
  })
})

test('backoff grows from 2 s to at most 5 min, never below 250 ms', () => {
  expect(backoff(1, 1)).toBe(2_000)
  expect(backoff(2, 1)).toBe(4_000)
  expect(backoff(50, 1)).toBe(LONGEST_WAIT)
  expect(backoff(1, 0)).toBe(250)
})

const outcomes: fc.Arbitrary<Outcome> = fc.constantFrom<Outcome>(
  { kind: 'delivered', status: 200 },
  { kind: 'refused', status: 422 },
  { kind: 'unreadable' },
  { kind: 'no-reference' },
  { kind: 'conflict', status: 409 },
  { kind: 'retry', scope: 'courier', reason: 'offline' },
  { kind: 'retry', scope: 'lead', reason: 'try-again', status: 408 },
  { kind: 'throttled', reason: 'rate-limit', status: 429, waitMs: null },
  { kind: 'pause', reason: 'sign-in-page', lead: 'unconfirmed', status: 200 },
  { kind: 'pause', reason: 'key', lead: 'queued', status: 401 },
  noAnswer,
  serverTrouble,
  serverError,
)

test('along any way: the schema holds, rev grows, and ambiguous counts exactly the attempts nobody knows of', () => {
  const steps = fc.array(
    fc.tuple(outcomes, fc.boolean(), fc.constantFrom('resend' as const, 'hold' as const)),
  )
  fc.assert(
    fc.property(steps, (way) => {
      let delivery = newDelivery(now, true)
      let ambiguous = 0
      for (const [outcome, crashes, policy] of way) {
        const claimed = claim(delivery, now) ?? claim(resend(delivery, now) ?? delivery, now)
        if (!claimed) break
        const next = crashes
          ? recover(claimed, now, policy)
          : settle(claimed, outcome, { ...context, policy })
        if (crashes || isAmbiguous(outcome)) ambiguous++
        if ('dueAt' in next && next.dueAt !== null) {
          expect(next.dueAt).toBeGreaterThanOrEqual(now)
          expect(next.dueAt - now).toBeLessThanOrEqual(LONGEST_WAIT)
        }
        expect(deliverySchema.safeParse(next).success).toBe(true)
        expect(next.rev).toBeGreaterThan(delivery.rev)
        expect(next.ambiguous).toBe(ambiguous)
        delivery = next
      }
    }),
  )
})

describe('a lead of another device', () => {
  const history = { rev: 4, attempts: 2, ambiguous: 0, burnt: 1, strikes: 2 }
  const owner = { id: '00000000-0000-4000-8000-000000000001', name: 'Tablet 2' }
  const elsewhere: Delivery = { state: 'elsewhere', ...history, owner }
  const taken = { now, policy: 'resend' as const, complete: true }

  test('never goes out from here by itself, nor because staff send it again', () => {
    expect(deliverySchema.parse(elsewhere)).toEqual(elsewhere)
    expect([isDue(elsewhere, now), isSettled(elsewhere)]).toEqual([false, false])
    expect([claim(elsewhere, now), resend(elsewhere, now), hold(elsewhere)]).toEqual([null, null, null])
  })

  test('that staff take over waits to be sent, and says that it was taken over for as long as it lives', () => {
    const mine = takeOver(elsewhere, taken)
    expect(mine).toMatchObject({ state: 'queued', rev: 5, dueAt: now, takeovers: 1 })
    expect(settle(posting(mine ?? elsewhere), { kind: 'delivered', status: 200 }, context).takeovers).toBe(1)
    expect(mine && takeOver(mine, taken)).toBeNull()
  })

  test('that may be at the server stays unconfirmed, and is held where staff decide', () => {
    const sent: Delivery = { ...elsewhere, ambiguous: 1 }
    expect(takeOver(sent, taken)).toMatchObject({ state: 'unconfirmed', ambiguous: 1, dueAt: now })
    expect(takeOver(sent, { ...taken, policy: 'hold' })).toMatchObject({ dueAt: null })
  })

  test('without an email can’t be sent from here either', () => {
    expect(takeOver(elsewhere, { ...taken, complete: false })?.state).toBe('incomplete')
  })
})
