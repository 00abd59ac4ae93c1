import type { Trouble } from '../../shared/courier'
import { backoff, LONGEST_WAIT } from '../../shared/delivery'
import { exhaustive } from '../../shared/exhaustive'
import type { Outcome, PauseReason, WaitReason } from '../../shared/outcome'

/** Whether leads may go out. Plain data; every change is a pure function below. */
export interface Gate {
  trouble: { kind: 'waiting'; reason: WaitReason } | { kind: 'paused'; reason: PauseReason } | null
  /** The HTTP status behind the trouble. */
  status: number | null
  /** Attempts in a row that the network, not the lead, failed. */
  failures: number
  /** Different leads refused in a row: one is a bad lead, three are a bad set-up. */
  refused: string[]
  /** ms to wait before the next attempt. */
  waitMs: number
}

export const openGate: Gate = { trouble: null, status: null, failures: 0, refused: [], waitMs: 0 }

const REFUSALS_THAT_PAUSE = 3
/** A pause is looked into first after 15 s, then ever more slowly. */
const FIRST_PROBE = 15_000
/** Without a `Retry-After`, the first wait after 429; doubling up to 15 min. */
const RATE_LIMIT_WAIT = 30_000
const LONGEST_RATE_LIMIT_WAIT = 900_000

/** What the outcome of one lead's attempt means for all the others. */
export function gateAfter(gate: Gate, leadId: string, outcome: Outcome, random: number): Gate {
  switch (outcome.kind) {
    case 'delivered':
      return openGate
    case 'unreadable':
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
      return wait(gate, outcome.reason, outcome.status, backoff(gate.failures + 1, random))
    case 'throttled': {
      // Begins at the first wait whatever failed before it: hours without a network say nothing of the rate.
      const limited = gate.trouble?.reason === outcome.reason ? gate : { ...gate, failures: 0 }
      const doubled = RATE_LIMIT_WAIT * 2 ** Math.min(limited.failures, 10)
      const waitMs = outcome.waitMs ?? Math.min(LONGEST_RATE_LIMIT_WAIT, doubled)
      return wait(limited, outcome.reason, outcome.status, waitMs)
    }
    case 'unconfirmed':
      return wait(gate, outcome.reason, outcome.status, outcome.waitMs ?? backoff(gate.failures + 1, random))
    case 'server-error':
      // Once may be the lead's fault, and then the others should not wait for it.
      if (gate.failures === 0) return { ...openGate, refused: gate.refused, failures: 1 }
      return wait(gate, 'server-trouble', outcome.status, backoff(gate.failures, random))
    case 'pause':
      return pauseGate(gate, outcome.reason, outcome.status)
    default:
      return exhaustive(outcome)
  }
}

function wait(gate: Gate, reason: WaitReason, status: number | undefined, waitMs: number): Gate {
  const trouble = { kind: 'waiting', reason } as const
  return { ...gate, trouble, status: status ?? null, failures: gate.failures + 1, waitMs }
}

export function pauseGate(gate: Gate, reason: PauseReason, status?: number): Gate {
  const trouble = { kind: 'paused', reason } as const
  // Another reason than before begins anew: something has changed, so it is worth looking soon.
  const failures = gate.trouble?.reason === reason ? gate.failures : 0
  const waitMs = Math.min(LONGEST_WAIT, FIRST_PROBE * 2 ** Math.min(failures, 10))
  return { ...gate, trouble, status: status ?? null, failures: failures + 1, waitMs }
}

/** Reasons after which the address is asked without a lead first: a page in between would swallow it. */
export function needsProbe(trouble: Trouble | null): boolean {
  return (
    trouble?.reason === 'sign-in-page' ||
    trouble?.reason === 'redirect' ||
    trouble?.reason === 'unexpected-answer'
  )
}
