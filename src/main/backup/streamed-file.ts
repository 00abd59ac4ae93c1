import { open, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { crashPoint } from '../../shared/crash-point'
import { syncFolder } from '../sync-folder'

/**
 * Writes the pieces as they come into a temporary file beside `path`; fulfilled with the bytes when the file is in its place, whole
 * and on the disk. Rejected or aborted, whatever was there before is untouched and nothing is left behind.
 */
export async function writeStreamed(
  path: string,
  pieces: AsyncIterable<Uint8Array>,
  signal: AbortSignal,
): Promise<number> {
  await removeLeftOver(path)
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.part`)
  const file = await open(temporary, 'w', 0o600)
  let bytes = 0
  try {
    try {
      for await (const piece of pieces) {
        signal.throwIfAborted()
        await file.writeFile(piece)
        bytes += piece.length
        await crashPoint('backup-begun')
      }
      signal.throwIfAborted()
      await file.sync()
    } finally {
      await file.close()
    }
    await crashPoint('backup-whole')
    await rename(temporary, path)
    await crashPoint('backup-in-place')
  } catch (error) {
    // A stick that is gone has nothing to remove; what failed first is what a person has to hear of.
    await rm(temporary, { force: true }).catch(() => undefined)
    throw error
  }
  await syncFolder(dirname(path))
  return bytes
}

/** What a killed app left of this file: it holds personal data, and nobody will ever look for it. */
async function removeLeftOver(path: string): Promise<void> {
  const begin = `.${basename(path)}.`
  for (const name of await readdir(dirname(path)))
    if (name.startsWith(begin) && /^\d+\.part$/.test(name.slice(begin.length)))
      await rm(join(dirname(path), name), { force: true })
}
