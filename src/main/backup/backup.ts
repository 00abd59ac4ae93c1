import { basename, join } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import type { ExportFormat } from '../../shared/ipc'
import type { Lead } from '../../shared/lead'
import { codeOf, log } from '../log'
import { Refusal } from '../refusal'
import type { Vault } from '../vault/vault'
import { createExport, type ExportFile } from './export-file'
import { backupLead } from './rows'

/** One export at a time, to a place that the person at the screen chose in the system's own dialog. */
export interface Backup {
  start(scope: 'unsynced' | 'all', format: ExportFormat): Promise<{ fileName: string } | null>
  write(leads: Lead[]): Promise<void>
  finish(): Promise<{ path: string; leads: number; bytes: number }>
  /** Leaves nothing behind; also when the device locks, because then nobody is left to finish. */
  cancel(): Promise<void>
}

export function openBackup(
  vault: Vault,
  window: () => BrowserWindow | null,
  unlocked: () => boolean,
): Backup {
  let current: ExportFile | null = null

  const running = () => {
    if (!current) throw new Refusal('refused')
    return current
  }
  /** Disk errors are the person's to know: full, read-only, pulled out. */
  async function onDisk<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      if (error instanceof Refusal) throw error
      log.error('backup', { code: codeOf(error) })
      await cancel()
      throw new Refusal('disk')
    }
  }
  async function cancel() {
    const file = current
    current = null
    await file?.cancel()
  }

  return {
    async start(scope, format) {
      await cancel()
      const day = new Date().toISOString().slice(0, 10)
      const options = {
        defaultPath: join(app.getPath('documents'), `leadstand-${scope}-${day}.${format}`),
        filters: [{ name: format.toUpperCase(), extensions: [format] }],
      }
      const parent = window()
      const chosen = parent
        ? await dialog.showSaveDialog(parent, options)
        : await dialog.showSaveDialog(options)
      if (chosen.canceled || !chosen.filePath) return null
      // The dialog stood open: the device may have locked itself, or another one was answered.
      if (!unlocked()) throw new Refusal('locked')
      await cancel()
      current = await onDisk(() => createExport(chosen.filePath, format))
      return { fileName: basename(chosen.filePath) }
    },
    write: (leads) =>
      onDisk(() => running().write(leads.map((lead) => backupLead(lead, vault.openLead(lead))))),
    finish: () =>
      onDisk(async () => {
        const result = await running().finish()
        current = null
        log.info('backup written', { leads: result.leads, bytes: result.bytes })
        return result
      }),
    cancel,
  }
}
