import { existsSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'
import Store from 'electron-store'
import { log } from '../log'
import { type VaultFile, type VaultStorage, vaultFile } from './vault'

/**
 * The wrapped keys in `vault.json`, and once more in `vault-copy.json`: without them no lead can be
 * opened, so one damaged file must not be the end of all leads. Both are written atomically.
 */
export function vaultStorage(): VaultStorage {
  const place = (name: string) => join(app.getPath('userData'), `${name}.json`)
  const unreadable = new Set<string>()
  const read = (name: string): VaultFile | null => {
    if (!existsSync(place(name))) return null
    const file = parsed(name)
    if (file) return file
    unreadable.add(name)
    log.error('vault: a key file can’t be read', { name })
    return null
  }
  return {
    load() {
      const files = ['vault', 'vault-copy'].map(read).filter((file) => file !== null)
      const keys = new Map(files.flatMap((file) => file.keys).map((key) => [key.id, key]))
      return { version: 1, keys: [...keys.values()] }
    },
    unreadable: () => unreadable.size,
    save(file) {
      for (const name of ['vault', 'vault-copy']) replace(name, file)
    },
  }
  function replace(name: string, file: VaultFile) {
    // What can't be read is put aside, not overwritten: somebody may still get keys out of it.
    if (unreadable.delete(name)) renameSync(place(name), place(`${name}-unreadable-${Date.now()}`))
    new Store<VaultFile>({ name, clearInvalidConfig: false }).store = file
  }
}

/** Null if it is damaged, or of a version that this one does not know. */
function parsed(name: string): VaultFile | null {
  try {
    return vaultFile.safeParse(new Store<VaultFile>({ name, clearInvalidConfig: false }).store).data ?? null
  } catch {
    return null
  }
}
