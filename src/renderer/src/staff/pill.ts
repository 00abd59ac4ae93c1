import type { CourierStatus } from '../../../shared/courier'
import type { PauseReason, WaitReason } from '../../../shared/outcome'
import { sumHolds, type Tally } from '../lead/store'
import type { Tone } from '../ui/StatusIcon'

type PillWords =
  | 'sum-off'
  | 'none'
  | 'all-deleted'
  | 'delivered'
  | 'practised'
  | 'some-practised'
  | 'sending'
  | 'unconfirmed'
  | 'attention'
  | `waiting.${WaitReason}`
  | `paused.${PauseReason}`

export interface Pill {
  words: PillWords
  count: number
  tone: Tone
}

/**
 * The one line that staff read from across the booth. What stops every lead comes before what is
 * under way, and that before what is done: green only if nothing is left to do.
 */
export function pillOf(tally: Tally, { trouble }: CourierStatus): Pill {
  if (!sumHolds(tally)) return { words: 'sum-off', count: 0, tone: 'bad' }
  if (trouble?.kind === 'paused') return { words: `paused.${trouble.reason}`, count: 0, tone: 'bad' }
  const sending = tally.queued + tally.posting
  const waiting = sending + tally.unconfirmed
  if (trouble?.kind === 'waiting' && waiting > 0)
    return { words: `waiting.${trouble.reason}`, count: waiting, tone: 'warning' }
  if (sending > 0) return { words: 'sending', count: sending, tone: 'neutral' }
  const attention = tally.refused + tally.incomplete
  if (attention > 0) return { words: 'attention', count: attention, tone: 'warning' }
  if (tally.unconfirmed > 0) return { words: 'unconfirmed', count: tally.unconfirmed, tone: 'warning' }
  const done = tally.delivered + tally.practised
  if (done > 0) return { words: wordsOfDone(tally), count: done, tone: 'good' }
  return { words: tally.captured > 0 ? 'all-deleted' : 'none', count: 0, tone: 'neutral' }
}

function wordsOfDone({ delivered, practised }: Tally): PillWords {
  if (practised === 0) return 'delivered'
  return delivered === 0 ? 'practised' : 'some-practised'
}
