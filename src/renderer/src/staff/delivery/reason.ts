import type { Trouble } from '../../../../shared/courier'
import { exhaustive } from '../../../../shared/exhaustive'
import type { PauseReason, WaitReason } from '../../../../shared/outcome'
import type { Tone } from '../../ui/StatusIcon'
import { wrongClock } from './clock'

/** What has a title, what happened, what the app does and what a person can do; some reasons have more than one. */
export type TroubleWords =
  | PauseReason
  | WaitReason
  | 'rate-limit-long'
  | 'key-lost'
  | 'tls-dates'
  | 'tls-clock-ahead'
  | 'tls-clock-behind'

export interface Explanation {
  words: TroubleWords
  tone: Tone
  /** Where a person may mend it, the likeliest place first. */
  places: readonly Place[]
  /** Whether that is more likely to help than to try again. */
  mendFirst: boolean
}
type Place = 'settings' | 'leads'

/** ms after which a rate limit is nothing that passes by itself any more. */
const LONG_RATE_LIMIT = 3_600_000

/** Whether a server has asked to slow down for so long that somebody should ask it why. */
export function isLongRateLimit({ reason, since }: Pick<Trouble, 'reason' | 'since'>, now: number): boolean {
  return reason === 'rate-limit' && now - since > LONG_RATE_LIMIT
}

/** Whether the key is stored and can't be opened, so that no server was asked about it. */
export function isLostKey({ reason, status }: Pick<Trouble, 'reason' | 'status'>): boolean {
  return reason === 'key' && status === undefined
}

/** What staff are told about trouble on the way to the server. `clockAheadMs` as the courier last knew it. */
export function explain(trouble: Trouble, clockAheadMs: number | null, now: number): Explanation {
  const words = wordsOf(trouble, clockAheadMs, now)
  const alert = trouble.kind === 'paused' || words === 'rate-limit-long'
  const mendFirst =
    words === 'key' || words === 'key-lost' || words === 'not-connected' || words === 'refusals'
  return { words, tone: alert ? 'bad' : 'warning', places: placesOf(words), mendFirst }
}

function wordsOf(trouble: Trouble, clockAheadMs: number | null, now: number): TroubleWords {
  if (isLongRateLimit(trouble, now)) return 'rate-limit-long'
  if (isLostKey(trouble)) return 'key-lost'
  if (trouble.reason !== 'tls') return trouble.reason
  const clock = wrongClock(clockAheadMs)
  if (clock) return `tls-clock-${clock.direction}`
  return trouble.certificateDates ? 'tls-dates' : 'tls'
}

function placesOf(words: TroubleWords): Place[] {
  switch (words) {
    case 'refusals':
      return ['leads', 'settings']
    case 'key':
    case 'key-lost':
    case 'endpoint':
    case 'redirect':
    case 'unexpected-answer':
    case 'not-connected':
    case 'sign-in-page':
    case 'unreachable':
    case 'rate-limit-long':
    case 'tls':
      return ['settings']
    case 'tls-dates':
    case 'tls-clock-ahead':
    case 'tls-clock-behind':
    case 'proxy':
    case 'journal':
    case 'offline':
    case 'no-answer':
    case 'server-trouble':
    case 'rate-limit':
      return []
    default:
      return exhaustive(words)
  }
}

/**
 * How the app looks whether a trouble is over: it asks without a lead (and then sends all, or first tries one), tries one,
 * tries to read the key or to write, or just goes on.
 */
type Look = 'asks' | 'asks-first' | 'network' | 'tries' | 'reads' | 'writes' | 'goes-on'

export type NextTry =
  /** A lead is under way at this moment. */
  | { words: 'now' }
  /** It is looked by a lead, and none waits. */
  | { words: 'no-lead' }
  /** Only a person can end it. */
  | { words: 'never' }
  | { look: Look; words: 'any-moment' }
  | { look: Look; words: 'in'; ms: number }

/**
 * When and how the app looks next by itself. `open` says that one lead may be tried at this moment; `waiting`, how many
 * there are that go out by themselves.
 */
export function nextTry(trouble: Next, { open, waiting, now }: Moment): NextTry {
  const look = isLostKey(trouble) ? 'reads' : lookOf(trouble.reason)
  if (look === 'never') return { words: 'never' }
  if (waiting === 0 && (open || look === 'tries')) return { words: 'no-lead' }
  if (open) return { words: 'now' }
  const ms = trouble.retryAt - now
  return ms > 0 ? { look, words: 'in', ms } : { look, words: 'any-moment' }
}

interface Moment {
  open: boolean
  waiting: number
  now: number
}
type Next = Pick<Trouble, 'reason' | 'status' | 'retryAt'>

function lookOf(reason: Trouble['reason']): Look | 'never' {
  switch (reason) {
    case 'offline':
      return 'network'
    case 'unreachable':
    case 'no-answer':
      return 'asks'
    case 'sign-in-page':
    case 'redirect':
    case 'unexpected-answer':
      return 'asks-first'
    case 'rate-limit':
      return 'goes-on'
    case 'not-connected':
      return 'never'
    case 'key':
    case 'proxy':
    case 'endpoint':
    case 'refusals':
    case 'tls':
    case 'server-trouble':
      return 'tries'
    case 'journal':
      return 'writes'
    default:
      return exhaustive(reason)
  }
}
