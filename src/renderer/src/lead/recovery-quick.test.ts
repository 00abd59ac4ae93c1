import fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Delivery, isSettled } from '../../../shared/delivery'
import type { Lead } from '../../../shared/lead'
import { anyDelivery, idOf, leadOf } from '../../../shared/lead.fixture'
import { DELETED_AT, fakeJournal } from './journal.fixture'
import { openMemoryStore } from './memory-store'
import { type LeadStore, pagesOf, type Tally } from './store'

const { journal, main } = fakeJournal()
vi.stubGlobal('window', { leadstand: main })
const { recoverLeads } = await import('./recovery')

beforeAll(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: 2_000_000 })
})
afterAll(() => {
  vi.useRealTimers()
})

/** What is left of one lead. Undefined: nothing is known of it there; null: it was deleted. */
interface Left {
  journal: Delivery | null | undefined
  row: Delivery | null | undefined
}

/** Damage that no comparison of the leads that are not settled sees. */
const unseen = ({ journal, row }: Left) => (!journal || isSettled(journal)) && (!row || isSettled(row))

const side = fc.oneof(
  { weight: 6, arbitrary: anyDelivery() },
  { weight: 1, arbitrary: fc.constant(null) },
  { weight: 2, arbitrary: fc.constant(undefined) },
)
const same = fc.oneof(anyDelivery(), fc.constant(null)).map((both): Left => ({ journal: both, row: both }))
const apart = fc.record({ journal: side, row: side }).filter((left) => !unseen(left))
const settled = anyDelivery('delivered', 'practised')
/** Settled leads that one of the two lost. Both at once is damage that is known, and has the thorough way. */
const rowGone = fc
  .tuple(fc.oneof(settled, fc.constant(null)), fc.constant(undefined))
  .map(([known, row]): Left => ({ journal: known, row }))
const notDeleted = settled.map((row): Left => ({ journal: null, row }))
const journalGone = fc.oneof(settled, fc.constant(null)).map((row): Left => ({ journal: undefined, row }))
const anyDamage = fc.oneof(
  fc.array(fc.oneof({ weight: 3, arbitrary: same }, apart, rowGone, notDeleted), { maxLength: 12 }),
  fc.array(fc.oneof({ weight: 3, arbitrary: same }, apart, journalGone), { maxLength: 12 }),
)

/** Both sides after a start on what is left. */
async function truth(lefts: Left[], thorough: boolean) {
  vi.setSystemTime(2_000_000)
  journal.leads = new Map()
  journal.reported = []
  const store = openMemoryStore()
  for (const [i, left] of lefts.entries()) {
    const lead = leadOf({ seq: i + 1 })
    if (left.journal) journal.leads.set(lead.id, { ...lead, delivery: left.journal })
    else if (left.journal === null) journal.leads.set(lead.id, null)
    if (left.row) await store.put([{ ...lead, delivery: left.row }])
    else if (left.row === null) await store.remove([{ id: lead.id, at: DELETED_AT }])
  }
  const recovered = recoverLeads(store, 'resend', () => thorough)
  await vi.runAllTimersAsync()
  await recovered
  const kept = [...journal.leads].sort(([a], [b]) => (a < b ? -1 : 1))
  return { rows: await rowsOf(store), tally: await store.tally(), journal: kept, reported: journal.reported }
}

async function rowsOf(store: LeadStore): Promise<Lead[]> {
  const rows: Lead[] = []
  for await (const page of pagesOf(store)) rows.push(...page)
  return rows
}

test('whatever is damaged, the quick way comes to the truth of the thorough one', async () => {
  await fc.assert(
    fc.asyncProperty(anyDamage, async (lefts) => {
      expect(await truth(lefts, false)).toEqual(await truth(lefts, true))
    }),
    { numRuns: 500 },
  )
})

test('whatever is damaged, afterwards both have the same leads and each is accounted for', async () => {
  await fc.assert(
    fc.asyncProperty(anyDamage, async (lefts) => {
      const { rows, journal: known, tally } = await truth(lefts, false)
      const kept = known.flatMap(([, lead]) => lead ?? [])
      expect(rows.map(brief)).toEqual(kept.map(brief))
      const isDeleted = (left: Left) => left.journal === null || left.row === null
      const alive = lefts.flatMap((left, i) =>
        !isDeleted(left) && (left.journal ?? left.row) ? [idOf(i + 1)] : [],
      )
      expect(rows.map(({ id }) => id)).toEqual(alive)
      expect(rows.length).toBe(lived(tally))
    }),
    { numRuns: 300 },
  )
})

const lived = ({ captured, deleted }: Tally) => captured - deleted

function brief({ id, delivery: { state, rev } }: Lead) {
  return { id, state, rev }
}
