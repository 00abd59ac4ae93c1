import { freemem, homedir, release, totalmem, uptime } from 'node:os'
import { join } from 'node:path'
import { app } from 'electron'
import { appStateOf, type StateParts } from '../app-state'
import type { Courier } from '../courier/courier'
import { diskOf } from './disk'
import { bytesIn, journalFiles } from './journal-files'
import { readLog } from './log-file'
import { buildReport } from './report'
import { LOG_ENTRIES, type Report } from './report-schema'

export interface ReportParts extends StateParts {
  /** The profile's. */
  folder: string
  courier: Courier
}

/** Asks every part of the running app how it is. Nothing is changed and nothing is sent. */
export async function collectReport(parts: ReportParts): Promise<Report> {
  const { folder, settings, courier, journal } = parts
  await journal.ready
  // Without the folder there are none; its failure is in the state already.
  const files = await journalFiles(join(folder, 'journal')).catch(() => [])
  const { electron, chrome, node } = process.versions
  return buildReport({
    now: Date.now(),
    packaged: app.isPackaged,
    versions: { electron, chromium: chrome, node },
    system: {
      platform: process.platform,
      release: release(),
      arch: process.arch,
      uptimeSeconds: uptime(),
      memoryBytes: totalmem(),
      memoryFreeBytes: freemem(),
    },
    processes: app.getAppMetrics().map(({ type, memory }) => ({
      type,
      // Electron counts in kB of 1024 bytes.
      memoryBytes: memory.workingSetSize * 1024,
    })),
    uptimeSeconds: process.uptime(),
    folders: {
      profile: folder,
      standard: join(app.getPath('appData'), app.getName()),
      home: homedir(),
    },
    state: appStateOf(parts),
    settings: settings.get(),
    journal: {
      ...journal.counts(),
      segments: files.length,
      bytes: bytesIn(files),
      damagedRecords: journal.damaged(),
    },
    courier: courier.status(),
    attempts: courier.attempts(),
    disk: await diskOf(folder),
    log: await readLog(join(folder, 'logs'), LOG_ENTRIES),
  })
}
