import Store from 'electron-store'
import { log } from '../log'
import { type VaultFile, type VaultStorage, vaultFile } from './vault'

/**
 * The wrapped keys in `vault.json`, and once more in `vault-copy.json`: without them no lead can be
 * opened, so one damaged file must not be the end of all leads. Both are written atomically.
 */
export function vaultStorage(): VaultStorage {
  const open = (name: string) => new Store<VaultFile>({ name, clearInvalidConfig: false })
  const read = (name: string): VaultFile | null => {
    try {
      return vaultFile.safeParse(open(name).store).data ?? null
    } catch {
      log.error('vault: a key file can’t be read', { name })
      return null
    }
  }
  return {
    load() {
      const files = ['vault', 'vault-copy'].map(read).filter((file) => file !== null)
      const keys = new Map(files.flatMap((file) => file.keys).map((key) => [key.id, key]))
      return { version: 1, keys: [...keys.values()] }
    },
    save(file) {
      for (const name of ['vault', 'vault-copy']) replace(name, file)
    },
  }
  function replace(name: string, file: VaultFile) {
    // A file that can't be read is overwritten here only by one that holds all its readable twin had.
    new Store<VaultFile>({ name, clearInvalidConfig: true }).store = file
  }
}
