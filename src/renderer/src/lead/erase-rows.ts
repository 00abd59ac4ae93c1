import { crashPoint } from '../../../shared/crash-point'
import type { Erasure } from '../../../shared/erase'
import type { Lead } from '../../../shared/lead'
import type { Change } from './count'
import type { LeadDatabase } from './database'
import type { LeadStore, Tally } from './store'
import { erased } from './tally'

/** Rows of one transaction: it takes so little time that a visitor's write behind it need not wait. */
const ERASED_AT_ONCE = 500

export interface EraseRowsParts {
  db: LeadDatabase
  /** One transaction over everything, with the sum. */
  write: <T>(work: (tally: Tally) => Promise<{ tally: Tally; changes: Change[]; result: T }>) => Promise<T>
  after: LeadStore['after']
  isVoid: (lead: Lead) => boolean
}

/**
 * Removes the rows of an erasure and the tombstones of its event, page by page, each with the sum. The last transaction notes that it was
 * done, so that a start need not look through every row.
 */
export async function eraseRows(
  { db, write, after, isVoid }: EraseRowsParts,
  { id, eventId }: Erasure,
  onProgress: (rows: number) => void = () => undefined,
): Promise<void> {
  const done = await db.tallies.get('erased')
  const ids = done?.key === 'erased' ? done.ids : []
  if (ids.includes(id)) return
  let rows = 0
  for (let last: Lead | null = null, ended = false; !ended; ) {
    const page: Lead[] = await after(last, ERASED_AT_ONCE)
    last = page.at(-1) ?? null
    ended = page.length === 0
    const gone = page.filter(isVoid).map((lead) => lead.id)
    if (gone.length === 0) continue
    rows += await write(async (tally) => {
      // As they are now: one may have been settled since the page was read.
      const found = (await db.leads.bulkGet(gone)).filter((row) => row !== undefined)
      await db.leads.bulkDelete(gone)
      const changes = found.map((before): Change => ({ before, after: undefined }))
      return { tally: found.reduce((sum, row) => erased(sum, row), tally), changes, result: found.length }
    })
    onProgress(rows)
    await crashPoint('between-erased-rows')
  }
  await write(async (tally) => {
    const tombstones = await db.tombstones.filter((one) => one.eventId === eventId).primaryKeys()
    await db.tombstones.bulkDelete(tombstones)
    await db.tallies.put({ key: 'erased', ids: [...ids, id] })
    return { tally: tombstones.reduce((sum) => erased(sum), tally), changes: [], result: undefined }
  })
  await crashPoint('after-erased-rows')
}
