import { sumHolds, type Tally, undelivered } from '../../lead/store'
import type { Tone } from '../../ui/StatusIcon'

export interface Verdict {
  words: 'safe' | 'none' | 'only-here' | 'sum-off'
  /** Leads that exist only on this device. */
  count: number
  tone: Tone
}

/** Whether the device may go into the truck: drawn from the sum and from nothing else. */
export function verdictOf(tally: Tally): Verdict {
  const count = undelivered(tally)
  if (!sumHolds(tally)) return { words: 'sum-off', count, tone: 'bad' }
  if (count > 0) return { words: 'only-here', count, tone: 'warning' }
  if (tally.captured === 0) return { words: 'none', count, tone: 'neutral' }
  return { words: 'safe', count, tone: 'good' }
}

export const sumParts = [
  'delivered',
  'practised',
  'waiting',
  'unconfirmed',
  'attention',
  'elsewhere',
  'deleted',
] as const
export type SumPart = (typeof sumParts)[number]

/** The right-hand side of the sum, as staff read it. */
export function sumOf(tally: Tally): Record<SumPart, number> {
  return {
    delivered: tally.delivered,
    practised: tally.practised,
    waiting: tally.queued + tally.posting,
    unconfirmed: tally.unconfirmed,
    attention: tally.refused + tally.incomplete,
    elsewhere: tally.elsewhere,
    deleted: tally.deleted,
  }
}
