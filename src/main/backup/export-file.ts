import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { stringify } from 'csv-stringify/sync'
import type { ExportFormat } from '../../shared/ipc'
import { syncFolder } from '../sync-folder'
import { type BackupLead, csvHeader, csvRow } from './rows'

/** A backup that is being written: into a temporary file beside its place, renamed when it is whole and on the disk. */
export interface ExportFile {
  readonly path: string
  write(leads: BackupLead[]): Promise<void>
  finish(): Promise<{ path: string; leads: number; bytes: number }>
  /** Leaves nothing behind; what was at the place before is untouched. */
  cancel(): Promise<void>
}

/** UTF-8 with a byte order mark: without it Excel reads the bytes as its own code page. */
const BOM = '\ufeff'

export async function createExport(path: string, format: ExportFormat): Promise<ExportFile> {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.part`)
  const file = await open(temporary, 'w', 0o600)
  let leads = 0
  let bytes = 0

  async function put(text: string) {
    const data = Buffer.from(text)
    await file.writeFile(data)
    bytes += data.length
  }
  // RFC 4180: CRLF, quotes where needed. Cells that a spreadsheet would run get an apostrophe in front
  // (= + - @, tab, CR, also in full width).
  const lines = (rows: string[][]) => stringify(rows, { record_delimiter: '\r\n', escape_formulas: true })

  const head = { format: 'leadstand-backup', version: 1, exportedAt: new Date().toISOString() }
  const discard = async () => {
    await file.close().catch(() => undefined)
    await rm(temporary, { force: true })
  }
  try {
    await put(format === 'csv' ? BOM + lines([csvHeader]) : `${JSON.stringify(head).slice(0, -1)},"leads":[`)
  } catch (error) {
    await discard()
    throw error
  }

  return {
    path,
    async write(batch) {
      if (batch.length === 0) return
      if (format === 'csv') await put(lines(batch.map(csvRow)))
      else await put((leads > 0 ? ',' : '') + batch.map((lead) => `\n${JSON.stringify(lead)}`).join(','))
      leads += batch.length
    },
    async finish() {
      if (format === 'json') await put('\n]}\n')
      await file.sync()
      await file.close()
      await rename(temporary, path)
      await syncFolder(dirname(path))
      return { path, leads, bytes }
    },
    cancel: discard,
  }
}
