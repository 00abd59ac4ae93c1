import type { Delivery, DeliveryState } from '../../../shared/delivery'
import type { Erasure } from '../../../shared/erase'
import type { Lead } from '../../../shared/lead'
import { PAGE } from '../../../shared/page'
import type { Unsettled } from './unsettled'

/** The sum: captured = every state + deleted, always. Kept with each write, never counted while people wait. */
export type Tally = Record<DeliveryState, number> & {
  captured: number
  deleted: number
  /** Of the unconfirmed: those that are sent again only when staff say so. */
  held: number
}

export interface Tombstone {
  id: string
  /** Epoch milliseconds. */
  at: number
  /** Of the lead, if the row was here. */
  eventId?: string
}

/**
 * Where the page keeps leads. Each write is one transaction that also keeps the tally; it is on the
 * disk when the promise is fulfilled (or in memory, where there is no disk to be had: see openStore).
 */
export interface LeadStore {
  /** False: nothing survives a restart but what the journal has. */
  readonly durable: boolean
  /** Leads that recovery puts back or staff changed. Putting the same id again replaces it; a deleted one stays deleted. */
  put(leads: Lead[]): Promise<void>
  /**
   * A captured lead; one that is there already stays as it is, however far along: a second click is no second lead. A deleted one
   * that is captured again is back.
   */
  add(lead: Lead): Promise<void>
  /** Changes the delivery of one lead, if the lead exists and `expectedRev` is its revision. Says whether it did. */
  setDelivery(id: string, expectedRev: number, delivery: Delivery): Promise<boolean>
  /** Removes leads and leaves tombstones. */
  remove(tombstones: Tombstone[]): Promise<void>
  /**
   * Removes what an erasure made void: rows, and the tombstones of its event; nothing counts them any more. From now on no lead under its
   * keys is taken. `onProgress`: rows that are gone. Done once, it is quick; cut short, it can be done again.
   */
  erase(erasure: Erasure, onProgress?: (rows: number) => void): Promise<void>
  get(id: string): Promise<Lead | undefined>
  /** Those of these ids that are there, in any order. */
  getMany(ids: string[]): Promise<Lead[]>
  /** What is left of those of these ids that were removed, in any order. */
  buried(ids: string[]): Promise<Tombstone[]>
  /** The leads that are not settled. */
  unsettled(): Promise<Pick<Unsettled, 'ids' | 'delivery'>>
  /** The oldest lead that may be sent now: see `mayGo`. */
  nextDue(now: number, hastenedAt: number | null): Promise<Lead | undefined>
  /** The lead that is due first, be that in the past or later; undefined if none waits for a time. */
  soonest(): Promise<Lead | undefined>
  /** Leads in order of capture, those behind `last`; for exports and recovery. Null: from the first. */
  after(last: Pick<Lead, 'seq' | 'id'> | null, limit: number): Promise<Lead[]>
  tally(): Promise<Tally>
  /** Counts everything anew and mends the tally if it is off. Writes go on meanwhile. */
  recount(): Promise<void>
  /** Opens it anew after a failure: Chromium gives up a database whose disk was full, and may begin an empty one. */
  reopen(): Promise<void>
  /** Calls back after every write. Returns the function that ends it. */
  subscribe(listener: () => void): () => void
}

/** A tombstone that says of which event its lead was. */
export function ofEvent(tombstone: Tombstone, before: Lead | undefined): Tombstone {
  return before ? { ...tombstone, eventId: before.eventId } : tombstone
}

export const emptyTally: Tally = {
  captured: 0,
  deleted: 0,
  held: 0,
  incomplete: 0,
  queued: 0,
  posting: 0,
  unconfirmed: 0,
  delivered: 0,
  practised: 0,
  elsewhere: 0,
  refused: 0,
}

/** Leads that exist only on this device, as far as anybody knows; those of another device are none of them. */
export function undelivered(tally: Tally): number {
  return tally.queued + tally.posting + tally.unconfirmed + tally.refused + tally.incomplete
}

/** Leads that go out by themselves, now or later. */
export function leftToSend(tally: Tally): number {
  return tally.queued + tally.posting + tally.unconfirmed - tally.held
}

/** Whether the sum holds; if not, the store is damaged and nobody may be told that all is well. */
export function sumHolds(tally: Tally): boolean {
  const { captured, delivered, practised, elsewhere, deleted } = tally
  return captured === undelivered(tally) + delivered + practised + elsewhere + deleted
}

/** All leads of a store, in order of capture, in pages that one message can carry. */
export async function* pagesOf(store: LeadStore): AsyncGenerator<Lead[]> {
  let last: Lead | null = null
  for (;;) {
    const page: Lead[] = await store.after(last, PAGE)
    if (page.length === 0) return
    yield page
    last = page.at(-1) ?? null
  }
}
