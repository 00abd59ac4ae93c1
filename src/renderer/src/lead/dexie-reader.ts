import { Dexie } from 'dexie'
import { type DeliveryState, deliveryStates, isSettled } from '../../../shared/delivery'
import type { Lead } from '../../../shared/lead'
import type { Change } from './count'
import type { LeadDatabase } from './database'
import type { LeadStore } from './store'
import { openUnsettled } from './unsettled'

/** Numbers of capture that one look at an index covers at least: what it finds left over from leads that were sent takes time. */
const SLICE = 500
/** Looks at most, however far apart the numbers are. */
const MOST_SLICES = 500

const unsettledStates = deliveryStates.filter((state) => !isSettled({ state }))

type Reads = Pick<LeadStore, 'get' | 'getMany' | 'unsettled' | 'nextDue' | 'soonest' | 'after'>

/** Everything that is read of the leads in IndexedDB, in steps so short that no write waits long behind one. */
export function openReader(db: LeadDatabase): {
  reads: Reads
  /** A write is on the disk. */
  changed(change: Change): void
  /** The database may be another one now. */
  reload(): void
} {
  const known = openUnsettled()
  let loading: Promise<void> | null = null
  /** Written while the others are loaded: what is in memory of them is newer than what is read. Null while none are. */
  let touched: Set<string> | null = null

  const inState = (state: DeliveryState, from: unknown = Dexie.minKey, to: unknown = Dexie.maxKey) =>
    db.leads.where('[delivery.state+seq]').between([state, from], [state, to], true, false)
  const bySeq = () => db.leads.orderBy('[seq+id]')
  const getMany = async (ids: string[]) => (await db.leads.bulkGet(ids)).filter((lead) => lead !== undefined)

  /** Keys first: reading those, Chromium removes what is left over in the index, and the next start finds it clean. */
  async function load() {
    const written = new Set<string>()
    touched = written
    known.clear()
    const first = await bySeq().first()
    const last = await bySeq().last()
    if (!first || !last) return
    const width = Math.max(SLICE, Math.ceil((last.seq - first.seq + 1) / MOST_SLICES))
    for (let from = first.seq; from <= last.seq; from += width)
      for (const state of unsettledStates) {
        const slice = inState(state, from, from + width)
        if ((await slice.primaryKeys()).length === 0) continue
        for (const row of await slice.toArray()) if (!written.has(row.id)) known.note(row)
      }
  }
  async function unsettled() {
    loading ??= load().finally(() => {
      touched = null
    })
    await loading.catch((error: unknown) => {
      loading = null
      throw error
    })
    return known
  }

  /** The row behind what is in memory; what has none, or another state by now, is looked for again. */
  async function rowOf(find: () => string | undefined): Promise<Lead | undefined> {
    for (let id = find(); id !== undefined; id = find()) {
      const row = await db.leads.get(id)
      if (row && row.delivery.rev === known.delivery(id)?.rev) return row
      if (row) known.note(row)
      else known.forget(id)
    }
    return undefined
  }

  return {
    changed({ before, after }) {
      const id = after?.id ?? before?.id
      if (id === undefined) return
      touched?.add(id)
      if (after) known.note(after)
      else known.forget(id)
    },
    reload() {
      loading = null
    },
    reads: {
      get: (id) => db.leads.get(id),
      getMany,
      unsettled,
      async nextDue(now, hastenedAt) {
        const { nextDue } = await unsettled()
        return rowOf(() => nextDue(now, hastenedAt))
      },
      async soonest() {
        const { soonest } = await unsettled()
        return rowOf(soonest)
      },
      after: (last, limit) =>
        db.leads
          .where('[seq+id]')
          .above(last ? [last.seq, last.id] : [Dexie.minKey, Dexie.minKey])
          .limit(limit)
          .toArray(),
    },
  }
}
