import { describe, expect, test } from 'vitest'
import type { CourierStatus } from '../../../../shared/courier'
import { type Delivery, deliveryStates, outcomeCode } from '../../../../shared/delivery'
import { type Outcome, pauseReasons, waitReasons } from '../../../../shared/outcome'
import { cameBack, mostCopies, nextTryOf, possible, storyOf } from './story'

const history = { rev: 1, attempts: 0, ambiguous: 0, burnt: 0, strikes: 0 }

describe('the story of a lead', () => {
  test('tells a lead that was never tried from one that was', () => {
    const queued: Delivery = { state: 'queued', ...history, dueAt: 5 }
    expect(storyOf(queued).words).toBe('queued-new')
    expect(storyOf({ ...queued, attempts: 2 }).words).toBe('queued-again')
  })

  test('says whether an unconfirmed lead goes out again by itself', () => {
    expect(storyOf({ state: 'unconfirmed', ...history, dueAt: 5 }).words).toBe('unconfirmed')
    expect(storyOf({ state: 'unconfirmed', ...history, dueAt: null }).words).toBe('unconfirmed-held')
  })

  test('keeps the note of an acceptance', () => {
    const delivered: Delivery = { state: 'delivered', ...history, at: 5 }
    expect(storyOf(delivered)).toEqual({ words: 'delivered', at: 5 })
    expect(storyOf({ ...delivered, note: 'duplicate' }).words).toBe('delivered-duplicate')
  })
})

describe('what came back', () => {
  test('has words for every code that an outcome writes', () => {
    const outcomes: Outcome[] = [
      { kind: 'delivered', status: 200 },
      { kind: 'retry', scope: 'lead', reason: 'try-again' },
      { kind: 'retry', scope: 'courier', reason: 'offline' },
      { kind: 'conflict', status: 409 },
      { kind: 'throttled', reason: 'rate-limit', status: 429, waitMs: null },
      { kind: 'unconfirmed', reason: 'no-answer', waitMs: null },
      { kind: 'server-error', status: 500 },
      { kind: 'refused', status: 422 },
      { kind: 'pause', reason: 'key', lead: 'queued' },
      { kind: 'unreadable' },
      { kind: 'no-reference' },
    ]
    // Each kind at least once: a new one fails to compile until it is here.
    const kinds: Record<Outcome['kind'], true> = {
      delivered: true,
      retry: true,
      conflict: true,
      throttled: true,
      unconfirmed: true,
      'server-error': true,
      refused: true,
      unreadable: true,
      'no-reference': true,
      pause: true,
    }
    expect(new Set(outcomes.map(({ kind }) => kind))).toEqual(new Set(Object.keys(kinds)))
    for (const outcome of outcomes) expect(cameBack(outcomeCode(outcome))).not.toBe('other')
    for (const reason of [...pauseReasons, ...waitReasons]) expect(cameBack(reason)).toBe(reason)
    expect(cameBack('interrupted')).toBe('interrupted')
  })

  test('survives a code of a newer version', () => {
    expect(cameBack('quantum-flux')).toBe('other')
  })
})

test('a lead that was sent once can’t be at the server twice', () => {
  expect(mostCopies({ state: 'unconfirmed', ambiguous: 1 })).toBe(1)
  expect(mostCopies({ state: 'unconfirmed', ambiguous: 2 })).toBe(2)
  expect(mostCopies({ state: 'delivered', ambiguous: 1 })).toBe(2)
})

test('a lead that this device can’t open is not called refused by the server, and has no email to correct', () => {
  const last = { at: 5, code: 'unreadable' }
  const refused: Delivery = { state: 'refused', ...history, at: 5 }
  expect(storyOf({ ...refused, last }).words).toBe('refused-unreadable')
  expect(possible({ ...refused, last })).toEqual({ resend: true, correct: false })
  expect(storyOf(refused).words).toBe('refused')
  expect(possible(refused)).toEqual({ resend: true, correct: true })
})

test('a lead under way is left alone, and one that is delivered is corrected but not sent again', () => {
  const idle = deliveryStates.filter((state) => {
    const { resend, correct, takeOver } = possible({ state })
    return !resend && !correct && !takeOver
  })
  expect(idle).toEqual(['posting'])
  expect(possible({ state: 'delivered' })).toEqual({ resend: false, correct: true })
})

describe('what a waiting lead waits for', () => {
  const going: CourierStatus = { open: true, limit: 1, clockAheadMs: null, trouble: null }
  const offline: CourierStatus = {
    open: false,
    limit: 1,
    clockAheadMs: null,
    trouble: { kind: 'waiting', reason: 'offline', since: 0, retryAt: 1 },
  }
  const later: Delivery = { state: 'queued', ...history, dueAt: 9_000 }

  test('is the trouble that stops all leads, if there is one', () => {
    expect(nextTryOf(later, offline, 1_000)).toEqual({ words: 'trouble', reason: 'offline' })
  })
  test('is its own time otherwise', () => {
    expect(nextTryOf(later, going, 1_000)).toEqual({ words: 'at', at: 9_000 })
    expect(nextTryOf(later, going, 9_000)).toBeNull()
  })
  test('is nothing for a lead that staff must send', () => {
    expect(nextTryOf({ state: 'unconfirmed', ...history, dueAt: null }, offline, 1_000)).toBeNull()
  })
})
