import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { codeOf } from '../../error-code'
import { NewerVersion } from '../../newer-version'
import { migrateSettings } from '../../settings/migrate'
import type { SettingsData } from '../../settings/settings'

export type ReadSettings =
  | { kind: 'none' }
  | { kind: 'newer' }
  | { kind: 'unreadable'; code: string }
  /** `stored`: the version in the file. */
  | { kind: 'read'; settings: SettingsData; stored: number }

/** The settings of a profile as this version understands them; the file stays as it is. */
export function readSettings(profile: string): ReadSettings {
  try {
    const stored: unknown = JSON.parse(readFileSync(join(profile, 'settings.json'), 'utf8'))
    if (typeof stored !== 'object' || stored === null || Array.isArray(stored))
      return { kind: 'unreadable', code: 'no settings' }
    const values: Record<string, unknown> = { ...stored }
    if (Object.keys(values).length === 0) return { kind: 'none' }
    return { kind: 'read', settings: migrateSettings(values), stored: Number(values.version ?? 1) }
  } catch (error) {
    if (error instanceof NewerVersion) return { kind: 'newer' }
    const code = codeOf(error)
    return code === 'ENOENT' ? { kind: 'none' } : { kind: 'unreadable', code }
  }
}
