import type { EventProfile } from '../../shared/event/profile'
import { currentEvent, type Settings } from '../settings/settings'
import { revisionOf } from './revision'

/** The events of this device; their profiles are in the settings. */
export interface Events {
  all(): readonly EventProfile[]
  current(): EventProfile
  /** Which writing of the current profile this is. */
  currentRevision(): string
  byId(id: string): EventProfile | undefined
  /**
   * The profile that a form was opened with, also after staff changed it: a visitor's answers are read by the questions
   * that were asked. Known for every writing that was shown since the start; the page does not outlive it.
   */
  byRevision(revision: string): EventProfile | undefined
  /** A new event or, by its id, a changed one. */
  save(profile: EventProfile): void
  /** Visitors see this one from now on. Throws if there is none with this id. */
  use(id: string): void
  remove(id: string): void
}

export function openEvents(settings: Settings): Events {
  const shown = new Map<string, EventProfile>()
  let last: { profile: EventProfile; revision: string } | null = null
  const all = () => settings.get().events
  const current = () => currentEvent(settings.get())
  function note(): string {
    const profile = current()
    if (last?.profile !== profile) {
      last = { profile, revision: revisionOf(profile) }
      shown.set(last.revision, profile)
    }
    return last.revision
  }
  return {
    all,
    current,
    currentRevision: note,
    byId: (id) => all().find((event) => event.id === id),
    byRevision(revision) {
      note()
      return shown.get(revision)
    },
    save(profile) {
      settings.update({ events: withEvent(all(), profile) })
    },
    use(id) {
      if (!all().some((event) => event.id === id)) throw new Error('there is no event of this id')
      settings.update({ currentEvent: id })
    },
    remove(id) {
      settings.update({ events: all().filter((event) => event.id !== id) })
    },
  }
}

/** The events with this one in the place of its former self, or at the end. */
export function withEvent(events: readonly EventProfile[], profile: EventProfile): EventProfile[] {
  return events.some(({ id }) => id === profile.id)
    ? events.map((event) => (event.id === profile.id ? profile : event))
    : [...events, profile]
}
