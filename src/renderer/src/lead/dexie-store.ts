import { Dexie, type EntityTable } from 'dexie'
import { type DeliveryState, deliveryStates, isDue } from '../../../shared/delivery'
import type { Lead } from '../../../shared/lead'
import { emptyTally, type LeadStore, type Tally, type Tombstone } from './store'
import { added, moved, removed, restored } from './tally'

/** Frozen: another name would be another, empty database. */
const DATABASE = 'leadstand'

class LeadDatabase extends Dexie {
  declare leads: EntityTable<Lead, 'id'>
  declare tombstones: EntityTable<Tombstone, 'id'>
  declare tallies: EntityTable<{ key: 'all'; tally: Tally }, 'key'>

  constructor() {
    // One fsync per transaction: a visitor is thanked only for what is on the disk.
    super(DATABASE, { chromeTransactionDurability: 'strict' })
    // 1: leads as sealed envelopes with their delivery; tombstones of deleted ones; the sum.
    this.version(1).stores({
      leads: 'id, [seq+id], [delivery.state+seq]',
      tombstones: 'id',
      tallies: 'key',
    })
  }
}

/** Leads in IndexedDB. Rejects if the database can't be opened. */
export async function openDexieStore(): Promise<LeadStore> {
  const db = new LeadDatabase()
  await db.open()
  const listeners = new Set<() => void>()
  const changed = () => {
    for (const listener of listeners) listener()
  }

  const readTally = async (): Promise<Tally> => (await db.tallies.get('all'))?.tally ?? emptyTally
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

  return {
    durable: true,
    put: (leads) =>
      write(async (tally) => {
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
      }),
    setDelivery: (id, expectedRev, delivery) =>
      write(async (tally) => {
        const lead = await db.leads.get(id)
        if (lead?.delivery.rev !== expectedRev) return { tally, result: false }
        await db.leads.put({ ...lead, delivery })
        return { tally: moved(tally, lead.delivery.state, delivery.state), result: true }
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
    async nextDue(now) {
      const firsts = await Promise.all(
        (['queued', 'unconfirmed'] as const).map((state) =>
          inState(state)
            .filter((lead) => isDue(lead.delivery, now))
            .first(),
        ),
      )
      return firsts.filter((lead) => lead !== undefined).sort((a, b) => a.seq - b.seq)[0]
    },
    async nextDueAt() {
      let next: number | null = null
      for (const state of ['queued', 'unconfirmed'] as const)
        await inState(state).each(({ delivery }) => {
          if ('dueAt' in delivery && delivery.dueAt !== null && (next === null || delivery.dueAt < next))
            next = delivery.dueAt
        })
      return next
    },
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
    recount: () =>
      write(async () => {
        const counts = await Promise.all(deliveryStates.map((state) => inState(state).count()))
        const deleted = await db.tombstones.count()
        return {
          tally: restored(
            deliveryStates.map((state, i) => [state, counts[i] ?? 0]),
            deleted,
          ),
          result: undefined,
        }
      }),
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
