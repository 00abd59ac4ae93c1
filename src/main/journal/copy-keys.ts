import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type VaultFile, vaultFile } from '../vault/vault'
import { writeWhole } from '../write-whole'

/**
 * Whether a copied file of keys holds keys that the present one does not, or can't be read: then it is not overwritten. Erased ones are
 * not kept.
 */
export function holdsOtherKeys(erased: ReadonlySet<string>): (copied: Buffer, present: Buffer) => boolean {
  return (copied, present) => {
    const [old, current] = [fileIn(copied), fileIn(present)]
    return (
      old === null ||
      old.keys.some(({ id }) => !erased.has(id) && !current?.keys.some((key) => key.id === id))
    )
  }
}

/** Takes erased keys out of the files of keys that were kept in a folder. */
export async function eraseKeptKeys(folder: string, erased: ReadonlySet<string>): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!/^kept-.*-vault\.json$/.test(name)) continue
    const path = join(folder, name)
    const file = fileIn(await readFile(path))
    const left = file?.keys.filter(({ id }) => !erased.has(id))
    if (!file || !left || left.length === file.keys.length) continue
    if (left.length === 0) await rm(path)
    else await writeWhole(path, Buffer.from(JSON.stringify({ ...file, keys: left })))
  }
}

function fileIn(bytes: Buffer): VaultFile | null {
  try {
    return vaultFile.parse(JSON.parse(bytes.toString('utf8')))
  } catch {
    return null
  }
}
