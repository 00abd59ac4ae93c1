import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import { EVENT_FILE_SUFFIX } from './file'

const filters = [{ name: 'Leadstand', extensions: ['json'] }]

/** Asks for the file of an event in the system's own dialog. Null: the person cancelled. */
export async function chooseEventFile(window: BrowserWindow | null, title: string): Promise<string | null> {
  const options = { title, properties: ['openFile' as const], filters }
  const chosen = window ? await dialog.showOpenDialog(window, options) : await dialog.showOpenDialog(options)
  return chosen.canceled ? null : (chosen.filePaths[0] ?? null)
}

/** Asks where the file of an event goes. Null: the person cancelled. */
export async function chooseEventPlace(
  window: BrowserWindow | null,
  id: string,
  title: string,
): Promise<string | null> {
  const options = { title, defaultPath: join(app.getPath('documents'), id + EVENT_FILE_SUFFIX), filters }
  const chosen = window ? await dialog.showSaveDialog(window, options) : await dialog.showSaveDialog(options)
  return chosen.canceled || !chosen.filePath ? null : chosen.filePath
}

/**
 * The bytes of a file, and of a larger one only one more than `max`. Rejected with the system's error; a pipe or a device would
 * keep the app reading for ever, and is refused.
 */
export async function readAtMost(path: string, max: number): Promise<Uint8Array> {
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    const found = await file.stat()
    if (!found.isFile()) throw Object.assign(new Error(path), { code: 'EINVAL' })
    if (found.size <= max) return await file.readFile()
    return new Uint8Array(max + 1)
  } finally {
    await file.close()
  }
}
