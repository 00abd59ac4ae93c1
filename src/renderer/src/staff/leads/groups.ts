import { type DeliveryState, deliveryStates } from '../../../../shared/delivery'
import { exhaustive } from '../../../../shared/exhaustive'
import type { LeadListing } from '../../../../shared/lead-list'
import type { Tone } from '../../ui/StatusIcon'

/** The chips above the list. A lead that is being sent still waits: it would leave the list for a blink otherwise. */
export const groups = [
  'all',
  'waiting',
  'unconfirmed',
  'refused',
  'incomplete',
  'delivered',
  'elsewhere',
] as const
export type Group = (typeof groups)[number]

/** The states of a group; empty means every state, as in a filter. */
export function statesOf(group: Group): DeliveryState[] {
  switch (group) {
    case 'all':
      return []
    case 'waiting':
      return ['queued', 'posting']
    case 'unconfirmed':
    case 'refused':
    case 'incomplete':
    case 'elsewhere':
      return [group]
    case 'delivered':
      return ['delivered', 'practised']
    default:
      return exhaustive(group)
  }
}

/** How many leads a group holds. */
export function countOf(group: Group, states: LeadListing['states']): number {
  const counted: readonly DeliveryState[] = group === 'all' ? deliveryStates : statesOf(group)
  return counted.reduce<number>((sum, state) => sum + (states[state] ?? 0), 0)
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
    case 'elsewhere':
      return 'neutral'
    default:
      return exhaustive(state)
  }
}
