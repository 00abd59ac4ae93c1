import type { LeadFilter } from '../../../../shared/lead-list'
import { appState } from '../../app/state'

/** What staff were looking at in the list of leads when they asked for a backup of it. */
export interface WantedFilter {
  filter: LeadFilter
  /** Leads of it at that moment. */
  count: number
}

let wanted: WantedFilter | null = null
const listeners = new Set<() => void>()

/** The filter that the Backup screen offers. What was searched for may be a name: it is forgotten when the device locks. */
export const wantedFilter = {
  get: () => wanted,
  set(next: WantedFilter | null) {
    wanted = next
    for (const listener of listeners) listener()
  },
  subscribe(listener: () => void) {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
}

appState.subscribe(() => {
  if (wanted && !appState.get()?.unlocked) wantedFilter.set(null)
})
