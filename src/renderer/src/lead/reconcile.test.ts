import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  claim,
  type Delivery,
  newDelivery,
  recover,
  type SettleContext,
  settle,
} from '../../../shared/delivery'
import { anyDelivery } from '../../../shared/lead.fixture'
import type { Outcome } from '../../../shared/outcome'
import { reconcile } from './reconcile'

const now = 9_000
const context: SettleContext = { now, random: 0.5, policy: 'resend', othersPass: false, practice: false }

const before = newDelivery(1_000, true)
function claimed(delivery: Delivery) {
  const posting = claim(delivery, now)
  if (!posting) throw new Error('not claimable')
  return posting
}
const posting = claimed(before)
const delivered = settle(posting, { kind: 'delivered', status: 200 }, context)
const interrupted = recover(posting, now, 'resend')

describe('what is true of a lead', () => {
  test.each<[string, Delivery | undefined, Delivery | undefined, Delivery, boolean, boolean]>([
    // what happened                                    journal    row        truth        row?   journal?
    ['nothing', before, before, before, false, false],
    ['captured, and the page died before its row', before, undefined, before, true, false],
    ['captured while the journal could not be written', undefined, before, before, false, true],
    ['claimed, and died before the attempt was journaled', before, posting, before, true, false],
    ['died while it was being sent', posting, posting, interrupted, true, true],
    ['died while it was being sent, and the row was lost', posting, undefined, interrupted, true, true],
    ['died while it was being sent, and the journal was lost', undefined, posting, interrupted, true, true],
    ['died before the row was settled', delivered, posting, delivered, true, false],
    ['settled', delivered, delivered, delivered, false, false],
    ['settled, and its result did not get into the journal', posting, delivered, delivered, false, true],
    ['settled, and the journal was lost', undefined, delivered, delivered, false, true],
    [
      'sent again by staff, and the row was not written',
      newer(delivered),
      delivered,
      newer(delivered),
      true,
      false,
    ],
  ])('after it %s', (_what, journal, row, delivery, repairRow, repairJournal) => {
    expect(reconcile({ journal, row }, now, 'resend')).toEqual({
      kind: 'kept',
      delivery,
      repairRow,
      repairJournal,
    })
  })

  test('after staff deleted it is that it is deleted, whatever its row says', () => {
    for (const row of [undefined, before, posting, delivered])
      expect(reconcile({ journal: null, row }, now, 'resend')).toEqual({ kind: 'deleted' })
  })

  test('after an attempt that nobody knows of follows the policy', () => {
    const known = { journal: posting, row: posting }
    expect(reconcile(known, now, 'hold')).toMatchObject({ delivery: { state: 'unconfirmed', dueAt: null } })
    expect(reconcile(known, now, 'resend')).toMatchObject({ delivery: { dueAt: now } })
  })

  test('of a lead that nobody knows is not made up', () => {
    expect(() => reconcile({ journal: undefined, row: undefined }, now, 'resend')).toThrow()
  })
})

function newer(delivery: Delivery): Delivery {
  return { ...newDelivery(now, true), rev: delivery.rev + 1 }
}

const outcomes = fc.constantFrom<Outcome>(
  { kind: 'delivered', status: 200 },
  { kind: 'refused', status: 422 },
  { kind: 'conflict', status: 409 },
  { kind: 'retry', scope: 'courier', reason: 'offline' },
  { kind: 'unconfirmed', reason: 'no-answer', waitMs: null },
  { kind: 'server-error', status: 500 },
  { kind: 'pause', reason: 'key', lead: 'queued', status: 401 },
)
const policies = fc.constantFrom('resend' as const, 'hold' as const)
const crashes = fc.constantFrom('row claimed', 'attempt journaled', 'sent', 'result journaled', 'row settled')

test('at whatever point it crashes: what may have been sent says so, what was not journaled was not sent', () => {
  const waiting = anyDelivery('queued', 'unconfirmed')
  fc.assert(
    fc.property(waiting, outcomes, crashes, policies, (start, outcome, crash, policy) => {
      const attempt = claimed(start)
      const result = settle(attempt, outcome, { ...context, policy })
      const [journal, row] = {
        'row claimed': [start, attempt],
        'attempt journaled': [attempt, attempt],
        sent: [attempt, attempt],
        'result journaled': [result, attempt],
        'row settled': [result, result],
      }[crash] as [Delivery, Delivery]
      const verdict = reconcile({ journal, row }, now, policy)
      if (verdict.kind !== 'kept') throw new Error('a lead was lost')
      const { delivery } = verdict
      if (crash === 'row claimed') expect(delivery).toEqual(start)
      else if (journal === attempt) {
        expect(delivery).toMatchObject({ state: 'unconfirmed', ambiguous: start.ambiguous + 1 })
        expect(delivery.rev).toBeGreaterThan(attempt.rev)
      } else expect(delivery).toEqual(result)
    }),
    { numRuns: 300 },
  )
})

test('whatever the two say, no lead stays in the air, and a second look finds nothing to mend', () => {
  const known = fc.option(anyDelivery(), { nil: undefined })
  fc.assert(
    fc.property(known, known, policies, (journal, row, policy) => {
      fc.pre(journal !== undefined || row !== undefined)
      const first = reconcile({ journal, row }, now, policy)
      if (first.kind !== 'kept') throw new Error('a lead was lost')
      const { delivery } = first
      expect(delivery.state).not.toBe('posting')
      const mended = {
        journal: first.repairJournal ? delivery : journal,
        row: first.repairRow ? delivery : row,
      }
      const second = reconcile(mended, now + 1, policy)
      expect(second).toMatchObject({ kind: 'kept', repairRow: false, repairJournal: false })
      // And as well if it was cut short between the two: the journal is mended first.
      expect(reconcile({ journal: mended.journal, row }, now + 1, policy)).toMatchObject({
        kind: 'kept',
        delivery: { state: delivery.state, rev: delivery.rev },
      })
    }),
    { numRuns: 500 },
  )
})
