import type { Trouble } from '../../../../shared/courier'
import { exhaustive } from '../../../../shared/exhaustive'
import type { PauseReason, WaitReason } from '../../../../shared/outcome'

type Reason = PauseReason | WaitReason

export interface Explanation {
  /** Each has a title and what happened, what the app does and what a person can do. */
  reason: Reason
  /** What stands in Settings can be the cause. */
  settingsHelp: boolean
}

/** What staff are told about trouble on the way to the server. */
export function explain({ reason }: Pick<Trouble, 'reason'>): Explanation {
  switch (reason) {
    case 'key':
    case 'endpoint':
    case 'redirect':
    case 'unexpected-answer':
    case 'refusals':
    case 'not-connected':
    case 'sign-in-page':
    case 'unreachable':
      return { reason, settingsHelp: true }
    case 'proxy':
    case 'tls':
    case 'journal':
    case 'offline':
    case 'no-answer':
    case 'server-trouble':
    case 'rate-limit':
      return { reason, settingsHelp: false }
    default:
      return exhaustive(reason)
  }
}

export type NextTry = { words: 'now' } | { words: 'any-moment' } | { words: 'in'; ms: number }

/** When the app tries next by itself. `open` says that one lead is being tried at this moment. */
export function nextTry(trouble: Pick<Trouble, 'retryAt'>, open: boolean, now: number): NextTry {
  if (open) return { words: 'now' }
  const ms = trouble.retryAt - now
  return ms > 0 ? { words: 'in', ms } : { words: 'any-moment' }
}
