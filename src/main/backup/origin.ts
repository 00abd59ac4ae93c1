import type { BackupScope } from '../../shared/backup'
import type { EventProfile } from '../../shared/event/profile'
import type { Settings } from '../settings/settings'
import type { Origin } from './json'

export interface OriginParts {
  settings: Settings
  /** Of the app. */
  version: string
  deviceId: () => Promise<string>
}

/** What a backup of this scope says of the device and of the events that its leads are from. */
export async function originOf(parts: OriginParts, scope: BackupScope): Promise<Origin> {
  const { device, events } = parts.settings.get()
  return {
    app: parts.version,
    device: { id: await parts.deviceId(), name: device?.name ?? '' },
    events: events.filter(({ id }) => isIn(scope, id)),
  }
}

function isIn(scope: BackupScope, id: EventProfile['id']): boolean {
  if (scope.kind !== 'filter') return scope.eventId === null || scope.eventId === id
  return scope.filter.events.length === 0 || scope.filter.events.includes(id)
}
