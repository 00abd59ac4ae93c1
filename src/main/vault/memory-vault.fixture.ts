import type { SecretStore } from './secret-store'
import type { VaultFile, VaultStorage } from './vault'

/** A key store that wraps by turning the text around under a name of its own. */
export function openMemorySecrets(name = 'memory'): SecretStore & { lost: boolean } {
  return {
    backend: name,
    protected: true,
    /** True: the key store was reset and unwraps nothing that it wrapped before. */
    lost: false,
    wrap: (secret) => `${name}:${[...secret].reverse().join('')}`,
    unwrap(wrapped) {
      const prefix = `${name}:`
      if (this.lost || !wrapped.startsWith(prefix)) return null
      return [...wrapped.slice(prefix.length)].reverse().join('')
    },
  }
}

export function openMemoryVaultStorage(): VaultStorage & { file: VaultFile } {
  return {
    file: { version: 1, keys: [] },
    unreadable: () => 0,
    load() {
      return this.file
    },
    save(file) {
      this.file = file
    },
  }
}
