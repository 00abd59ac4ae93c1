import type { BackupScope } from '../../shared/backup'
import type { Journal } from '../journal/journal'
import type { Settings } from '../settings/settings'

/**
 * Which leads, in which state, a backup of this scope will hold, for each event that it holds every lead of. Taken before the first of them
 * is read: what changes meanwhile may be missing in it.
 */
export function marksOf(
  { settings, journal }: { settings: Pick<Settings, 'get'>; journal: Pick<Journal, 'markOf'> },
  scope: BackupScope,
): Record<string, string> {
  if (scope.kind !== 'all') return {}
  const events = settings.get().events.map(({ id }) => id)
  const held = scope.eventId === null ? events : [scope.eventId]
  return Object.fromEntries(held.map((id) => [id, journal.markOf(id)]))
}
