import type { DeliveryState } from '../../../../shared/delivery'
import { exhaustive } from '../../../../shared/exhaustive'
import type { Tally } from '../../lead/store'
import type { Tone } from '../../ui/StatusIcon'

/** The chips above the list. A lead that is being sent still waits: it would leave the list for a blink otherwise. */
export const groups = ['all', 'waiting', 'unconfirmed', 'refused', 'incomplete', 'delivered'] as const
export type Group = (typeof groups)[number]

/** The states of a group; empty means every state, as in a LeadQuery. */
export function statesOf(group: Group): DeliveryState[] {
  switch (group) {
    case 'all':
      return []
    case 'waiting':
      return ['queued', 'posting']
    case 'unconfirmed':
    case 'refused':
    case 'incomplete':
      return [group]
    case 'delivered':
      return ['delivered', 'practised']
    default:
      return exhaustive(group)
  }
}

/** How many leads a group holds now. */
export function countOf(group: Group, tally: Tally): number {
  if (group === 'all') return tally.captured - tally.deleted
  return statesOf(group).reduce((sum, state) => sum + tally[state], 0)
}

/** How the state of a lead weighs on screen. */
export function toneOf(state: DeliveryState): Tone {
  switch (state) {
    case 'queued':
      return 'neutral'
    case 'posting':
      return 'neutral'
    case 'unconfirmed':
    case 'incomplete':
      return 'warning'
    case 'refused':
      return 'bad'
    case 'delivered':
      return 'good'
    case 'practised':
      return 'neutral'
    default:
      return exhaustive(state)
  }
}
