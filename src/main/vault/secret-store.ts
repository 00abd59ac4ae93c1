import { safeStorage } from 'electron'

/**
 * The system's key store (Keychain, DPAPI, a Linux keyring) behind Electron's safeStorage, the one
 * module that knows which of its methods a version of Electron has.
 */
export interface SecretStore {
  /** By Electron's name: `gnome_libsecret`, `kwallet6`, `basic_text`, or the platform's own. */
  backend: string
  /** False on a Linux without a keyring: what is wrapped there is obfuscated, not protected. */
  protected: boolean
  wrap(secret: string): string
  /** Null if it was wrapped elsewhere, or the key store lost its key. */
  unwrap(wrapped: string): string | null
}

/** Call it when the app is ready; before that the key store does not answer. */
export function openSecretStore(): SecretStore {
  const backend = process.platform === 'linux' ? safeStorage.getSelectedStorageBackend() : process.platform
  const isProtected = backend !== 'basic_text' && backend !== 'unknown' && safeStorage.isEncryptionAvailable()
  // Without a keyring Chromium refuses to wrap at all unless it is told that obfuscation will do.
  if (!isProtected && process.platform === 'linux') safeStorage.setUsePlainTextEncryption(true)
  return {
    backend,
    protected: isProtected,
    wrap: (secret) => safeStorage.encryptString(secret).toString('base64'),
    unwrap(wrapped) {
      try {
        return safeStorage.decryptString(Buffer.from(wrapped, 'base64'))
      } catch {
        return null
      }
    },
  }
}
