import { open } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { codeOf, log } from '../log'
import type { Disk, NewFile } from './disk'
import { headerAfter, readHead } from './head'
import type { Ledger, Move } from './ledger'
import { isAt } from './place'
import { encodeRecord, type JournalRecord } from './record'
import { type Line, PIECE_BYTES, readSegment, segmentName } from './segment'

export interface RewriteParts {
  folder: string
  ledger: Ledger
  disk: Disk
  /** Runs while nobody reads the journal. */
  exclusive: <T>(task: () => Promise<T>) => Promise<T>
  /** Epoch ms. */
  now: () => number
}

/** Bytes that are not a record. */
interface Range {
  offset: number
  length: number
}

/**
 * Writes a closed segment anew without what is settled, superseded or unreadable, and puts it in the place of the old one in
 * one step: whenever it is cut short, the folder has the old file or the new one, and either is whole. Unreadable lines
 * are first kept in `damaged`. Rejected: the old file is as it was. Gives the newest erasure that it was written after.
 */
export async function rewriteSegment(parts: RewriteParts, segment: number): Promise<string | null> {
  const { folder, ledger, disk, exclusive } = parts
  const path = join(folder, segmentName(segment))
  const beside = `${path}.new`
  const upTo = ledger.lastErasure()
  const file = await disk.create(beside)
  try {
    const written = await writeLive(parts, segment, file, upTo)
    if (written.unreadable.length > 0) await keepUnreadable(parts, path, written.unreadable)
    await file.sync()
    await file.close()
    await exclusive(async () => {
      await disk.rename(beside, path)
      ledger.moved(segment, written.moves)
    })
    // Not yet on the disk a power cut leaves the old file, which is whole too.
    await disk.syncFolder(folder).catch((error) => log.warn('journal: folder', { code: codeOf(error) }))
    return upTo
  } catch (error) {
    await file.close().catch(() => undefined)
    await disk.remove(beside).catch(() => undefined)
    throw error
  }
}

async function writeLive(
  { folder, ledger }: RewriteParts,
  segment: number,
  file: NewFile,
  upTo: string | null,
) {
  const path = join(folder, segmentName(segment))
  const source = await open(path, 'r')
  const moves: Move[] = []
  const unreadable: Range[] = []
  /** Offsets of changes that went into the records of their leads. */
  const folded = new Set<number>()
  let size = 0
  try {
    const header = encodeRecord(headerAfter(await readHead(source), ledger.lastSeq(), upTo))
    await file.write(header)
    size += header.length
    const tail = await readSegment(source, async (lines) => {
      const kept: Buffer[] = []
      for (const line of lines) {
        if (!line.record) unreadable.push({ offset: line.offset, length: line.length + 1 })
        const live = folded.has(line.offset) ? null : liveRecord(ledger, segment, line)
        if (!live) continue
        if (live.move?.folded !== undefined) folded.add(live.move.folded)
        const bytes = encodeRecord(live.record)
        if (live.move) moves.push({ ...live.move, to: { segment, offset: size, length: bytes.length - 1 } })
        kept.push(bytes)
        size += bytes.length
      }
      if (kept.length > 0) await file.write(Buffer.concat(kept))
    })
    if (tail.size > tail.end) unreadable.push({ offset: tail.end, length: tail.size - tail.end })
    return { moves, unreadable }
  } finally {
    await source.close()
  }
}

/** The record as it goes into the new file, null if nothing needs it any more. */
function liveRecord(
  ledger: Ledger,
  segment: number,
  { record, offset }: Line,
): { record: JournalRecord; move: Omit<Move, 'to'> | null } | null {
  if (!record || record.type === 'segment') return null
  // For ever: what it makes void may come back from a copy.
  if (record.type === 'erased') return { record, move: null }
  const id = record.type === 'lead' ? record.lead.id : record.id
  const entry = ledger.entry(id)
  if (record.type === 'deleted')
    return isAt(entry?.tombstone, segment, offset)
      ? { record, move: { id, kind: 'tombstone', from: offset } }
      : null
  const change = entry?.change ?? ledger.orphan(id)
  if (isAt(change, segment, offset)) {
    // Of an older copy of the lead only its delivery is needed.
    const delivery = record.type === 'lead' ? record.lead.delivery : record.delivery
    return { record: { type: 'delivery', id, delivery }, move: { id, kind: 'change', from: offset } }
  }
  if (record.type !== 'lead' || !entry?.delivery || !isAt(entry.lead, segment, offset)) return null
  const move = { id, kind: 'lead' as const, from: offset }
  // Only a change that comes later in this segment: one from elsewhere has records between that may have its revision.
  if (change?.segment !== segment || change.offset < offset) return { record, move }
  const lead = { ...record.lead, delivery: entry.delivery }
  return { record: { type: 'lead', lead, rev: entry.leadRev }, move: { ...move, folded: change.offset } }
}

/** Keeps bytes of a segment as they are in `damaged/<segment>-<time>.bin`, on the disk when fulfilled. */
async function keepUnreadable({ folder, disk, now }: RewriteParts, path: string, ranges: Range[]) {
  const damaged = join(folder, 'damaged')
  await disk.makeFolder(damaged)
  const kept = await disk.create(join(damaged, `${basename(path, '.log')}-${now()}.bin`))
  const source = await open(path, 'r')
  try {
    for (const { offset, length } of ranges) {
      for (let done = 0; done < length; ) {
        const piece = Buffer.alloc(Math.min(PIECE_BYTES, length - done))
        const { bytesRead } = await source.read(piece, 0, piece.length, offset + done)
        if (bytesRead === 0) break
        await kept.write(piece.subarray(0, bytesRead))
        done += bytesRead
      }
    }
    await kept.sync()
  } finally {
    await source.close()
    await kept.close()
  }
  await disk.syncFolder(damaged)
  await disk.syncFolder(folder)
}
