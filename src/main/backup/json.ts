import { createHash } from 'node:crypto'
import {
  BACKUP_FORMAT,
  BACKUP_VERSION,
  type BackupHead,
  type BackupLead,
  type BackupTail,
} from '../../shared/backup-file'
import type { SourceLead } from './source'

/** What a backup says of the device and the events its leads are from. */
export type Origin = Pick<BackupHead, 'app' | 'device' | 'events'>

/** A lead as the file holds it, with all that is known of it. */
export function backupLead({ lead, details, serverWords }: SourceLead): BackupLead {
  const { id, seq, eventId, capturedAt, delivery, envelope } = lead
  const common = { id, seq, eventId, capturedAt }
  const said = serverWords === null ? { delivery } : { delivery: withoutWords(delivery), serverWords }
  return details ? { ...common, ...said, details } : { ...common, ...said, envelope }
}

/** Sealed they are of no use on another device. */
function withoutWords<D extends BackupLead['delivery']>(delivery: D): D {
  if (!delivery.last) return delivery
  const { words: _words, ...last } = delivery.last
  return { ...delivery, last }
}

/** The file of docs/backup-format.md, in pieces: the head, one lead on each line, and the tail that vouches for all before it. */
export async function* jsonPieces(
  pages: AsyncIterable<SourceLead[]>,
  origin: Origin,
  now: number,
): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  const hashed = (text: string) => {
    const bytes = Buffer.from(text)
    hash.update(bytes)
    return bytes
  }
  const head: BackupHead = { format: BACKUP_FORMAT, version: BACKUP_VERSION, exportedAt: now, ...origin }
  yield hashed(`${JSON.stringify(head).slice(0, -1)},"leads":[\n`)
  let count = 0
  for await (const page of pages) {
    const lines = page.map((one) => JSON.stringify(backupLead(one))).join(',\n')
    yield hashed((count > 0 ? ',\n' : '') + lines)
    count += page.length
  }
  if (count > 0) yield hashed('\n')
  const tail: BackupTail = { count, sha256: hash.digest('hex') }
  yield Buffer.from(`],${JSON.stringify(tail).slice(1)}\n`)
}
