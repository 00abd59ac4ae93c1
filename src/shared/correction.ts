import type { Delivery } from './delivery'
import type { LeadDetails } from './lead'

/** Whether the server has a lead as it was before staff corrected it. */
export function isCorrectedSince(details: LeadDetails, delivery: Delivery): boolean {
  const last = details.corrections?.at(-1)
  return delivery.state === 'delivered' && last !== undefined && last.at >= delivery.at
}
