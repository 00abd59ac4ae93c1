import { type EventProfile, eventProfile } from '../../../../../shared/event/profile'
import { type Draft, spellOut } from './draft'

/** An id for an event that is made on this device. */
export function newEventId(): string {
  return `event-${crypto.randomUUID().slice(0, 8)}`
}

/** An event from nothing: the default questions and texts, which are in English, and no name yet. */
export function blankEvent(id: string): Draft {
  return { ...spellOut(eventProfile.parse({ id, name: 'New event' })), name: '' }
}

/** The same event once more, under a name and an id of its own. */
export function copyOf(profile: EventProfile, name: string): EventProfile {
  return { ...profile, id: newEventId(), name: name.slice(0, 100) }
}
