import { basename, join } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import type { BackupFormat, BackupProgress, BackupScope } from '../../shared/backup'
import type { Input, Output } from '../../shared/ipc'
import type { Lead } from '../../shared/lead'
import type { Journal } from '../journal/journal'
import { codeOf, log } from '../log'
import { Refusal } from '../refusal'
import { dialogTitle } from '../settings/dialog-titles'
import { noteBackup } from './history'
import { marksOf } from './marks'
import { type OriginParts, originOf } from './origin'
import { openSource, type SourceParts } from './source'
import { type FileKind, writeBackup } from './write'

/** One backup at a time, to a place that the person at the screen chose in the system's own dialog. */
export interface Backup {
  /** Asks where to. Null: the person cancelled. */
  start(input: Input<'startExport'>): Promise<Output<'startExport'>>
  /** Leads of the page's database; those that the journal does not know are saved too. */
  write(leads: Lead[]): void
  /** Writes it, to the end. */
  finish(): Promise<Output<'finishExport'>>
  /** Leaves nothing behind; also when the device locks, because then nobody is left to see the file. */
  cancel(): Promise<void>
}

export interface BackupParts extends OriginParts, SourceParts {
  journal: SourceParts['journal'] & Pick<Journal, 'lastSeq' | 'markOf'>
  window: () => BrowserWindow | null
  unlocked: () => boolean
  onProgress: (progress: BackupProgress) => void
}

interface Chosen {
  path: string
  scope: BackupScope
  kind: FileKind
  extra: Map<string, Lead>
  ending: AbortController
  writing: Promise<unknown> | null
}

export function openBackup(parts: BackupParts): Backup {
  const { settings, journal, window, unlocked, onProgress } = parts
  let current: Chosen | null = null

  const running = () => {
    if (!current) throw new Refusal('refused')
    return current
  }
  async function cancel() {
    const before = current
    current = null
    before?.ending.abort()
    await before?.writing?.catch(() => undefined)
  }

  async function save({ path, scope, kind, extra, ending }: Chosen): Promise<Output<'finishExport'>> {
    await journal.ready
    const marks = marksOf(parts, scope)
    const source = await openSource(parts, scope, extra)
    const origin = await originOf(parts, scope)
    const lastSeq = journal.lastSeq()
    const { signal } = ending
    const { leads, bytes } = await writeBackup({ path, kind, source, origin, signal, onProgress })
    log.info('backup written', { format: kind.format, leads, bytes })
    const eventId = scope.kind === 'filter' ? null : scope.eventId
    const { format } = kind
    const record = { at: Date.now(), path, format, scope: scope.kind, eventId, leads, bytes }
    noteBackup(settings, { ...record, automatic: false, lastSeq, marks })
    return { kind: 'saved', path, leads, bytes }
  }

  return {
    async start({ scope, format, passphrase }) {
      const kind = kindOf(format, passphrase)
      await cancel()
      const path = await ask(window(), dialogTitle(settings, 'saveBackup'), format, scope)
      if (path === null) return null
      // The dialog stood open: the device may have locked itself, or another one was answered.
      if (!unlocked()) throw new Refusal('locked')
      await cancel()
      current = { path, scope, kind, extra: new Map(), ending: new AbortController(), writing: null }
      return { fileName: basename(path) }
    },
    write(leads) {
      const { extra } = running()
      for (const lead of leads) extra.set(lead.id, lead)
    },
    async finish() {
      const chosen = running()
      if (chosen.writing) throw new Refusal('refused')
      const writing = save(chosen)
      chosen.writing = writing
      try {
        return await writing
      } catch (error) {
        if (chosen.ending.signal.aborted) {
          if (!unlocked()) throw new Refusal('locked')
          return { kind: 'cancelled' }
        }
        if (error instanceof Refusal) throw error
        const code = codeOf(error)
        log.error('backup', { code })
        return { kind: 'failed', code }
      } finally {
        if (current === chosen) current = null
      }
    },
    cancel,
  }
}

function kindOf(format: BackupFormat, passphrase: string | undefined): FileKind {
  if (format !== 'age') return { format }
  if (passphrase === undefined) throw new Refusal('invalid')
  return { format, passphrase }
}

async function ask(
  parent: BrowserWindow | null,
  title: string,
  format: BackupFormat,
  scope: BackupScope,
): Promise<string | null> {
  const day = new Date().toISOString().slice(0, 10)
  const options = {
    title,
    defaultPath: join(app.getPath('documents'), `leadstand-${scope.kind}-${day}.${format}`),
    filters: [{ name: format.toUpperCase(), extensions: [format] }],
  }
  const chosen = parent ? await dialog.showSaveDialog(parent, options) : await dialog.showSaveDialog(options)
  return chosen.canceled || !chosen.filePath ? null : chosen.filePath
}
