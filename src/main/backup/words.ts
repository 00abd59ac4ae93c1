import type { Delivery } from '../../shared/delivery'
import { exhaustive } from '../../shared/exhaustive'

/** The states in words that a person understands without the app. */
export function stateWord(delivery: Delivery): string {
  switch (delivery.state) {
    case 'queued':
      return 'waiting'
    case 'posting':
      return 'being sent'
    case 'unconfirmed':
      return 'sent, not confirmed'
    case 'refused':
      return 'refused'
    case 'incomplete':
      return 'without e-mail'
    case 'delivered':
      return 'delivered'
    case 'practised':
      return 'delivered in practice only'
    case 'elsewhere':
      return `on another device: ${delivery.owner.name || delivery.owner.id}`
    default:
      return exhaustive(delivery)
  }
}
