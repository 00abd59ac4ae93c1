import type { Lead } from '../../../shared/lead'
import { type Change, type Count, openCount } from './count'
import { openDatabase } from './database'
import { openReader } from './dexie-reader'
import { eraseRows } from './erase-rows'
import { emptyTally, type LeadStore, ofEvent, type Tally } from './store'
import { added, moved, removed } from './tally'

/** Leads of one page of a count: read quickly enough that a visitor's write behind it need not wait. */
const COUNTED_AT_ONCE = 500

/** Leads in IndexedDB. Rejects if the database can't be opened, with `NewerSchema` if it must not be. */
export async function openDexieStore(): Promise<LeadStore> {
  const db = await openDatabase()
  const reader = openReader(db)
  const listeners = new Set<() => void>()
  let counting: Count | null = null

  /** Keys under which nothing is taken any more. */
  const voidKeys = new Set<string>()
  const isVoid = ({ envelope }: Lead) => voidKeys.has(envelope.keyId)
  const readTally = async (): Promise<Tally> => {
    const kept = await db.tallies.get('all')
    return { ...emptyTally, ...(kept?.key === 'all' ? kept.tally : {}) }
  }
  /** One transaction over the leads and their tally; listeners hear of it when it is on the disk. */
  async function write<T>(
    work: (tally: Tally) => Promise<{ tally: Tally; changes: Change[]; result: T }>,
  ): Promise<T> {
    const { changes, result } = await db.transaction('rw', db.leads, db.tombstones, db.tallies, async () => {
      const done = await work(await readTally())
      await db.tallies.put({ key: 'all', tally: done.tally })
      return done
    })
    for (const change of changes) {
      reader.changed(change)
      counting?.changed(change)
    }
    for (const listener of listeners) listener()
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

  async function put(tally: Tally, leads: Lead[]) {
    const { rows, tombstones } = await known(leads)
    await db.leads.bulkPut(leads)
    await db.tombstones.bulkDelete(leads.map(({ id }) => id))
    const changes: Change[] = []
    let sum = tally
    for (const lead of leads) {
      const before = rows.get(lead.id)
      sum = added(sum, lead, before, tombstones.get(lead.id))
      changes.push({ before, after: lead })
      rows.set(lead.id, lead)
      tombstones.delete(lead.id)
    }
    return { tally: sum, changes, result: undefined }
  }

  return {
    durable: true,
    ...reader.reads,
    put: (leads) =>
      write(async (tally) => {
        const { tombstones } = await known(leads)
        return put(
          tally,
          leads.filter((lead) => !tombstones.has(lead.id) && !isVoid(lead)),
        )
      }),
    add: (lead) =>
      write(async (tally) =>
        isVoid(lead) || (await db.leads.get(lead.id))
          ? { tally, changes: [], result: undefined }
          : put(tally, [lead]),
      ),
    setDelivery: (id, expectedRev, delivery) =>
      write(async (tally) => {
        const before = await db.leads.get(id)
        if (before?.delivery.rev !== expectedRev) return { tally, changes: [], result: false }
        const after = { ...before, delivery }
        await db.leads.put(after)
        return { tally: moved(tally, before.delivery, delivery), changes: [{ before, after }], result: true }
      }),
    remove: (batch) =>
      write(async (tally) => {
        const { rows, tombstones } = await known(batch)
        await db.leads.bulkDelete(batch.map(({ id }) => id))
        await db.tombstones.bulkPut(batch.map((one) => ofEvent(one, rows.get(one.id))))
        const changes: Change[] = []
        let sum = tally
        for (const tombstone of batch) {
          const before = rows.get(tombstone.id)
          sum = removed(sum, before, tombstones.get(tombstone.id))
          changes.push({ before, after: undefined })
          rows.delete(tombstone.id)
          tombstones.set(tombstone.id, tombstone)
        }
        return { tally: sum, changes, result: undefined }
      }),
    async erase(erasure, onProgress) {
      for (const key of erasure.keyIds) voidKeys.add(key)
      await eraseRows({ db, write, after: reader.reads.after, isVoid }, erasure, onProgress)
    },
    buried: async (ids) => (await db.tombstones.bulkGet(ids)).filter((row) => row !== undefined),
    tally: readTally,
    async recount() {
      const count = openCount()
      counting = count
      try {
        for (let last: Lead | null = null, done = false; !done; ) {
          const page = await reader.reads.after(last, COUNTED_AT_ONCE)
          count.read(page)
          last = page.at(-1) ?? null
          done = page.length === 0
        }
        await write(async () => {
          const deleted = await db.tombstones.count()
          return { tally: count.sum(deleted), changes: [], result: undefined }
        })
      } finally {
        counting = null
      }
    },
    async reopen() {
      db.close({ disableAutoOpen: false })
      await db.open()
      reader.reload()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
