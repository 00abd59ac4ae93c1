import { vaultFile } from '../vault/vault'

/** Whether a copied file of keys holds keys that the present one does not, or can't be read: then it is not overwritten. */
export function holdsOtherKeys(copied: Buffer, present: Buffer): boolean {
  const [old, current] = [keysIn(copied), keysIn(present)]
  return old === null || old.some((id) => !current?.includes(id))
}

function keysIn(bytes: Buffer): string[] | null {
  try {
    return vaultFile.parse(JSON.parse(bytes.toString('utf8'))).keys.map(({ id }) => id)
  } catch {
    return null
  }
}
