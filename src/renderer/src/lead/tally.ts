import type { DeliveryState } from '../../../shared/delivery'
import type { Lead } from '../../../shared/lead'
import { emptyTally, type Tally, type Tombstone } from './store'

/** The sum after a lead was put where `before` stood, or a tombstone, or nothing. */
export function added(tally: Tally, lead: Lead, before?: Lead, buried?: Tombstone): Tally {
  if (before) return moved(tally, before.delivery.state, lead.delivery.state)
  const { state } = lead.delivery
  const risen = buried ? { deleted: tally.deleted - 1 } : { captured: tally.captured + 1 }
  return { ...tally, ...risen, [state]: tally[state] + 1 }
}

export function moved(tally: Tally, from: DeliveryState, to: DeliveryState): Tally {
  if (from === to) return tally
  return { ...tally, [from]: tally[from] - 1, [to]: tally[to] + 1 }
}

/** The sum after a lead was removed and a tombstone put; a lead that was never here counts as captured and deleted. */
export function removed(tally: Tally, before?: Lead, buried?: Tombstone): Tally {
  if (buried) return tally
  const deleted = tally.deleted + 1
  if (!before) return { ...tally, captured: tally.captured + 1, deleted }
  const { state } = before.delivery
  return { ...tally, [state]: tally[state] - 1, deleted }
}

/** The sum from a count of everything. */
export function restored(counts: [DeliveryState, number][], deleted: number): Tally {
  const tally = { ...emptyTally, deleted, captured: deleted }
  for (const [state, count] of counts) {
    tally[state] += count
    tally.captured += count
  }
  return tally
}
