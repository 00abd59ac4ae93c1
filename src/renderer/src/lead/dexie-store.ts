import { Dexie, type PromiseExtended, type Table } from 'dexie'
import { type DeliveryState, deliveryStates, isDue, isSettled } from '../../../shared/delivery'
import type { Lead } from '../../../shared/lead'
import { openDatabase } from './database'
import { mayGo } from './due'
import { emptyTally, type LeadStore, type Tally } from './store'
import { added, corrected, moved, removed, waitingIn } from './tally'

/** Leads in IndexedDB. Rejects if the database can't be opened, with `NewerSchema` if it must not be. */
export async function openDexieStore(): Promise<LeadStore> {
  const db = await openDatabase()
  const listeners = new Set<() => void>()
  const changed = () => {
    for (const listener of listeners) listener()
  }

  const readTally = async (): Promise<Tally> => ({
    ...emptyTally,
    ...(await db.tallies.get('all'))?.tally,
  })
  const writeTally = (tally: Tally) => db.tallies.put({ key: 'all', tally })
  /** One transaction over the leads and their tally; listeners hear of it when it is on the disk. */
  async function write<T>(work: (tally: Tally) => Promise<{ tally: Tally; result: T }>): Promise<T> {
    const result = await db.transaction('rw', db.leads, db.tombstones, db.tallies, async () => {
      const done = await work(await readTally())
      await writeTally(done.tally)
      return done.result
    })
    changed()
    return result
  }

  /** What stands at the ids of a batch before it is written. */
  async function known(batch: { id: string }[]) {
    const ids = batch.map(({ id }) => id)
    const rows = (await db.leads.bulkGet(ids)).filter((row) => row !== undefined)
    const tombstones = (await db.tombstones.bulkGet(ids)).filter((row) => row !== undefined)
    return {
      rows: new Map(rows.map((row) => [row.id, row])),
      tombstones: new Map(tombstones.map((tombstone) => [tombstone.id, tombstone])),
    }
  }

  const inState = (state: DeliveryState) =>
    db.leads.where('[delivery.state+seq]').between([state, Dexie.minKey], [state, Dexie.maxKey])

  async function put(tally: Tally, leads: Lead[]) {
    const { rows, tombstones } = await known(leads)
    await db.leads.bulkPut(leads)
    await db.tombstones.bulkDelete(leads.map(({ id }) => id))
    let sum = tally
    for (const lead of leads) {
      sum = added(sum, lead, rows.get(lead.id), tombstones.get(lead.id))
      rows.set(lead.id, lead)
      tombstones.delete(lead.id)
    }
    return { tally: sum, result: undefined }
  }

  const byDueAt = () => db.leads.orderBy('delivery.dueAt')

  /** By the index, so that a look at leads that all wait does not go through them. */
  async function someDue(now: number): Promise<boolean> {
    const [first, last] = await Promise.all([byDueAt().first(), byDueAt().last()])
    return [first, last].some((lead) => lead !== undefined && isDue(lead.delivery, now))
  }

  /** Read together, so that no write comes in between; one part at a time, so that no write waits for all. */
  const differs = (table: Table, count: () => PromiseExtended<number>, told: (tally: Tally) => number) =>
    db.transaction('r', table, db.tallies, async () => (await count()) - told(await readTally()))

  return {
    durable: true,
    put: (leads) => write((tally) => put(tally, leads)),
    add: (lead) =>
      write(async (tally) =>
        (await db.leads.get(lead.id)) ? { tally, result: undefined } : put(tally, [lead]),
      ),
    setDelivery: (id, expectedRev, delivery) =>
      write(async (tally) => {
        const lead = await db.leads.get(id)
        if (lead?.delivery.rev !== expectedRev) return { tally, result: false }
        await db.leads.put({ ...lead, delivery })
        return { tally: moved(tally, lead.delivery, delivery), result: true }
      }),
    remove: (batch) =>
      write(async (tally) => {
        const { rows, tombstones } = await known(batch)
        await db.leads.bulkDelete(batch.map(({ id }) => id))
        await db.tombstones.bulkPut(batch)
        let sum = tally
        for (const tombstone of batch) {
          sum = removed(sum, rows.get(tombstone.id), tombstones.get(tombstone.id))
          rows.delete(tombstone.id)
          tombstones.set(tombstone.id, tombstone)
        }
        return { tally: sum, result: undefined }
      }),
    get: (id) => db.leads.get(id),
    getMany: async (ids) => (await db.leads.bulkGet(ids)).filter((lead) => lead !== undefined),
    async ids(which) {
      if (which === 'all') return db.leads.toCollection().primaryKeys()
      const unsettled = deliveryStates.filter((state) => !isSettled({ state }))
      return (await Promise.all(unsettled.map((state) => inState(state).primaryKeys()))).flat()
    },
    async nextDue(now, hastenedAt) {
      if (hastenedAt === null && !(await someDue(now))) return undefined
      const firsts = await Promise.all(
        (['queued', 'unconfirmed'] as const).map((state) =>
          inState(state)
            .filter((lead) => mayGo(lead.delivery, now, hastenedAt))
            .first(),
        ),
      )
      return firsts.filter((lead) => lead !== undefined).sort((a, b) => a.seq - b.seq)[0]
    },
    soonest: () => byDueAt().first(),
    after: (last, limit) =>
      db.leads
        .where('[seq+id]')
        .above(last ? [last.seq, last.id] : [Dexie.minKey, Dexie.minKey])
        .limit(limit)
        .toArray(),
    async page({ states, offset, limit }) {
      if (states.length === 0)
        return db.leads.orderBy('[seq+id]').reverse().offset(offset).limit(limit).toArray()
      const [only, ...more] = states
      if (only && more.length === 0) return inState(only).reverse().offset(offset).limit(limit).toArray()
      const wanted = new Set(states)
      const matching = db.leads
        .orderBy('[seq+id]')
        .reverse()
        .filter(({ delivery }) => wanted.has(delivery.state))
      return matching.offset(offset).limit(limit).toArray()
    },
    tally: readTally,
    async recount() {
      const states: Record<DeliveryState, number> = { ...emptyTally }
      for (const state of deliveryStates)
        states[state] = await differs(
          db.leads,
          () => inState(state).count(),
          (tally) => tally[state],
        )
      const waiting = await differs(db.leads, () => byDueAt().count(), waitingIn)
      const deleted = await differs(
        db.tombstones,
        () => db.tombstones.count(),
        (tally) => tally.deleted,
      )
      await write(async (tally) => ({
        tally: corrected(tally, { states, waiting, deleted }),
        result: undefined,
      }))
    },
    async reopen() {
      db.close({ disableAutoOpen: false })
      await db.open()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
