import { beforeEach, describe, expect, test, vi } from 'vitest'
import { claim, type Delivery, newDelivery, settle } from '../../../shared/delivery'
import { type JournalEntry, type LeadstandApi, PAGE, type Result } from '../../../shared/ipc'
import type { Lead } from '../../../shared/lead'
import { idOf, leadOf } from '../../../shared/lead.fixture'
import { openMemoryStore } from './memory-store'
import type { LeadStore } from './store'

/** The journal as the main process answers for it. Null: deleted by staff. */
let journal: Map<string, Lead | null>
const DELETED_AT = 1_700_000_000_000
let appended: Lead[]
let failing: boolean
const ok = <T>(value: T): Result<T> => ({ ok: true, value })

const main: Pick<LeadstandApi, 'journalPage' | 'journalRead' | 'journalAppend'> = {
  async journalPage({ from }) {
    const all = [...journal].map(([id, lead]): JournalEntry => {
      return { id, delivery: lead?.delivery ?? null, deletedAt: lead ? null : DELETED_AT }
    })
    return ok({
      entries: all.slice(from, from + PAGE),
      next: from + PAGE < all.length ? from + PAGE : null,
    })
  },
  async journalRead(ids) {
    return ok(ids.flatMap((id) => journal.get(id) ?? []))
  },
  async journalAppend(leads) {
    if (failing) return { ok: false, error: 'failed' }
    appended.push(...leads)
    for (const lead of leads) journal.set(lead.id, lead)
    return ok({ journaled: true })
  },
}
vi.stubGlobal('window', { leadstand: main })
const { recoverLeads } = await import('./recovery')

let store: LeadStore
beforeEach(() => {
  journal = new Map()
  appended = []
  failing = false
  store = openMemoryStore()
})

const recover = () => recoverLeads(store, 'resend')
const journaled = (...leads: Lead[]) => {
  for (const lead of leads) journal.set(lead.id, lead)
}
function posting(lead: Lead) {
  const claimed = claim(lead.delivery, 1)
  if (!claimed) throw new Error('not claimable')
  return claimed
}
const delivered = (lead: Lead): Delivery =>
  settle(
    posting(lead),
    { kind: 'delivered', status: 200 },
    { now: 2, random: 0, policy: 'resend', othersPass: false, practice: false },
  )
const lead = leadOf()

describe('after a start', () => {
  test('a lead that only the journal has is put back', async () => {
    journaled(lead)
    await recover()
    expect(await store.get(lead.id)).toEqual(lead)
    expect(appended).toEqual([])
  })

  test('a row that the journal does not have is appended', async () => {
    await store.put([lead])
    await recover()
    expect(journal.get(lead.id)).toEqual(lead)
  })

  test('an attempt without a result is unconfirmed in both', async () => {
    const claimed = { ...lead, delivery: posting(lead) }
    journaled(claimed)
    await store.put([claimed])
    await recover()
    const row = await store.get(lead.id)
    expect(row?.delivery).toMatchObject({ state: 'unconfirmed', ambiguous: 1, rev: 3 })
    expect(journal.get(lead.id)).toEqual(row)
  })

  test('a claim whose attempt is not in the journal was not sent', async () => {
    journaled(lead)
    await store.put([{ ...lead, delivery: posting(lead) }])
    await recover()
    expect(await store.get(lead.id)).toEqual(lead)
  })

  test('a result in the journal settles the row', async () => {
    const done = { ...lead, delivery: delivered(lead) }
    journaled(done)
    await store.put([{ ...lead, delivery: posting(lead) }])
    await recover()
    expect(await store.get(lead.id)).toEqual(done)
    expect(appended).toEqual([])
  })

  test('a correction in the journal that did not reach the row brings its envelope along', async () => {
    const corrected: Lead = {
      ...lead,
      envelope: { ...lead.envelope, data: 'bmV3' },
      delivery: { ...newDelivery(5, true), rev: 2 },
    }
    journaled(corrected)
    await store.put([lead])
    await recover()
    expect(await store.get(lead.id)).toEqual(corrected)
  })

  test('a lead that staff deleted is deleted, and counted although its row is gone', async () => {
    journal.set(idOf(1), null)
    journal.set(idOf(2), null)
    await store.put([lead])
    await recover()
    expect(await store.get(lead.id)).toBeUndefined()
    expect(await store.tally()).toMatchObject({ captured: 2, deleted: 2, queued: 0 })
    expect(appended).toEqual([])
  })

  test('many leads are mended page by page, those of both and those of one', async () => {
    const leads = Array.from({ length: 350 }, (_, i) => leadOf({ seq: i + 1 }))
    journaled(...leads.slice(0, 250))
    await store.put(leads.slice(150))
    await recover()
    expect(await store.tally()).toMatchObject({ captured: 350, queued: 350 })
    expect([...journal.keys()].sort()).toEqual(leads.map(({ id }) => id))
    expect(appended).toEqual(leads.slice(250))
  })

  test('a second look finds nothing to mend', async () => {
    journaled({ ...leadOf({ seq: 1 }), delivery: posting(lead) }, leadOf({ seq: 2 }))
    await store.put([leadOf({ seq: 1 }), { ...leadOf({ seq: 3 }), delivery: posting(lead) }])
    await recover()
    const tally = await store.tally()
    appended = []
    await recover()
    expect(appended).toEqual([])
    expect(await store.tally()).toEqual(tally)
    expect(tally).toMatchObject({ captured: 3, unconfirmed: 2, queued: 1 })
  })

  test('the journal is mended before the row, so that a recovery that is cut short begins again', async () => {
    const claimed = { ...lead, delivery: posting(lead) }
    journaled(claimed)
    await store.put([claimed])
    failing = true
    await expect(recover()).rejects.toThrow()
    expect(await store.get(lead.id)).toEqual(claimed)
    failing = false
    await recover()
    expect((await store.get(lead.id))?.delivery).toMatchObject({ state: 'unconfirmed', ambiguous: 1 })
  })
})
