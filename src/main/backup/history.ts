import { BACKUPS_KEPT, type BackupRecord } from '../../shared/backup'
import { codeOf, log } from '../log'
import type { Settings, SettingsData } from '../settings/settings'

/** A backup, and what it holds: see the settings. */
export type KeptRecord = SettingsData['backups'][number]

/**
 * Remembers what was saved where, the newest first. Of the automatic ones only the last: made every few minutes, they would push out
 * what staff saved by hand. A disk that can't keep it is no reason to call a backup failed.
 */
export function noteBackup(settings: Settings, record: KeptRecord): void {
  const others = settings.get().backups.filter(({ automatic }) => !(automatic && record.automatic))
  try {
    settings.update({ backups: [record, ...others].slice(0, BACKUPS_KEPT) })
  } catch (error) {
    log.warn('backup is not noted', { code: codeOf(error) })
  }
}

/** The backups as staff read of them. `lastSeq`: of the last lead that was captured. */
export function backupsNoted(settings: Settings, lastSeq: number): (BackupRecord & { since: number })[] {
  return settings.get().backups.map(({ lastSeq: before, marks: _marks, ...record }) => ({
    ...record,
    since: Math.max(0, lastSeq - before),
  }))
}
