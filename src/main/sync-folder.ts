import { open } from 'node:fs/promises'

/** File systems that know no such call: network folders, some drivers for sticks. */
const NOT_KNOWN = new Set(['EINVAL', 'ENOTSUP', 'ENOSYS'])

/** A new or renamed file is found again after a power cut only if its folder is on the disk too. Windows has no such call. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && NOT_KNOWN.has(String(error.code)))) throw error
  } finally {
    await handle.close()
  }
}
