import { open } from 'node:fs/promises'

/** A new or renamed file is found again after a power cut only if its folder is on the disk too. Windows has no such call. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  await handle.sync()
  await handle.close()
}
