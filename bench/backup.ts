import { type FileHandle, open, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import type { RunningApp } from '../e2e/app'
import { answerSaveDialog } from '../e2e/backup-file'
import type { BackupFormat } from '../src/shared/backup'

const passphrase = 'seven brown otters'
const names: Record<BackupFormat, string> = {
  age: 'Encrypted backup',
  xlsx: 'Excel',
  csv: 'CSV',
  json: 'JSON',
}
/** Bytes: as much as a backup writes at once. */
const PIECE = 65_536

/**
 * Saves a backup of all leads from its screen, which has to be open. Milliseconds from the click to the words that it is saved, and
 * what only writing and syncing the same bytes in the same folder takes. The file stays.
 */
export async function savingAll({ page, electron }: RunningApp, folder: string, format: BackupFormat) {
  const path = join(folder, `all.${format}`)
  await answerSaveDialog(electron, path)
  await page.getByText(/^All leads \(/).click()
  await page.getByText(names[format], { exact: true }).click()
  if (format === 'age')
    for (const name of ['Passphrase', 'Passphrase again'])
      await page.getByLabel(name, { exact: true }).fill(passphrase)
  await page.evaluate(() => {
    const took = new Promise((done) => {
      const isSaved = () => document.body.textContent?.includes('leads saved')
      addEventListener(
        'click',
        (click) => {
          const look = () =>
            isSaved() ? done(performance.now() - click.timeStamp) : requestAnimationFrame(look)
          // The words about the one before go with the next frames.
          const begin = () => (isSaved() ? requestAnimationFrame(begin) : look())
          begin()
        },
        { capture: true, once: true },
      )
    })
    Reflect.set(window, 'took', took)
  })
  await page.getByRole('button', { name: /Save backup/ }).click()
  const took = await page.evaluate<number>(() => Reflect.get(window, 'took'))
  await expect(page.getByText(path).first()).toBeVisible()
  const bytes = (await stat(path)).size
  const writing = await timeToWrite(path, join(folder, 'same-bytes'))
  return { took, bytes, writing }
}

/** Milliseconds. */
async function timeToWrite(path: string, copy: string): Promise<number> {
  const bytes = await readFile(path)
  const file = await open(copy, 'w')
  try {
    const began = performance.now()
    await inPieces(file, bytes)
    await file.sync()
    return performance.now() - began
  } finally {
    await file.close()
    await rm(copy)
  }
}

async function inPieces(file: FileHandle, bytes: Buffer): Promise<void> {
  for (let from = 0; from < bytes.length; from += PIECE)
    await file.writeFile(bytes.subarray(from, from + PIECE))
}
