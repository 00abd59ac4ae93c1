import { type Delivery, type DeliveryState, deliveryStates } from '../../shared/delivery'
import { isAt, type Place } from './place'
import type { JournalRecord } from './record'

/** What the journal knows of a lead. `delivery` null: deleted by staff. */
export interface Entry {
  delivery: Delivery | null
  /** Epoch ms; null while it is not deleted. */
  deletedAt: number | null
  /** The lead's record that counts; null while it is deleted. */
  lead: Place | null
  /** The record of its delivery, where that is newer than the one in the lead's own record. */
  change: Place | null
  /** Its last deletion, kept although the lead came back: it ends everything before it, in whichever segment that lies. */
  tombstone: Place | null
}

export interface Counts {
  states: Record<DeliveryState, number>
  deleted: number
}

/** What all records come to: the newest state of each lead, and which bytes of each segment still matter. */
export interface Ledger {
  /** A lead's entry changed, or it is new. */
  apply(record: JournalRecord, place: Place): void
  entry(id: string): Entry | undefined
  /** A delivery whose lead is not known: its record is damaged, and the page gives the lead back. */
  orphan(id: string): Place | undefined
  /** Ids in the order in which their leads were met. */
  readonly order: readonly string[]
  counts(): Counts
  lastSeq(): number
  /** Some lead had this `seq`, although it is here no longer. */
  sawSeq(seq: number): void
  /** Bytes of the records of a segment, and of those that nothing needs any more. */
  bytes(segment: number): { all: number; dead: number }
  /** A segment was written anew: where each record that is still there lies now. */
  moved(segment: number, moves: Move[]): void
}

export interface Move {
  id: string
  kind: 'lead' | 'change' | 'tombstone'
  /** Its offset before. */
  from: number
  to: Place
  /** Offset before of the change that went into the lead's record. */
  folded?: number
}

export function openLedger(): Ledger {
  const entries = new Map<string, Entry>()
  const orphans = new Map<string, { delivery: Delivery; place: Place }>()
  const order: string[] = []
  const all = new Map<number, number>()
  const live = new Map<number, number>()
  const states = Object.fromEntries(deliveryStates.map((state) => [state, 0])) as Counts['states']
  let deleted = 0
  let lastSeq = 0

  function add(sums: Map<number, number>, { segment, length }: Place, sign: 1 | -1) {
    sums.set(segment, (sums.get(segment) ?? 0) + sign * (length + 1))
  }
  const keep = (place: Place) => add(live, place, 1)
  function release(place: Place | null | undefined) {
    if (place) add(live, place, -1)
  }
  function count(entry: Entry | undefined, by: 1 | -1) {
    if (entry?.delivery) states[entry.delivery.state] += by
    else if (entry) deleted += by
  }
  function put(id: string, before: Entry | undefined, after: Entry) {
    count(before, -1)
    count(after, 1)
    if (!before) order.push(id)
    entries.set(id, after)
  }

  function applyLead(id: string, delivery: Delivery, place: Place) {
    const before = entries.get(id)
    // A copy that is older than what is known of the lead, whichever of the two was written first.
    if (before?.delivery && delivery.rev < before.delivery.rev) return
    release(before?.lead)
    release(before?.change)
    keep(place)
    const after: Entry = {
      delivery,
      deletedAt: null,
      lead: place,
      change: null,
      tombstone: before?.tombstone ?? null,
    }
    const orphan = orphans.get(id)
    orphans.delete(id)
    if (orphan && orphan.delivery.rev > delivery.rev)
      Object.assign(after, { delivery: orphan.delivery, change: orphan.place })
    else release(orphan?.place)
    put(id, before, after)
  }

  function applyDelivery(id: string, delivery: Delivery, place: Place) {
    const before = entries.get(id)
    // What staff deleted while it was being sent stays deleted.
    if (before?.deletedAt != null) return
    const known = before?.delivery ?? orphans.get(id)?.delivery
    if (known && delivery.rev < known.rev) return
    keep(place)
    if (before) {
      release(before.change)
      put(id, before, { ...before, delivery, change: place })
    } else {
      release(orphans.get(id)?.place)
      orphans.set(id, { delivery, place })
    }
  }

  function applyDeleted(id: string, at: number, place: Place) {
    const before = entries.get(id)
    for (const dead of [before?.lead, before?.change, before?.tombstone, orphans.get(id)?.place])
      release(dead)
    orphans.delete(id)
    keep(place)
    put(id, before, { delivery: null, deletedAt: at, lead: null, change: null, tombstone: place })
  }

  return {
    order,
    entry: (id) => entries.get(id),
    orphan: (id) => orphans.get(id)?.place,
    counts: () => ({ states: { ...states }, deleted }),
    lastSeq: () => lastSeq,
    sawSeq(seq) {
      lastSeq = Math.max(lastSeq, seq)
    },
    bytes(segment) {
      const sum = all.get(segment) ?? 0
      return { all: sum, dead: sum - (live.get(segment) ?? 0) }
    },
    apply(record, place) {
      add(all, place, 1)
      switch (record.type) {
        case 'lead':
          this.sawSeq(record.lead.seq)
          return applyLead(record.lead.id, record.lead.delivery, place)
        case 'delivery':
          return applyDelivery(record.id, record.delivery, place)
        case 'deleted':
          return applyDeleted(record.id, record.at, place)
      }
    },
    moved(segment, moves) {
      live.set(segment, 0)
      all.set(segment, 0)
      for (const { id, kind, from, to, folded } of moves) {
        add(all, to, 1)
        const entry = entries.get(id)
        const orphan = orphans.get(id)
        // What was superseded while the segment was written is not moved: its new bytes are dead already.
        if (kind === 'change' && orphan && isAt(orphan.place, segment, from)) orphan.place = to
        else if (entry && isAt(entry[kind], segment, from)) entry[kind] = to
        else continue
        keep(to)
        if (entry && folded !== undefined && isAt(entry.change, segment, folded)) entry.change = null
      }
    },
  }
}
