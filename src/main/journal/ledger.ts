import { type Delivery, type DeliveryState, deliveryStates, isSettled } from '../../shared/delivery'
import { isAt, type Place } from './place'
import type { Erasure, JournalRecord } from './record'

/** What the journal knows of a lead. `delivery` null: deleted by staff. */
export interface Entry {
  /** The event that the lead belongs to; empty if only its deletion is known. */
  eventId: string
  /** Of the copy that counts; empty if only its deletion is known. */
  keyId: string
  delivery: Delivery | null
  /** Epoch ms; null while it is not deleted. */
  deletedAt: number | null
  /** The lead's record that counts; null while it is deleted. */
  lead: Place | null
  /** The revision that this copy of the lead is from. */
  leadRev: number
  /** The record of its delivery, where that is another one: of kind `delivery`, or of an older copy of the lead. */
  change: Place | null
  /** Its last deletion, kept although the lead came back: it ends everything before it, in whichever segment that lies. */
  tombstone: Place | null
}

export interface Counts {
  states: Record<DeliveryState, number>
  deleted: number
}

/** Of one event; deleted leads count no more. */
export interface EventCounts {
  all: number
  /** Neither delivered nor practised. */
  undelivered: number
  states: Record<DeliveryState, number>
}

/** What all records come to: the newest state of each lead, and which bytes of each segment still matter. */
export interface Ledger {
  /** A lead's entry changed, or it is new, or all of an event's leads are gone. */
  apply(record: JournalRecord, place: Place): void
  entry(id: string): Entry | undefined
  /** A delivery whose lead is not here: deleted, or its record is damaged. It counts if the lead comes back. */
  orphan(id: string): Place | undefined
  /** Every erasure, in the order in which they were met. */
  readonly erasures: readonly Erasure[]
  /** Whether what is sealed under this key was erased. */
  isVoid(keyId: string): boolean
  /** The id of the last one; null for none. */
  lastErasure(): string | null
  /** Ids in the order in which their leads were met; those of erased leads stay, so that whoever goes through them misses none. */
  readonly order: readonly string[]
  counts(): Counts
  countsOf(eventId: string): EventCounts
  lastSeq(): number
  /** Some lead had this `seq`, although it is here no longer. */
  sawSeq(seq: number): void
  /** Bytes of the records of a segment, and of those that nothing needs any more. */
  bytes(segment: number): { all: number; dead: number }
  /** A segment was written anew: where each record that is still there lies now. */
  moved(segment: number, moves: Move[]): void
}

type Deleted = Extract<JournalRecord, { type: 'deleted' }>

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
  const erasures: Erasure[] = []
  /** Keys under which nothing counts. */
  const voidKeys = new Set<string>()
  /** Ids in `order` whose leads were erased. */
  const gone = new Set<string>()
  const all = new Map<number, number>()
  const live = new Map<number, number>()
  const states = noneInStates()
  const events = new Map<string, EventCounts>()
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
    if (entry?.delivery) {
      states[entry.delivery.state] += by
      const sum = events.get(entry.eventId) ?? noneOfEvent()
      const { state } = entry.delivery
      events.set(entry.eventId, {
        all: sum.all + by,
        undelivered: sum.undelivered + (isSettled(entry.delivery) ? 0 : by),
        states: { ...sum.states, [state]: sum.states[state] + by },
      })
    } else if (entry) deleted += by
  }
  function put(id: string, before: Entry | undefined, after: Entry) {
    count(before, -1)
    count(after, 1)
    if (!before && !gone.delete(id)) order.push(id)
    entries.set(id, after)
  }

  /** Of two copies of a lead the one with the higher revision counts, of equal ones the later; so does it of two deliveries. */
  function applyLead({ lead, rev }: Extract<JournalRecord, { type: 'lead' }>, place: Place) {
    const { id, delivery } = lead
    if (voidKeys.has(lead.envelope.keyId)) return leaveOut(id)
    const leadRev = rev ?? delivery.rev
    const before = entries.get(id)
    const known = before?.delivery ? { ...before, delivery: before.delivery } : null
    const orphan = orphans.get(id)
    const other = known ?? orphan
    const isCopy = !known || leadRev >= known.leadRev
    const isDelivery = !other || delivery.rev >= other.delivery.rev
    if (!isCopy && !isDelivery) return
    keep(place)
    const copy = isCopy ? { lead: place, leadRev } : known
    const apart = isDelivery
      ? isCopy
        ? null
        : place
      : (known?.change ?? known?.lead ?? orphan?.place ?? null)
    const after: Entry = {
      eventId: sameText(lead.eventId),
      keyId: isCopy ? sameText(lead.envelope.keyId) : known.keyId,
      delivery: isDelivery ? delivery : other.delivery,
      deletedAt: null,
      lead: copy.lead,
      leadRev: copy.leadRev,
      change: apart,
      tombstone: before?.tombstone ?? null,
    }
    for (const old of [known?.lead, known?.change, orphan?.place])
      if (old !== after.lead && old !== after.change) release(old)
    orphans.delete(id)
    put(id, before, after)
  }

  function applyDelivery(id: string, delivery: Delivery, place: Place) {
    const before = entries.get(id)
    if (!before && gone.has(id)) return
    const known = before?.delivery ?? orphans.get(id)?.delivery
    if (known && delivery.rev < known.rev) return
    keep(place)
    if (before?.delivery) {
      release(before.change)
      put(id, before, { ...before, delivery, change: place })
    } else {
      // What staff deleted while it was being sent stays deleted.
      release(orphans.get(id)?.place)
      orphans.set(id, { delivery, place })
    }
  }

  function applyDeleted({ id, at, eventId: known = '' }: Deleted, place: Place) {
    const before = entries.get(id)
    if (!before && gone.has(id)) return
    for (const dead of [before?.lead, before?.change, before?.tombstone, orphans.get(id)?.place])
      release(dead)
    orphans.delete(id)
    keep(place)
    put(id, before, {
      eventId: sameText(before?.eventId || known),
      keyId: before?.keyId ?? '',
      delivery: null,
      deletedAt: at,
      lead: null,
      leadRev: 0,
      change: null,
      tombstone: place,
    })
  }
  /** What is sealed under an erased key was met after its erasure was: it never counts. */
  function leaveOut(id: string) {
    if (entries.has(id) || gone.has(id)) return
    release(orphans.get(id)?.place)
    orphans.delete(id)
    gone.add(id)
    order.push(id)
  }

  function applyErased(erasure: Erasure, place: Place) {
    keep(place)
    if (erasures.some(({ id }) => id === erasure.id)) return
    erasures.push(erasure)
    for (const key of erasure.keyIds) voidKeys.add(key)
    for (const [id, entry] of entries) {
      const isVoid = entry.delivery ? voidKeys.has(entry.keyId) : entry.eventId === erasure.eventId
      if (!isVoid) continue
      for (const old of [entry.lead, entry.change, entry.tombstone, orphans.get(id)?.place]) release(old)
      orphans.delete(id)
      count(entry, -1)
      entries.delete(id)
      gone.add(id)
    }
  }

  /** One text for all leads of an event, instead of one for each that was read. */
  const texts = new Map<string, string>()
  function sameText(eventId: string): string {
    const known = texts.get(eventId)
    if (known === undefined) texts.set(eventId, eventId)
    return known ?? eventId
  }

  return {
    order,
    erasures,
    isVoid: (keyId) => voidKeys.has(keyId),
    lastErasure: () => erasures.at(-1)?.id ?? null,
    entry: (id) => entries.get(id),
    orphan: (id) => orphans.get(id)?.place,
    counts: () => ({ states: { ...states }, deleted }),
    countsOf: (eventId) => events.get(eventId) ?? noneOfEvent(),
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
          return applyLead(record, place)
        case 'delivery':
          return applyDelivery(record.id, record.delivery, place)
        case 'deleted':
          return applyDeleted(record, place)
        case 'erased':
          return applyErased(record, place)
      }
    },
    moved(segment, moves) {
      live.set(segment, 0)
      all.set(segment, 0)
      for (const { id, kind, from, to, folded } of moves) {
        add(all, to, 1)
        const entry = entries.get(id)
        const holder = kind === 'change' ? orphans.get(id) : null
        // What was superseded while the segment was written is not moved: its new bytes are dead already.
        if (holder && isAt(holder.place, segment, from)) holder.place = to
        else if (entry && isAt(entry[kind], segment, from)) {
          entry[kind] = to
          if (folded !== undefined && isAt(entry.change, segment, folded)) entry.change = null
        }
        // A newer copy of the lead came meanwhile, and this record is needed for its delivery only.
        else if (entry && kind === 'lead' && isAt(entry.change, segment, folded ?? from)) entry.change = to
        else continue
        keep(to)
      }
    },
  }
}

function noneInStates(): Record<DeliveryState, number> {
  return Object.fromEntries(deliveryStates.map((state) => [state, 0])) as Record<DeliveryState, number>
}

function noneOfEvent(): EventCounts {
  return { all: 0, undelivered: 0, states: noneInStates() }
}
