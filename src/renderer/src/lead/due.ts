import { type Delivery, isDue } from '../../../shared/delivery'

/**
 * Whether a lead may be sent now. `hastenedAt`, epoch ms: waits of a lead's own that began before it are over, because
 * what they waited for is over, or because staff said so; null: each waits its time.
 */
export function mayGo(delivery: Delivery, now: number, hastenedAt: number | null): boolean {
  if (isDue(delivery, now)) return true
  return hastenedAt !== null && dueAtOf(delivery) !== null && (delivery.last?.at ?? 0) < hastenedAt
}

/** Epoch ms; null for a lead that waits for no time: it is settled, under way, or waits for staff. */
export function dueAtOf(delivery: Delivery): number | null {
  return 'dueAt' in delivery ? delivery.dueAt : null
}
