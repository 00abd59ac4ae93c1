import type { Trouble } from '../../shared/courier'
import { backoff, LONGEST_WAIT, SHORTEST_WAIT } from '../../shared/delivery'
import { exhaustive } from '../../shared/exhaustive'
import type { Outcome, PauseReason, WaitReason } from '../../shared/outcome'

/** Whether leads may go out. Plain data; every change is a pure function below. */
export interface Gate {
  trouble: { kind: 'waiting'; reason: WaitReason } | { kind: 'paused'; reason: PauseReason } | null
  /** The HTTP status behind the trouble. */
  status: number | null
  /** A certificate was not valid at this device's time. */
  certificateDates: boolean
  /** Looks and attempts in a row that the network, not the lead, failed. */
  failures: number
  /** Leads in a row that were sent and not answered, whatever the address said to probes between them. */
  swallowed: number
  /** The last answer was a 500: once may be the lead's fault. */
  erred: boolean
  /** Different leads refused in a row: one is a bad lead, three are a bad set-up. */
  refused: string[]
  /** ms to wait before the next look. */
  waitMs: number
}

export const openGate: Gate = {
  trouble: null,
  status: null,
  certificateDates: false,
  failures: 0,
  swallowed: 0,
  erred: false,
  refused: [],
  waitMs: 0,
}

const REFUSALS_THAT_PAUSE = 3
/** A pause is looked into first after 15 s, then ever more slowly. */
const FIRST_PROBE = 15_000
/** Without a `Retry-After`, the first wait after 429; doubling up to 15 min. */
const RATE_LIMIT_WAIT = 30_000
const LONGEST_RATE_LIMIT_WAIT = 900_000

/** What the outcome of one lead's attempt, or of a probe, means for all the others. */
export function gateAfter(gate: Gate, leadId: string, outcome: Outcome, random: number): Gate {
  switch (outcome.kind) {
    case 'delivered':
      return openGate
    case 'unreadable':
    case 'no-reference':
      return gate
    case 'conflict':
      return { ...openGate, refused: gate.refused }
    case 'refused': {
      const refused = gate.refused.includes(leadId) ? gate.refused : [...gate.refused, leadId]
      if (refused.length < REFUSALS_THAT_PAUSE) return { ...openGate, refused }
      return pauseGate({ ...gate, refused }, 'refusals', outcome.status)
    }
    case 'retry':
      if (outcome.reason === 'try-again') return { ...openGate, refused: gate.refused }
      return wait(gate, outcome.reason, outcome.status, failureWait(gate, outcome.reason, random))
    case 'throttled': {
      // Begins at the first wait whatever failed before it: hours without a network say nothing of the rate.
      const limited = gate.trouble?.reason === outcome.reason ? gate : { ...gate, failures: 0 }
      const doubled = RATE_LIMIT_WAIT * 2 ** Math.min(limited.failures, 10)
      const waitMs = outcome.waitMs ?? Math.min(LONGEST_RATE_LIMIT_WAIT, doubled)
      return wait(limited, outcome.reason, outcome.status, waitMs)
    }
    case 'unconfirmed': {
      const waitMs = outcome.waitMs ?? failureWait(gate, outcome.reason, random)
      const waiting = wait(gate, outcome.reason, outcome.status, waitMs)
      return outcome.reason === 'no-answer' ? { ...waiting, swallowed: gate.swallowed + 1 } : waiting
    }
    case 'server-error':
      // Once may be the lead's fault, and then the others should not wait for it.
      if (gate.trouble === null && !gate.erred) return { ...gate, erred: true, swallowed: 0 }
      return wait(gate, 'server-trouble', outcome.status, backoff(gate.failures + 1, random))
    case 'pause':
      return pauseGate(gate, outcome.reason, outcome.status, outcome.certificateDates)
    default:
      return exhaustive(outcome)
  }
}

/** The first lead without an answer is looked into at once: mostly a single connection died, not the network. */
function failureWait(gate: Gate, reason: WaitReason, random: number): number {
  return reason === 'no-answer' && gate.failures === 0 ? SHORTEST_WAIT : backoff(gate.failures + 1, random)
}

function wait(gate: Gate, reason: WaitReason, status: number | undefined, waitMs: number): Gate {
  return {
    ...gate,
    trouble: { kind: 'waiting', reason },
    status: status ?? null,
    certificateDates: false,
    erred: false,
    swallowed: isTransport(reason) ? gate.swallowed : 0,
    failures: gate.failures + 1,
    waitMs,
  }
}

function pauseGate(gate: Gate, reason: PauseReason, status?: number, certificateDates = false): Gate {
  // Another reason than before begins anew: something has changed, so it is worth looking soon.
  const failures = gate.trouble?.reason === reason ? gate.failures : 0
  return {
    ...gate,
    trouble: { kind: 'paused', reason },
    status: status ?? null,
    certificateDates,
    erred: false,
    failures: failures + 1,
    waitMs: Math.min(LONGEST_WAIT, FIRST_PROBE * 2 ** Math.min(failures, 10)),
  }
}

/**
 * What the outcome of an attempt still means that began before the last trouble did: the others it was under way with have
 * told of that trouble already, so that it neither grows nor ends by this one. `leftMs` is what is left of the wait. A pause
 * replaces a wait, and a wait that the server asked for lengthens it.
 */
export function gateAfterLate(
  gate: Gate,
  leadId: string,
  outcome: Outcome,
  { leftMs, random }: { leftMs: number; random: number },
): Gate {
  const { trouble } = gate
  // The trouble is over: an answer is of now, a time-out is of then.
  if (!trouble) return isOutage(outcome) ? gate : gateAfter(gate, leadId, outcome, random)
  if (outcome.kind === 'pause' && trouble.kind === 'waiting') {
    const paused = pauseGate(gate, outcome.reason, outcome.status, outcome.certificateDates)
    return { ...paused, waitMs: Math.max(paused.waitMs, leftMs) }
  }
  if (outcome.kind !== 'throttled' && outcome.kind !== 'unconfirmed') return gate
  const { kind, reason, status, waitMs } = outcome
  const unsaid = kind === 'throttled' && trouble.reason !== reason ? RATE_LIMIT_WAIT : 0
  const asked = waitMs ?? unsaid
  if (asked <= leftMs) return gate
  if (trouble.kind === 'paused') return { ...gate, waitMs: asked }
  return { ...wait(gate, reason, status, asked), failures: gate.failures }
}

/** Whether nothing came back: no server was reached, or none answered. */
export function isTransport(reason: WaitReason | PauseReason | 'try-again'): boolean {
  return reason === 'offline' || reason === 'unreachable' || reason === 'no-answer'
}

/** Whether it says that nothing came back. */
export function isOutage(outcome: Outcome): boolean {
  return 'reason' in outcome && isTransport(outcome.reason)
}

/** Whether something in between answers, or may: it would swallow a lead. */
function isPage(reason: WaitReason | PauseReason): boolean {
  return reason === 'sign-in-page' || reason === 'redirect' || reason === 'unexpected-answer'
}

/**
 * Reasons after which the address is asked without a lead first: a page in between would swallow one, and an outage
 * would burn one with each look.
 */
export function needsProbe(trouble: Pick<Trouble, 'reason'> | null): boolean {
  return trouble !== null && (isPage(trouble.reason) || isTransport(trouble.reason))
}

/** Something on the way may have answered in the server's place. */
const saidOnTheWay: ReadonlySet<string> = new Set<PauseReason>(['tls', 'proxy', 'key', 'endpoint'])

/** Whether another network may end it. What the server asked to wait for, and what it refused, another network does not change. */
export function isOfNetwork(trouble: Pick<Trouble, 'reason'> | null): boolean {
  return trouble !== null && (needsProbe(trouble) || saidOnTheWay.has(trouble.reason))
}

/**
 * What the answer to a probe, a question without a lead, makes of such a trouble. `try-one`: the trouble may be over, and one lead finds out.
 * After an outage any answer ends it; `failures` stay until a lead gets through. A server that answers questions can still swallow leads: from
 * the second unanswered lead in a row the trouble lasts until one is accepted, so that staff read why nothing moves.
 */
export function gateAfterProbe(gate: Gate, outcome: Outcome, random: number): Gate | 'try-one' {
  const { trouble } = gate
  if (!trouble) return gate
  const inBetween =
    outcome.kind === 'pause' && ['sign-in-page', 'redirect', 'tls', 'proxy'].includes(outcome.reason)
  if (isOutage(outcome) || inBetween) return gateAfter(gate, '', outcome, random)
  if (trouble.reason === 'no-answer' && gate.swallowed > 1) return 'try-one'
  if (isTransport(trouble.reason)) return { ...gate, trouble: null, status: null, erred: false, waitMs: 0 }
  // A text that is no API's: after an outage the API may well answer a question so, after such an answer to a lead it tells.
  if (outcome.kind === 'pause' && outcome.reason === 'unexpected-answer')
    return gateAfter(gate, '', outcome, random)
  return 'try-one'
}
