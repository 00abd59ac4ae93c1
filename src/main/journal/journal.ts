import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { attemptedAt, type Delivery, isSettled } from '../../shared/delivery'
import type { JournalEntry } from '../../shared/ipc'
import type { Lead } from '../../shared/lead'
import { type Appender, type End, openAppender } from './appender'
import { type Compaction, openCompaction } from './compaction'
import { type Disk, disk as realDisk } from './disk'
import { namesIn } from './head'
import { type Counts, type EventCounts, type Ledger, openLedger } from './ledger'
import { openMutex } from './mutex'
import type { Place } from './place'
import { readLeads } from './read-leads'
import { readInto, readJournal } from './reading'
import { openRecent } from './recent'
import type { Erasure, JournalRecord } from './record'

/**
 * The main process's store of leads: append-only, each record on the disk (fsync) before its promise is
 * fulfilled, several waiting ones in one fsync. Everything personal in it is sealed. What promises something waits until the
 * journal is read; the other questions throw before `ready`.
 */
export interface Journal {
  /** Fulfilled when all is read. Rejected, nothing was touched; NewerVersion if a later version wrote it. */
  readonly ready: Promise<void>
  append(...records: JournalRecord[]): Promise<void>
  /**
   * Takes a file of records that is on the disk and named `….log.new` beside the segments, all of it or nothing: what is in it
   * counts from the moment on that the file has its new name. False if `stillTrue`, asked at that moment, says no.
   */
  adopt(path: string, stillTrue: () => boolean): Promise<boolean>
  /** The event's leads are void from here on; see `Erasure`. Their bytes leave the files behind this: see `unclean`. */
  erase(erasure: Erasure): Promise<void>
  /** Every erasure, the oldest first. */
  erasures(): readonly Erasure[]
  /** The leads of an event that are not deleted, and the keys that any of them, deleted ones too, are sealed under. */
  ofEvent(eventId: string): { ids: string[]; keyIds: string[] }
  /** Whether what is sealed under this key was erased. */
  isVoid(keyId: string): boolean
  /** Another one for each set of leads of an event, and for each change to one of them. */
  markOf(eventId: string): string
  /** Files that may still hold what was erased. */
  unclean(): number
  /** The leads of these ids that the journal knows, deleted ones left out. */
  read(ids: string[]): Promise<Lead[]>
  /** Undefined if the journal does not know the lead, null if staff deleted it. */
  delivery(id: string): Delivery | null | undefined
  /** Leads in the order the journal met them, from the `from`-th on. `unsettled`: delivered, practised and deleted ones are passed over. */
  page(from: number, limit: number, unsettled: boolean): { entries: JournalEntry[]; next: number | null }
  /** How many leads `page` goes through, erased ones too. */
  met(): number
  /** Of these ids those that the journal knows, deleted ones too. */
  lookup(ids: string[]): JournalEntry[]
  counts(): Counts
  /** Leads of one event, deleted ones left out. */
  countsOf(eventId: string): EventCounts
  /** Not one lead was in it when it was read, nor a deleted or erased one. */
  wasEmpty(): boolean
  /** Leads that are neither delivered (or practised) nor deleted. */
  undelivered(): number
  /** The leads that were tried last, newest first. `limit`: at most 200. */
  lastAttempts(limit: number): { id: string; delivery: Delivery }[]
  /** The greatest `seq` that was seen. */
  lastSeq(): number
  /** Records that could not be read when it was opened. */
  damaged(): number
  /** The segment that is being written. */
  end(): End
  /** Fulfilled when no segment is being written anew. */
  idle(): Promise<void>
  close(): Promise<void>
}

/** What a record made of a lead: see `delivery`. `lead`: the copy in it, if that is the one that counts now. */
export interface Applied {
  id: string
  delivery: Delivery | null | undefined
  lead: Lead | null
}

export interface JournalOptions {
  /** Reading begins when this is fulfilled. */
  after?: Promise<unknown>
  /** The files changed: something was appended or written anew. */
  onChange?: () => void
  /** A record was appended. */
  onApplied?: (change: Applied) => void
  /** What was sealed under these keys is void: before `ready` those of former starts, and each erasure at once. */
  onErased?: (erasures: readonly Erasure[]) => void
  segmentBytes?: number
  disk?: Disk
}

interface Opened {
  appender: Appender
  compaction: Compaction
  damaged: number
  empty: boolean
}

/** Opens the journal in `folder` and returns at once. A record torn by a crash is cut off with the first append. */
export function openJournal(folder: string, options: JournalOptions = {}): Journal {
  const { after, onChange = () => undefined, onApplied, onErased, segmentBytes, disk = realDisk } = options
  const ledger = openLedger()
  const exclusive = openMutex()
  const recent = openRecent(() => attempted(ledger))
  let opened: Opened | null = null

  async function read(): Promise<Opened> {
    await after
    const { tail, tailUpTo, closed, damaged } = await readJournal(folder, ledger)
    if (ledger.erasures.length > 0) onErased?.(ledger.erasures)
    let upTo = tailUpTo
    const compaction = openCompaction({
      folder,
      ledger,
      disk,
      exclusive,
      now: Date.now,
      onRewritten: onChange,
    })
    for (const [segment, state] of closed) compaction.closed(segment, state)
    const appender = openAppender({
      folder,
      tail,
      ...(segmentBytes ? { segmentBytes } : {}),
      onWritten: apply,
      onClosed(segment) {
        compaction.closed(segment, { unreadable: false, upTo })
        compaction.run()
      },
      onBegun(erasure) {
        upTo = erasure
      },
      lastErasure: ledger.lastErasure,
    })
    // What a crash left of a rewriting: the segment itself is whole.
    for (const name of await namesIn(folder))
      if (name.endsWith('.log.new')) await disk.remove(join(folder, name)).catch(() => undefined)
    opened = { appender, compaction, damaged, empty: ledger.order.length + ledger.erasures.length === 0 }
    compaction.run()
    return opened
  }
  const reading = read()
  const ready = reading.then(() => undefined)
  // Whoever needs it awaits it; a journal that nobody asked must not end the app.
  ready.catch(() => undefined)

  const now = () => {
    if (!opened) throw new Error('the journal is not read yet')
    return opened
  }
  function apply(record: JournalRecord, place: Place) {
    ledger.apply(record, place)
    if (record.type === 'erased') {
      recent.forget()
      onErased?.([record])
      return
    }
    const id = record.type === 'lead' ? record.lead.id : record.id
    const entry = ledger.entry(id)
    const delivery = entry?.delivery
    recent.note(id, delivery ? (attemptedAt(delivery) ?? null) : null)
    const isCopy = record.type === 'lead' && entry?.lead === place
    onApplied?.({ id, delivery, lead: isCopy ? record.lead : null })
  }

  return {
    ready,
    async append(...records) {
      const { appender } = await reading
      await appender.append(records.map((record) => withEvent(ledger, record)))
      onChange()
    },
    async adopt(path, stillTrue) {
      const { appender, compaction } = await reading
      const segment = await appender.adopt(path, stillTrue)
      if (segment === null) return false
      const { upTo } = await readInto(folder, segment, (record, place) => {
        // What staff deleted since has its record behind these.
        const id = record.type === 'lead' ? record.lead.id : record.id
        if (ledger.entry(id)?.delivery !== null) apply(record, place)
      })
      compaction.closed(segment, { unreadable: false, upTo })
      onChange()
      return true
    },
    async erase(erasure) {
      const { appender, compaction } = await reading
      await appender.erase(erasure)
      compaction.retry()
      onChange()
    },
    erasures: () => now() && ledger.erasures,
    ofEvent: (eventId) => now() && ofEvent(ledger, eventId),
    markOf: (eventId) => now() && markOf(ledger, eventId),
    isVoid: (keyId) => now() && ledger.isVoid(keyId),
    unclean: () => now().compaction.unclean(),
    met: () => now() && ledger.order.length,
    async read(ids) {
      await reading
      return exclusive(() => readLeads(folder, ids, ledger))
    },
    delivery: (id) => now() && ledger.entry(id)?.delivery,
    page: (from, limit, unsettled) => now() && pageOf(ledger, from, limit, unsettled),
    lookup: (ids) => now() && lookupIn(ledger, ids),
    counts: () => now() && ledger.counts(),
    countsOf: (eventId) => now() && ledger.countsOf(eventId),
    wasEmpty: () => now().empty,
    undelivered: () => now() && undeliveredIn(ledger.counts()),
    lastAttempts: (limit) =>
      now() &&
      recent.latest(limit).flatMap((id) => {
        const delivery = ledger.entry(id)?.delivery
        return delivery ? [{ id, delivery }] : []
      }),
    lastSeq: () => now() && ledger.lastSeq(),
    damaged: () => now().damaged,
    end: () => now().appender.end(),
    idle: async () => (await reading).compaction.idle(),
    async close() {
      await ready.catch(() => undefined)
      await opened?.compaction.close()
      await opened?.appender.close()
    },
  }
}

function undeliveredIn({ states }: Counts): number {
  const { queued, posting, unconfirmed, refused, incomplete } = states
  return queued + posting + unconfirmed + refused + incomplete
}

function* attempted(ledger: Ledger): Iterable<{ id: string; at: number }> {
  for (const id of ledger.order) {
    const delivery = ledger.entry(id)?.delivery
    const at = delivery ? attemptedAt(delivery) : undefined
    if (at !== undefined) yield { id, at }
  }
}

/** A deletion says of which event, so that it goes with the event's leads. */
function withEvent(ledger: Ledger, record: JournalRecord): JournalRecord {
  if (record.type !== 'deleted') return record
  const eventId = ledger.entry(record.id)?.eventId
  return eventId ? { ...record, eventId } : record
}

/** In whichever order leads are met; a change raises the lead's revision. */
function markOf(ledger: Ledger, eventId: string): string {
  let [count, sum] = [0, 0]
  for (const id of ledger.order) {
    const entry = ledger.entry(id)
    if (entry?.eventId !== eventId || !entry.delivery) continue
    count++
    sum += crc32(`${id} ${entry.delivery.rev}`)
  }
  return `${count} ${sum}`
}

function ofEvent(ledger: Ledger, eventId: string): { ids: string[]; keyIds: string[] } {
  const ids: string[] = []
  const keyIds = new Set<string>()
  for (const id of ledger.order) {
    const entry = ledger.entry(id)
    if (entry?.eventId !== eventId) continue
    if (entry.delivery) ids.push(id)
    if (entry.keyId !== '') keyIds.add(entry.keyId)
  }
  return { ids, keyIds: [...keyIds] }
}

function lookupIn(ledger: Ledger, ids: string[]): JournalEntry[] {
  return ids.flatMap((id) => {
    const entry = ledger.entry(id)
    return entry ? [{ id, delivery: entry.delivery, deletedAt: entry.deletedAt }] : []
  })
}

function pageOf(ledger: Ledger, from: number, limit: number, unsettled: boolean) {
  const entries: JournalEntry[] = []
  let next = from
  for (; next < ledger.order.length && entries.length < limit; next++) {
    const id = ledger.order[next]
    const entry = id === undefined ? undefined : ledger.entry(id)
    if (id === undefined || !entry) continue
    const { delivery, deletedAt } = entry
    if (unsettled && (delivery === null || isSettled(delivery))) continue
    entries.push({ id, delivery, deletedAt })
  }
  return { entries, next: next < ledger.order.length ? next : null }
}
