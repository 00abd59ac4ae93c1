import type { Delivery } from '../../../shared/delivery'
import type { Lead } from '../../../shared/lead'
import type { Tally, Tombstone } from './store'

/** Sent without a trustworthy answer, and sent again only when staff say so. */
export function isHeld(delivery: Delivery): boolean {
  return delivery.state === 'unconfirmed' && delivery.dueAt === null
}

/** The sum after a lead was put where `before` stood, or a tombstone, or nothing. */
export function added(tally: Tally, lead: Lead, before?: Lead, buried?: Tombstone): Tally {
  if (before) return moved(tally, before.delivery, lead.delivery)
  const risen = buried ? { deleted: tally.deleted - 1 } : { captured: tally.captured + 1 }
  return counted({ ...tally, ...risen }, lead.delivery, 1)
}

export function moved(tally: Tally, from: Delivery, to: Delivery): Tally {
  return counted(counted(tally, from, -1), to, 1)
}

/** The sum after a lead was removed and a tombstone put; a lead that was never here counts as captured and deleted. */
export function removed(tally: Tally, before?: Lead, buried?: Tombstone): Tally {
  if (buried) return tally
  const deleted = tally.deleted + 1
  if (!before) return { ...tally, captured: tally.captured + 1, deleted }
  return counted({ ...tally, deleted }, before.delivery, -1)
}

/** The sum after a lead, or the tombstone of one, was erased: it counts as if it had never been captured. */
export function erased(tally: Tally, before?: Lead): Tally {
  const fewer = { ...tally, captured: tally.captured - 1 }
  return before ? counted(fewer, before.delivery, -1) : { ...fewer, deleted: tally.deleted - 1 }
}

/** One more, or one fewer, lead with this delivery. */
export function counted(tally: Tally, delivery: Delivery, by: 1 | -1): Tally {
  const { state } = delivery
  return { ...tally, [state]: tally[state] + by, held: tally.held + (isHeld(delivery) ? by : 0) }
}
