import { type Delivery, isSettled } from '../../../shared/delivery'
import type { Lead } from '../../../shared/lead'
import { dueAtOf, mayGo } from './due'

interface Entry {
  id: string
  seq: number
  delivery: Delivery
}

/**
 * The leads that are not settled, in memory and in order of capture: which is next. Chromium keeps what
 * left an index of IndexedDB in it until somebody counts, so that there the first of those that still wait is found only behind
 * all that were ever sent.
 */
export interface Unsettled {
  /** A lead was written, or is gone. */
  note(lead: Lead): void
  forget(id: string): void
  clear(): void
  delivery(id: string): Delivery | undefined
  ids(): string[]
  /** The oldest that may be sent: see `mayGo`. */
  nextDue(now: number, hastenedAt: number | null): string | undefined
  /** The one that is due first. */
  soonest(): string | undefined
}

export function openUnsettled(): Unsettled {
  const byId = new Map<string, Entry>()
  /** In order of capture. */
  let entries: Entry[] = []

  /** Where a lead is in `entries`, or belongs. */
  function placeOf(lead: Pick<Lead, 'seq' | 'id'>): number {
    let low = 0
    let high = entries.length
    while (low < high) {
      const middle = (low + high) >> 1
      const entry = entries[middle]
      if (entry && inSequence(entry, lead) < 0) low = middle + 1
      else high = middle
    }
    return low
  }

  function forget(id: string) {
    const entry = byId.get(id)
    if (!entry) return
    byId.delete(id)
    entries.splice(placeOf(entry), 1)
  }

  return {
    forget,
    note({ id, seq, delivery }) {
      if (isSettled(delivery)) return forget(id)
      const known = byId.get(id)
      if (known?.seq === seq) {
        known.delivery = delivery
        return
      }
      forget(id)
      const entry = { id, seq, delivery }
      byId.set(id, entry)
      entries.splice(placeOf(entry), 0, entry)
    },
    clear() {
      byId.clear()
      entries = []
    },
    delivery: (id) => byId.get(id)?.delivery,
    ids: () => entries.map(({ id }) => id),
    nextDue: (now, hastenedAt) => entries.find(({ delivery }) => mayGo(delivery, now, hastenedAt))?.id,
    soonest() {
      let first: { id: string; dueAt: number } | undefined
      for (const { id, delivery } of entries) {
        const dueAt = dueAtOf(delivery)
        if (dueAt !== null && (!first || dueAt < first.dueAt)) first = { id, dueAt }
      }
      return first?.id
    },
  }
}

export function inSequence(a: Pick<Lead, 'seq' | 'id'>, b: Pick<Lead, 'seq' | 'id'>): number {
  return a.seq - b.seq || (a.id < b.id ? -1 : Number(a.id > b.id))
}
