import type { CourierStatus } from '../../../../shared/courier'
import { type Delivery, isDue } from '../../../../shared/delivery'
import { exhaustive } from '../../../../shared/exhaustive'
import { type PauseReason, pauseReasons, type WaitReason, waitReasons } from '../../../../shared/outcome'

type StoryWords =
  | 'queued-new'
  | 'queued-again'
  | 'posting'
  | 'unconfirmed'
  | 'unconfirmed-held'
  | 'unconfirmed-again'
  | 'refused'
  | 'refused-unreadable'
  | 'refused-no-reference'
  | 'incomplete'
  | 'delivered'
  | 'delivered-duplicate'
  | 'delivered-accepted-202'
  | 'delivered-no-body'
  | 'practised'
  | 'elsewhere'

export interface Story {
  /** Each says what happened, what the app does next and what a person can do. */
  words: StoryWords
  /** Epoch ms of the moment that the words speak of, if they do. */
  at: number | null
}

/** Where a lead stands, as a sentence. */
export function storyOf(delivery: Delivery): Story {
  switch (delivery.state) {
    case 'queued':
      return { words: delivery.attempts === 0 ? 'queued-new' : 'queued-again', at: null }
    case 'posting':
      return { words: 'posting', at: delivery.startedAt }
    case 'unconfirmed':
      if (isAgain(delivery)) return { words: 'unconfirmed-again', at: null }
      return { words: delivery.dueAt === null ? 'unconfirmed-held' : 'unconfirmed', at: null }
    case 'refused':
      return { words: refusedWords(delivery.last), at: delivery.at }
    case 'incomplete':
      return { words: 'incomplete', at: null }
    case 'delivered':
      return { words: delivery.note ? `delivered-${delivery.note}` : 'delivered', at: delivery.at }
    case 'practised':
      return { words: 'practised', at: delivery.at }
    case 'elsewhere':
      return { words: 'elsewhere', at: null }
    default:
      return exhaustive(delivery)
  }
}

/** The server accepted it, it was corrected since, and nothing has come back since it was sent again. */
function isAgain({ acceptedAt, last }: Delivery): boolean {
  return acceptedAt !== undefined && last !== undefined && last.at <= acceptedAt
}

const codes = [
  ...pauseReasons,
  ...waitReasons,
  'delivered',
  'refused',
  'conflict',
  'server-error',
  'try-again',
  'interrupted',
  'unreadable',
  'no-reference',
] as const
export type CameBack = (typeof codes)[number] | 'other'

/** What came back at an attempt. A code that a newer version wrote is told as "other". */
export function cameBack(code: string): CameBack {
  return codes.find((known) => known === code) ?? 'other'
}

/** How many copies of a lead the server may have by now. */
export function mostCopies({ state, ambiguous }: Pick<Delivery, 'state' | 'ambiguous'>): number {
  return ambiguous + (state === 'delivered' ? 1 : 0)
}

export interface Possible {
  resend: boolean
  correct: boolean
  /** Send it from here instead of from the device that has it now. */
  takeOver?: true
}

/** Refused on this device, for a reason that no server has seen; else by the server. */
function refusedWords(last: Delivery['last']) {
  if (last?.code === 'unreadable') return 'refused-unreadable'
  return last?.code === 'no-reference' ? 'refused-no-reference' : 'refused'
}

/** What staff may do with a lead in this state; deleting is always possible. */
export function possible({ state, last }: Pick<Delivery, 'state' | 'last'>): Possible {
  switch (state) {
    case 'queued':
    case 'unconfirmed':
    case 'practised':
      return { resend: true, correct: true }
    case 'refused':
      return { resend: true, correct: refusedWords(last) !== 'refused-unreadable' }
    case 'incomplete':
      return { resend: false, correct: true }
    case 'elsewhere':
      return { resend: false, correct: false, takeOver: true }
    case 'delivered':
      // Again only as it was corrected since: see FormerNotice.
      return { resend: false, correct: true }
    case 'posting':
      return { resend: false, correct: false }
    default:
      return exhaustive(state)
  }
}

export type NextTryOf =
  | { words: 'trouble'; reason: PauseReason | WaitReason }
  | { words: 'at'; at: number }
  | null

/**
 * What a lead that goes out by itself waits for: the trouble that stops all leads, or its own time.
 * Null if nothing is worth saying: it is due, or it does not go out by itself.
 */
export function nextTryOf(delivery: Delivery, courier: CourierStatus | null, now: number): NextTryOf {
  if (delivery.state !== 'queued' && delivery.state !== 'unconfirmed') return null
  if (delivery.dueAt === null) return null
  if (courier?.trouble) return { words: 'trouble', reason: courier.trouble.reason }
  return isDue(delivery, now) ? null : { words: 'at', at: delivery.dueAt }
}
