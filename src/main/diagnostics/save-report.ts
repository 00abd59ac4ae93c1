import { join } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import { codeOf, log } from '../log'
import { Refusal } from '../refusal'
import { writeWhole } from '../write-whole'
import type { Report } from './report-schema'

/**
 * Asks where to, and writes the report there: a whole file or none. Null: the person cancelled. Refused with `locked` if staff
 * were signed out while the dialog stood open, with `disk` if the place can't be written.
 */
export async function saveReport({
  collect,
  window,
  title,
  unlocked,
}: SaveParts): Promise<{ path: string } | null> {
  const options = {
    title,
    defaultPath: join(app.getPath('documents'), reportName(new Date())),
    filters: [{ name: 'JSON', extensions: ['json'] }],
  }
  const chosen = window ? await dialog.showSaveDialog(window, options) : await dialog.showSaveDialog(options)
  if (chosen.canceled || !chosen.filePath) return null
  if (!unlocked()) throw new Refusal('locked')
  const report = await collect()
  try {
    await writeWhole(chosen.filePath, `${JSON.stringify(report, null, 2)}\n`)
  } catch (error) {
    log.error('report', { code: codeOf(error) })
    throw new Refusal('disk')
  }
  return { path: chosen.filePath }
}

interface SaveParts {
  collect: () => Promise<Report>
  window: BrowserWindow | null
  title: string
  unlocked: () => boolean
}

/** `leadstand-report-2026-11-24-0657.json`, in local time: what the clock on the wall said. */
function reportName(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const day = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join('-')
  return `leadstand-report-${day}-${two(now.getHours())}${two(now.getMinutes())}.json`
}
