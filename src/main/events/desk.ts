import type { EventProfile } from '../../shared/event/profile'
import type { DeviceEvents, EventTaken } from '../../shared/ipc'
import type { Problem } from '../../shared/provision'
import type { Journal } from '../journal/journal'
import { Refusal } from '../refusal'
import { refOf, type Settings } from '../settings/settings'
import { type EventMedia, mediaOf } from './event-media'
import type { Events } from './events'
import { readEventFile } from './file'
import type { InUse } from './in-use'
import { judgeEvent, NO_REFERENCE } from './judge'
import { asNewEvent } from './new-event'
import { lacksReference } from './reference'

export interface DeskParts {
  settings: Settings
  events: Events
  journal: Pick<Journal, 'ready' | 'countsOf'>
  /** Every lead is in the journal; while it can't be written some may be with the page alone. */
  complete: () => boolean
  media: EventMedia
  inUse: InUse
  /** Something changed that the page shows. */
  onChange: () => void
  /** Leads that wait may go out with another reference now. */
  onReference: () => void
}

/** What staff do with the events of this device. What is refused has changed nothing. */
export interface Desk {
  list(): Promise<DeviceEvents>
  save(profile: EventProfile): Promise<EventTaken>
  use(id: string): EventTaken
  remove(id: string): Promise<{ removed: boolean }>
  /** The event of a file as one more event. `allowed` is asked once more before it is saved: reading takes its time. */
  add(file: Uint8Array, allowed: () => boolean): Promise<EventTaken>
}

export function openDesk(parts: DeskParts): Desk {
  const { settings, events, journal, media, inUse } = parts
  const isConnected = () => settings.get().connection?.kind === 'hyperaktiv'

  function judge(profile: EventProfile): Problem[] {
    return judgeEvent(profile, {
      events: events.all(),
      current: events.current().id,
      connected: isConnected(),
      undelivered: journal.countsOf(profile.id).undelivered,
      has: media.has,
    })
  }
  function take(profile: EventProfile): EventTaken {
    const problems = judge(profile)
    if (problems.length > 0) return { kind: 'refused', problems }
    const before = events.byId(profile.id)
    const ref = before && refOf(settings.get(), profile.id)
    // Undo may bring a picture back that this change takes away.
    if (before) inUse.keepForNow(...mediaOf(before).map(({ name }) => name))
    events.save(profile)
    parts.onChange()
    if (before && ref !== refOf(settings.get(), profile.id)) parts.onReference()
    return { kind: 'taken', id: profile.id }
  }

  return {
    async list() {
      await journal.ready
      return {
        events: events.all().map((profile) => ({ profile, leads: journal.countsOf(profile.id).all })),
        current: events.current().id,
      }
    },
    async save(profile) {
      await journal.ready
      return take(profile)
    },
    use(id) {
      const event = events.byId(id)
      if (!event) throw new Refusal('invalid')
      const sending = { current: id, undelivered: () => 0 }
      if (isConnected() && lacksReference(event, sending))
        return { kind: 'refused', problems: [NO_REFERENCE] }
      events.use(id)
      parts.onChange()
      return { kind: 'taken', id }
    },
    async remove(id) {
      await journal.ready
      const removed =
        events.byId(id) !== undefined &&
        events.current().id !== id &&
        parts.complete() &&
        journal.countsOf(id).all === 0
      if (!removed) return { removed }
      events.remove(id)
      parts.onChange()
      await inUse.sweep()
      return { removed }
    },
    async add(file, allowed) {
      await journal.ready
      const read = await readEventFile(file, media)
      if (read.kind === 'refused') return read
      if (!allowed()) throw new Refusal('locked')
      return take(asNewEvent(read.profile, events.all()))
    },
  }
}
