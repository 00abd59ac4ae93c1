import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { claim, type Delivery, newDelivery, settle } from '../../../shared/delivery'
import type { Lead } from '../../../shared/lead'
import { idOf, leadOf } from '../../../shared/lead.fixture'
import { fakeJournal } from './journal.fixture'
import { openMemoryStore } from './memory-store'
import { emptyTally, type LeadStore } from './store'

const { journal, main } = fakeJournal()
vi.stubGlobal('window', { leadstand: main })
const { recoverLeads } = await import('./recovery')
const { whileCapturing } = await import('./capturing')

let store: LeadStore
beforeEach(() => {
  Object.assign(journal, { leads: new Map(), appended: [], reported: [], scans: 0, failing: false })
  journal.before = async () => {}
  store = openMemoryStore()
})
afterEach(() => {
  vi.useRealTimers()
})

const journaled = (...leads: Lead[]) => {
  for (const lead of leads) journal.leads.set(lead.id, lead)
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
/** A lead that both have, so that neither looks new. */
const settledBefore = { ...leadOf({ seq: 99 }), delivery: delivered(lead) }

describe.each([
  ['quickly', false],
  ['thoroughly', true],
])('after a start that compares %s', (_how, thorough) => {
  const recover = () => recoverLeads(store, 'resend', () => thorough)
  beforeEach(async () => {
    journaled(settledBefore)
    await store.put([settledBefore])
  })

  test('a lead that only the journal has is put back, and that is told', async () => {
    journaled(lead)
    await recover()
    expect(await store.get(lead.id)).toEqual(lead)
    expect(journal.appended).toEqual([])
    expect(journal.reported).toEqual([{ rows: 1, journal: 0 }])
  })

  test('a row that the journal does not have is appended, and that is told', async () => {
    await store.put([lead])
    await recover()
    expect(journal.leads.get(lead.id)).toEqual(lead)
    expect(journal.reported).toEqual([{ rows: 0, journal: 1 }])
  })

  test('an attempt without a result is unconfirmed in both, and nothing was missing', async () => {
    const claimed = { ...lead, delivery: posting(lead) }
    journaled(claimed)
    await store.put([claimed])
    await recover()
    const row = await store.get(lead.id)
    expect(row?.delivery).toMatchObject({ state: 'unconfirmed', ambiguous: 1, rev: 3 })
    expect(journal.leads.get(lead.id)).toEqual(row)
    expect(journal.reported).toEqual([])
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
    expect(journal.appended).toEqual([])
    expect(journal.reported).toEqual([])
  })

  test('a result in the row alone gets into the journal', async () => {
    const done = { ...lead, delivery: delivered(lead) }
    journaled({ ...lead, delivery: posting(lead) })
    await store.put([done])
    await recover()
    expect(journal.leads.get(lead.id)).toEqual(done)
    expect(await store.get(lead.id)).toEqual(done)
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

  test('a lead that staff deleted does not come back from a journal that forgot it', async () => {
    journaled(lead)
    await store.put([lead])
    await store.remove([{ id: lead.id, at: 9 }])
    await recover()
    expect(await store.get(lead.id)).toBeUndefined()
    expect(journal.leads.get(lead.id)).toBeNull()
    expect(journal.reported).toEqual([])
    expect(await store.tally()).toMatchObject({ captured: 2, deleted: 1 })
  })

  test('a deletion that the journal forgot and can’t be told holds nothing up', async () => {
    journaled(lead)
    await store.remove([{ id: lead.id, at: 9 }])
    journal.failing = true
    await recover()
    expect(await store.get(lead.id)).toBeUndefined()
  })

  test('a lead that staff delete while it is looked at stays deleted', async () => {
    const claimed = { ...lead, delivery: posting(lead) }
    journaled(claimed)
    await store.put([claimed])
    journal.before = async (method) => {
      if (method !== 'journalRead') return
      journal.leads.set(lead.id, null)
      await store.remove([{ id: lead.id, at: 9 }])
    }
    await recover()
    expect(await store.get(lead.id)).toBeUndefined()
    expect(journal.leads.get(lead.id)).toBeNull()
  })

  test('a lead that staff deleted is deleted, and counted although its row is gone', async () => {
    journal.leads.set(idOf(1), null)
    journal.leads.set(idOf(2), null)
    await store.put([lead])
    await recover()
    expect(await store.get(lead.id)).toBeUndefined()
    expect(await store.tally()).toMatchObject({ captured: 3, deleted: 2, queued: 0 })
    expect(journal.appended).toEqual([])
    expect(journal.reported).toEqual([])
  })

  test('many leads are mended page by page, those of both and those of one', async () => {
    const leads = Array.from({ length: 350 }, (_, i) => leadOf({ seq: 100 + i }))
    journaled(...leads.slice(0, 250))
    await store.put(leads.slice(150))
    await recover()
    expect(await store.tally()).toMatchObject({ captured: 351, queued: 350 })
    expect([...journal.leads.keys()].sort()).toEqual([settledBefore, ...leads].map(({ id }) => id))
    expect(journal.appended).toEqual(leads.slice(250))
    expect(journal.reported).toEqual([{ rows: 150, journal: 100 }])
  })

  test('a second look finds nothing to mend', async () => {
    journaled({ ...leadOf({ seq: 1 }), delivery: posting(lead) }, leadOf({ seq: 2 }))
    await store.put([leadOf({ seq: 1 }), { ...leadOf({ seq: 3 }), delivery: posting(lead) }])
    await recover()
    const tally = await store.tally()
    journal.appended = []
    journal.reported = []
    await recover()
    expect(journal.appended).toEqual([])
    expect(journal.reported).toEqual([])
    expect(await store.tally()).toEqual(tally)
    expect(tally).toMatchObject({ captured: 4, unconfirmed: 2, queued: 1 })
  })

  test('the journal is mended before the row, so that a recovery that is cut short begins again', async () => {
    const claimed = { ...lead, delivery: posting(lead) }
    journaled(claimed)
    await store.put([claimed])
    journal.failing = true
    await expect(recover()).rejects.toThrow()
    expect(await store.get(lead.id)).toEqual(claimed)
    journal.failing = false
    await recover()
    expect((await store.get(lead.id))?.delivery).toMatchObject({ state: 'unconfirmed', ambiguous: 1 })
  })

  test('a lead that is captured meanwhile is neither missing nor told', async () => {
    let captured: Promise<void> | undefined
    journal.before = async (method) => {
      if (method !== 'journalPage' || captured) return
      captured = whileCapturing(lead.id, async () => {
        journaled(lead)
        await new Promise((soon) => setTimeout(soon, 20))
        await store.add(lead)
      })
    }
    await recover()
    await captured
    expect(await store.tally()).toMatchObject({ captured: 2, queued: 1 })
    expect([journal.appended, journal.reported]).toEqual([[], []])
  })
})

describe('a start', () => {
  const recover = (thorough = false) => recoverLeads(store, 'resend', () => thorough)

  test('of a new profile finds nothing and tells nothing', async () => {
    await recover()
    expect([journal.appended, journal.reported]).toEqual([[], []])
    expect(await store.tally()).toEqual(emptyTally)
  })

  test('does not go through leads that are settled while the two sums agree', async () => {
    journaled(settledBefore, lead)
    await store.put([settledBefore, lead])
    await recover()
    expect(journal.scans).toBe(0)
  })

  test.each([
    ['a settled row is gone', async () => journaled(settledBefore, { ...lead, delivery: delivered(lead) })],
    [
      'a settled lead is gone from the journal',
      async () => {
        journaled(settledBefore)
        await store.put([{ ...lead, delivery: delivered(lead) }])
      },
    ],
    [
      'a deletion did not reach a settled row',
      async () => {
        journaled(settledBefore)
        journal.leads.set(lead.id, null)
        await store.put([{ ...lead, delivery: delivered(lead) }])
      },
    ],
  ])('goes through all of them when %s', async (_what, damage) => {
    await store.put([settledBefore])
    await damage()
    await recover()
    expect(journal.scans).toBe(1)
    const rows = await store.getMany([...journal.leads.keys()])
    const kept = [...journal.leads.values()].filter((known) => known !== null)
    expect(rows.sort(bySeq)).toEqual(kept.sort(bySeq))
  })

  test('with an empty database goes through all leads', async () => {
    journaled(settledBefore, lead)
    await recover()
    expect(await store.tally()).toMatchObject({ captured: 2, delivered: 1, queued: 1 })
    expect(journal.reported).toEqual([{ rows: 2, journal: 0 }])
  })

  test('with a sum that is off goes through all leads and counts', async () => {
    journaled(settledBefore)
    await store.put([settledBefore])
    vi.spyOn(store, 'tally').mockResolvedValueOnce({ ...emptyTally, captured: 3, delivered: 1 })
    const recount = vi.spyOn(store, 'recount')
    await recover()
    expect(journal.scans).toBe(1)
    expect(recount).toHaveBeenCalledOnce()
  })

  test('forgives deletions that a lost journal does not know of', async () => {
    journaled(settledBefore)
    await store.put([settledBefore, lead])
    await store.remove([{ id: lead.id, at: 1 }])
    await recover()
    expect(journal.scans).toBe(0)
  })

  test('that was cut short tells what it had put back', async () => {
    journaled(lead)
    journal.before = async (method) => {
      if (method === 'journalLookup') throw new Error('gone')
    }
    await store.put([leadOf({ seq: 2 })])
    await expect(recover()).rejects.toThrow()
    expect(journal.reported).toEqual([{ rows: 1, journal: 0 }])
  })
})

function bySeq(a: Lead, b: Lead) {
  return a.seq - b.seq
}
