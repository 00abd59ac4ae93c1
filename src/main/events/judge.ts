import type { EventProfile } from '../../shared/event/profile'
import type { MediaName } from '../../shared/media'
import type { Problem } from '../../shared/provision'
import { mediaOf } from './event-media'
import { lacksReference } from './reference'

export const MAX_EVENTS = 50
export const TOO_MANY_EVENTS = `a device keeps at most ${MAX_EVENTS} events`
/** Bytes of JSON: it goes to the page with each change of the state, and stands in the settings. */
const MAX_PROFILE = 1_000_000

export interface Circumstances {
  events: readonly EventProfile[]
  /** The id of the event that visitors see. */
  current: string
  /** Leads go to Hyperaktiv, which needs a reference. */
  connected: boolean
  /** Leads of this event that are not delivered. */
  undelivered: number
  has: (name: MediaName) => boolean
}

/** What keeps this device from taking a profile that is right in itself. Empty: nothing. */
export function judgeEvent(profile: EventProfile, device: Circumstances): Problem[] {
  const problems: Problem[] = []
  const known = device.events.some(({ id }) => id === profile.id)
  if (!known && device.events.length >= MAX_EVENTS) problems.push({ path: '', message: TOO_MANY_EVENTS })
  if (Buffer.byteLength(JSON.stringify(profile)) > MAX_PROFILE)
    problems.push({ path: '', message: 'is more than 1 MB without its pictures' })
  for (const { use, name } of mediaOf(profile))
    if (!device.has(name)) problems.push({ path: use, message: 'is not on this device' })
  const sending = { current: device.current, undelivered: () => device.undelivered }
  if (device.connected && lacksReference(profile, sending)) problems.push(NO_REFERENCE)
  return problems
}

export const NO_REFERENCE: Problem = { path: 'ref', message: 'is needed to send leads to Hyperaktiv' }
