import type { BackupFormat, BackupProgress } from '../../shared/backup'
import { exhaustive } from '../../shared/exhaustive'
import { encrypted } from './age'
import { openSurvey } from './columns'
import { csvPieces } from './csv'
import { jsonPieces, type Origin } from './json'
import { openMeter } from './meter'
import type { Source, SourceLead } from './source'
import { writeStreamed } from './streamed-file'
import { xlsxPieces } from './xlsx'

/** One file: encrypted only under a passphrase. */
export type FileKind = { format: Exclude<BackupFormat, 'age'> } | { format: 'age'; passphrase: string }

export interface WriteOptions {
  path: string
  kind: FileKind
  source: Source
  origin: Origin
  signal: AbortSignal
  onProgress?: (progress: BackupProgress) => void
}

/** The one way in which backups are written. Rejected, and when aborted, what was at `path` before is as it was. */
export async function writeBackup(options: WriteOptions): Promise<{ leads: number; bytes: number }> {
  const { path, kind, source, origin, signal, onProgress = () => undefined } = options
  const isTable = kind.format === 'csv' || kind.format === 'xlsx'
  const meter = openMeter(source.all, isTable ? ['reading', 'writing'] : ['writing'], onProgress)
  let leads = 0
  async function* pages(step: BackupProgress['step']): AsyncGenerator<SourceLead[]> {
    leads = 0
    for await (const page of source.pages()) {
      signal.throwIfAborted()
      yield page
      leads += page.length
      meter.note(step, leads)
    }
  }
  const bytes = await writeStreamed(path, piecesOf(kind, pages, origin), signal)
  return { leads, bytes }
}

async function* piecesOf(
  kind: FileKind,
  pages: (step: BackupProgress['step']) => AsyncGenerator<SourceLead[]>,
  origin: Origin,
): AsyncGenerator<Uint8Array> {
  switch (kind.format) {
    case 'json':
      return yield* jsonPieces(pages('writing'), origin, Date.now())
    case 'age':
      return yield* encrypted(jsonPieces(pages('writing'), origin, Date.now()), kind.passphrase)
    case 'csv':
    case 'xlsx': {
      const survey = openSurvey(origin.events)
      for await (const page of pages('reading')) for (const one of page) survey.note(one)
      const pieces = kind.format === 'csv' ? csvPieces : xlsxPieces
      return yield* pieces(pages('writing'), survey.columns())
    }
    default:
      return exhaustive(kind)
  }
}
