import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { AutomaticFormat } from '../../shared/backup'
import { safeName } from '../journal/copy-place'

/** Its being there tells the chosen folder from the empty mount point of a stick that was pulled out. */
export const BACKUP_MARKER = {
  name: 'Leadstand backups.txt',
  text: 'Leadstand keeps automatic backups in this folder. It stops doing so if this file is deleted.\n',
}

/** Enough of a device's id to tell its files from those of another device on the same stick. */
const shortId = (deviceId: string) => deviceId.slice(0, 8)

/** `leadstand-Tablet 2-1a2b3c4d-20261124T162005480Z.age`, in UTC; with the ms, so that two in one second are two. */
export function automaticName(
  device: { id: string; name: string },
  format: AutomaticFormat,
  at: number,
): string {
  const time = new Date(at).toISOString().replace(/[-:.Z]/g, '')
  return `leadstand-${safeName(device.name)}-${shortId(device.id)}-${time}Z.${format}`
}

/**
 * Deletes the oldest automatic backups of this device, by the time in their names, until `keep` are left. `newest` stays, whatever
 * the clock said; other files are not touched.
 */
export async function rotate(folder: string, deviceId: string, keep: number, newest: string): Promise<void> {
  const older = ownIn(await readdir(folder), deviceId).filter((name) => name !== newest)
  for (const name of older.slice(0, Math.max(0, older.length - (keep - 1))))
    await rm(join(folder, name), { force: true })
}

/** What a killed app left of an automatic backup: the next one has another name. */
export async function removeHalves(folder: string, deviceId: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const whole = /^\.(.+)\.\d+\.part$/.exec(name)?.[1]
    if (whole && ownIn([whole], deviceId).length > 0) await rm(join(folder, name), { force: true })
  }
}

/** Oldest first. */
function ownIn(names: readonly string[], deviceId: string): string[] {
  const time = new RegExp(`^leadstand-.+-${shortId(deviceId)}-(\\d{8}T\\d{9}Z)\\.(age|json|csv)$`)
  return names
    .flatMap((name) => {
      const at = time.exec(name)?.[1]
      return at === undefined ? [] : [{ name, at }]
    })
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map(({ name }) => name)
}
