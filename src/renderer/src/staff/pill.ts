import type { CourierStatus } from '../../../shared/courier'
import type { PauseReason, WaitReason } from '../../../shared/outcome'
import { leftToSend, sumHolds, type Tally } from '../lead/store'
import type { Tone } from '../ui/StatusIcon'
import { isLongRateLimit, isLostKey } from './delivery/reason'

type PillWords =
  | 'sum-off'
  | 'none'
  | 'all-deleted'
  | 'delivered'
  | 'practised'
  | 'some-practised'
  | 'sending'
  | 'held'
  | 'elsewhere'
  | 'attention'
  | `waiting.${WaitReason | 'rate-limit-long'}`
  | `paused.${PauseReason | 'key-lost'}`

export interface Pill {
  words: PillWords
  count: number
  tone: Tone
}

/**
 * The one line that staff read from across the booth. What stops every lead comes before what is
 * under way, and that before what is done: green only if nothing is left to do.
 */
export function pillOf(tally: Tally, { trouble }: CourierStatus, now: number): Pill {
  if (!sumHolds(tally)) return { words: 'sum-off', count: 0, tone: 'bad' }
  if (trouble?.kind === 'paused')
    return { words: `paused.${isLostKey(trouble) ? 'key-lost' : trouble.reason}`, count: 0, tone: 'bad' }
  const going = leftToSend(tally)
  if (trouble?.kind === 'waiting' && going > 0) {
    if (isLongRateLimit(trouble, now)) return { words: 'waiting.rate-limit-long', count: going, tone: 'bad' }
    return { words: `waiting.${trouble.reason}`, count: going, tone: 'warning' }
  }
  if (going > 0) return { words: 'sending', count: going, tone: 'neutral' }
  const attention = tally.refused + tally.incomplete
  if (attention > 0) return { words: 'attention', count: attention, tone: 'warning' }
  if (tally.held > 0) return { words: 'held', count: tally.held, tone: 'warning' }
  if (tally.elsewhere > 0) return { words: 'elsewhere', count: tally.elsewhere, tone: 'neutral' }
  const done = tally.delivered + tally.practised
  if (done > 0) return { words: wordsOfDone(tally), count: done, tone: 'good' }
  return { words: tally.captured > 0 ? 'all-deleted' : 'none', count: 0, tone: 'neutral' }
}

function wordsOfDone({ delivered, practised }: Tally): PillWords {
  if (practised === 0) return 'delivered'
  return delivered === 0 ? 'practised' : 'some-practised'
}
