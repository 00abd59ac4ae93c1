import type { EventProfile } from '../../shared/event/profile'
import type { MediaName } from '../../shared/media'
import { codeOf, log } from '../log'
import { type EventMedia, mediaOf } from './event-media'

/** Which stored pictures are still wanted. */
export interface InUse {
  /** Staff may still want it, although no event names it any more: undo brings back what a change took away. */
  keepForNow(...names: MediaName[]): void
  /** Removes every picture that no event names and nobody may want back. A disk that refuses is no reason to fail. */
  sweep(): Promise<void>
}

export function openInUse(events: () => readonly EventProfile[], media: Pick<EventMedia, 'keepOnly'>): InUse {
  const wanted = new Set<MediaName>()
  return {
    keepForNow(...names) {
      for (const name of names) wanted.add(name)
    },
    async sweep() {
      const named = events().flatMap((event) => mediaOf(event).map(({ name }) => name))
      try {
        await media.keepOnly(new Set([...wanted, ...named]))
      } catch (error) {
        log.warn('unused pictures could not be removed', { code: codeOf(error) })
      }
    },
  }
}
