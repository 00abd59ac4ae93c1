import { open } from 'node:fs/promises'
import { join } from 'node:path'
import type { End } from './appender'
import type { Closed } from './compaction'
import { namesIn } from './head'
import type { Ledger } from './ledger'
import type { Place } from './place'
import type { JournalRecord } from './record'
import { type Line, readSegment, segmentName, segmentsIn } from './segment'

export interface Found {
  /** Where writing goes on. */
  tail: End
  /** The newest erasure that the segment at the tail was written after. */
  tailUpTo: string | null
  /** All segments but the one that is written to. */
  closed: Map<number, Closed>
  /** Lines that are not what was written. */
  damaged: number
}

/**
 * Reads every segment into the ledger, in order. Touches nothing. Throws NewerVersion for a record that this version does not
 * know. Bytes that are not records are counted and passed over.
 */
export async function readJournal(folder: string, ledger: Ledger): Promise<Found> {
  const segments = segmentsIn(await namesIn(folder))
  const closed = new Map<number, Closed>()
  let damaged = 0
  let tailUpTo: string | null = null
  let tail: End = { segment: 1, size: 0 }
  for (const segment of segments) {
    const found = await readInto(folder, segment, ledger.apply.bind(ledger), ledger.sawSeq.bind(ledger))
    const isLast = segment === segments.at(-1)
    // A torn end is what a crash leaves, but only where writing ended: elsewhere it is damage.
    const rest = found.size > found.end && !(isLast && found.torn) ? 1 : 0
    damaged += found.damaged + rest
    const unreadable = found.damaged + rest > 0
    const { upTo } = found
    tailUpTo = upTo
    // A segment with damage, or with something that was erased, is not written to any more, so that it can be mended.
    const goesOn = !unreadable && (upTo === ledger.lastErasure() || found.end === 0)
    if (isLast && goesOn) tail = { segment, size: found.end }
    else closed.set(segment, { unreadable, upTo })
    if (isLast && !goesOn) tail = { segment: segment + 1, size: 0 }
  }
  return { tail, tailUpTo, closed, damaged }
}

/** Reads one segment record by record. Says where its whole lines end, and how many of them are not what was written. */
export async function readInto(
  folder: string,
  segment: number,
  take: (record: JournalRecord, place: Place) => void,
  sawSeq: (seq: number) => void = () => undefined,
) {
  let damaged = 0
  let upTo: string | null = null
  const takeLines = (lines: Line[]) => {
    for (const { record, offset, length } of lines) {
      if (!record) damaged++
      else if (record.type === 'segment') {
        upTo = record.erased ?? null
        sawSeq(record.lastSeq ?? 0)
      } else take(record, { segment, offset, length })
    }
  }
  const file = await open(join(folder, segmentName(segment)), 'r')
  try {
    return { ...(await readSegment(file, takeLines)), damaged, upTo }
  } finally {
    await file.close()
  }
}
