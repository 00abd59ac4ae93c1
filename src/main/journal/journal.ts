import { type FileHandle, mkdir, open, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Delivery, isSettled } from '../../shared/delivery'
import type { JournalEntry } from '../../shared/ipc'
import type { Lead } from '../../shared/lead'
import { type Appender, openAppender, type Place } from './appender'
import { decodeRecord, decodeSegment, type JournalRecord } from './record'
import { segmentName, segmentNumber } from './segment'

/** What the journal knows of a lead. `delivery` null: deleted by staff. */
interface Entry {
  delivery: Delivery | null
  /** Epoch ms; null while it is not deleted. */
  deletedAt: number | null
  /** Where the newest copy of the lead itself lies. */
  place: Place
}

/**
 * The main process's store of leads: append-only, each record on the disk (fsync) before its promise is
 * fulfilled, several waiting ones in one fsync. Everything personal in it is sealed.
 */
export interface Journal {
  append(...records: JournalRecord[]): Promise<void>
  /** Undefined if the journal does not know the lead, null if staff deleted it. */
  delivery(id: string): Delivery | null | undefined
  /** Leads in the order the journal met them, `from` the n-th. */
  page(from: number, limit: number): { entries: JournalEntry[]; next: number | null }
  /** The leads of these ids that the journal knows, deleted ones left out. */
  read(ids: string[]): Promise<Lead[]>
  /** Leads that are neither delivered (or practised) nor deleted. */
  undelivered(): number
  /** The greatest `seq` that was seen. */
  lastSeq(): number
  /** Records that could not be read when it was opened. */
  readonly damaged: number
  close(): Promise<void>
}

/** Opens the journal in `folder`, which is made if missing. A record torn by a crash is cut off. */
export async function openJournal(folder: string): Promise<Journal> {
  await mkdir(folder, { recursive: true })
  const segments = (await readdir(folder)).map(segmentNumber).filter((n) => n !== null)
  const entries = new Map<string, Entry>()
  const order: string[] = []
  let damaged = 0
  let lastSeq = 0
  let undelivered = 0
  let tail = { segment: 1, size: 0 }

  const isUndelivered = (entry: Entry | undefined) => entry?.delivery != null && !isSettled(entry.delivery)

  function apply(record: JournalRecord, place: Place) {
    const id = record.type === 'lead' ? record.lead.id : record.id
    const before = entries.get(id)
    const after = next(record, place, before)
    // A change to a lead whose own record is damaged: the page still has the lead and appends it again.
    if (!after) return
    if (!before) order.push(id)
    entries.set(id, after)
    undelivered += Number(isUndelivered(after)) - Number(isUndelivered(before))
    if (record.type === 'lead') lastSeq = Math.max(lastSeq, record.lead.seq)
  }

  segments.sort((a, b) => a - b)
  for (const segment of segments) {
    const bytes = await readFile(join(folder, segmentName(segment)))
    const decoded = decodeSegment(bytes)
    // A torn end is what a crash leaves, but only where writing ended: elsewhere it is damage.
    const torn = decoded.end < bytes.length && segment !== segments.at(-1)
    damaged += decoded.damaged + Number(torn)
    for (const { record, offset, length } of decoded.records) apply(record, { segment, offset, length })
    tail = { segment, size: decoded.end }
  }

  const appender: Appender = await openAppender(folder, tail)

  return {
    damaged,
    async append(...records) {
      const places = await appender.append(records)
      records.forEach((record, index) => {
        const place = places[index]
        if (place) apply(record, place)
      })
    },
    delivery: (id) => entries.get(id)?.delivery,
    page(from, limit) {
      const ids = order.slice(from, from + limit)
      return {
        entries: ids.map((id) => {
          const { delivery = null, deletedAt = null } = entries.get(id) ?? {}
          return { id, delivery, deletedAt }
        }),
        next: from + limit < order.length ? from + limit : null,
      }
    },
    read: (ids) => readLeads(folder, ids, entries),
    undelivered: () => undelivered,
    lastSeq: () => lastSeq,
    close: () => appender.close(),
  }
}

function next(record: JournalRecord, place: Place, before: Entry | undefined): Entry | null {
  switch (record.type) {
    case 'lead':
      return { delivery: record.lead.delivery, deletedAt: null, place }
    case 'delivery':
      // What staff deleted while it was being sent stays deleted.
      return before?.delivery ? { ...before, delivery: record.delivery } : null
    case 'deleted':
      return { delivery: null, deletedAt: record.at, place }
  }
}

async function readLeads(folder: string, ids: string[], entries: Map<string, Entry>): Promise<Lead[]> {
  const files = new Map<number, FileHandle>()
  const leads: Lead[] = []
  try {
    for (const id of ids) {
      const entry = entries.get(id)
      if (!entry?.delivery) continue
      const { segment, offset, length } = entry.place
      const file = files.get(segment) ?? (await open(join(folder, segmentName(segment)), 'r'))
      files.set(segment, file)
      const line = Buffer.alloc(length)
      await file.read(line, 0, length, offset)
      const record = decodeRecord(line)
      if (record?.type === 'lead') leads.push({ ...record.lead, delivery: entry.delivery })
    }
  } finally {
    for (const file of files.values()) await file.close()
  }
  return leads
}
