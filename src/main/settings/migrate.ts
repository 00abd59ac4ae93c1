import { migrateProfile } from '../../shared/event/migrate'
import { NewerVersion } from '../newer-version'
import { firstSettings, type SettingsData, settingsSchema } from './settings'

/** Step n makes version n + 2 out of version n + 1; each says what it adds. */
const steps: ((old: Record<string, unknown>) => Record<string, unknown>)[] = [
  // 2: leads in flight, a second copy of the journal, damage that staff have not confirmed.
  (old) => ({ ...old, version: 2, maxInFlight: 4, journalCopy: null, damage: null }),
  // 3: several events, whose profiles are of version 2, and the staff's screens in light or dark.
  ({ event, ...old }) => {
    const profile = migrateProfile(event)
    return { ...old, version: 3, events: [profile], currentEvent: idOf(profile), appearance: 'light' }
  },
  // 4: what was saved where, and backups that are made by themselves.
  (old) => ({ ...old, version: 4, backups: [], automaticBackup: null }),
  // 5: the language of the staff's screens.
  (old) => ({ ...old, version: 5, language: null }),
  // 6: which leads a backup and a report hold.
  ({ backups, ...old }) => ({ ...old, version: 6, backups: withoutMarks(backups), reports: [] }),
]

/**
 * Settings as an earlier version of the app wrote them, as this one knows them. Throws NewerVersion if a later one wrote them,
 * and if they can't be understood: a device that forgot its PIN must not start as a new one.
 */
export function migrateSettings(stored: Record<string, unknown>): SettingsData {
  const { version } = stored
  if (typeof version === 'number' && version > firstSettings.version) throw new NewerVersion('settings.json')
  const from = typeof version === 'number' && version >= 1 ? version : 1
  return settingsSchema.parse(steps.slice(from - 1).reduce((old, step) => step(old), stored))
}

/** Of backups from before nobody knows which leads they hold. Anything but a list is refused by the schema. */
function withoutMarks(backups: unknown): unknown {
  return Array.isArray(backups) ? backups.map((record: object) => ({ ...record, marks: {} })) : backups
}

/** Anything but a text is refused by the schema. */
function idOf(profile: unknown): unknown {
  return typeof profile === 'object' && profile !== null && 'id' in profile ? profile.id : undefined
}
