import { deliveryStates } from '../../shared/delivery'
import type { ShowEnd } from '../../shared/erase'
import type { GalleryState } from './state'

/** How the event of a state stands before it is erased: as its leads say, with nothing saved yet. */
export function showEndOf({ leads = [], showEnd }: GalleryState): ShowEnd {
  const states = Object.fromEntries(deliveryStates.map((state) => [state, 0])) as ShowEnd['states']
  for (const { lead } of leads) states[lead.delivery.state]++
  return {
    leads: leads.length,
    undelivered: leads.length - states.delivered - states.practised - states.elsewhere,
    states,
    backup: null,
    report: null,
    files: [],
    erased: [],
    ...showEnd,
  }
}
