import type { EventProfile } from '../../shared/event/profile'

/** What makes an event one whose leads are sent. */
export interface Sending {
  /** The id of the event that visitors see. */
  current: string
  /** How many leads of an event are not delivered. */
  undelivered: (eventId: string) => number
}

/**
 * Whether Hyperaktiv can't be sent what this event has or gets: it has no reference, and visitors see it or leads of it wait.
 * The one rule of whoever changes a connection, a reference or the current event.
 */
export function lacksReference({ id, ref }: EventProfile, { current, undelivered }: Sending): boolean {
  return ref === '' && (id === current || undelivered(id) > 0)
}
