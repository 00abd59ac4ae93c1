import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { IDBFactory } from 'fake-indexeddb'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Delivery, deliveryStates, isSettled, LONGEST_WAIT } from '../../../shared/delivery'
import type { Lead } from '../../../shared/lead'
import { anyDelivery, idOf, leadOf } from '../../../shared/lead.fixture'
import { NewerSchema } from './database'
import { openDexieStore } from './dexie-store'
import { dueAtOf, mayGo } from './due'
import { openMemoryStore } from './memory-store'
import { emptyTally, type LeadStore, pagesOf, sumHolds, type Tally, undelivered } from './store'

const base = { rev: 1, attempts: 0, ambiguous: 0, burnt: 0, strikes: 0 }
const queued = (dueAt: number): Delivery => ({ state: 'queued', ...base, dueAt })
const unconfirmed = (dueAt: number | null): Delivery => ({ state: 'unconfirmed', ...base, dueAt })
const delivered: Delivery = { state: 'delivered', ...base, rev: 3, at: 5 }
const sample = (state: Delivery['state']): Delivery => fc.sample(anyDelivery(state), 1)[0] ?? delivered
const leads = (...deliveries: Delivery[]) => deliveries.map((delivery, i) => leadOf({ seq: i + 1, delivery }))

async function everything(store: LeadStore): Promise<Lead[]> {
  const all: Lead[] = []
  for await (const page of pagesOf(store)) all.push(...page)
  return all
}

/** The sum by looking at every lead. */
async function counted(store: LeadStore, deleted: number): Promise<Tally> {
  const tally = { ...emptyTally, deleted, captured: deleted }
  for (const { delivery } of await everything(store)) {
    tally[delivery.state]++
    if (delivery.state === 'unconfirmed' && delivery.dueAt === null) tally.held++
    tally.captured++
  }
  return tally
}

const stores: [string, () => Promise<LeadStore>][] = [
  ['in memory', async () => openMemoryStore()],
  [
    'in IndexedDB',
    () => {
      Dexie.dependencies.indexedDB = new IDBFactory()
      return openDexieStore()
    },
  ],
]

describe.each(stores)('a store %s', (_where, open) => {
  test('gives what was put, and nothing else', async () => {
    const store = await open()
    const [lead = leadOf()] = leads(queued(0))
    await store.put([lead])
    expect(await store.get(lead.id)).toEqual(lead)
    expect(await store.get(idOf(99))).toBeUndefined()
  })

  test('replaces a lead that is put again, and counts it once', async () => {
    const store = await open()
    await store.put([leadOf({ delivery: queued(0) })])
    await store.put([leadOf({ delivery: delivered, eventId: 'other' })])
    expect(await everything(store)).toEqual([leadOf({ delivery: delivered, eventId: 'other' })])
    expect(await store.tally()).toEqual({ ...emptyTally, captured: 1, delivered: 1 })
  })

  test('counts a lead once that is put twice at once', async () => {
    const store = await open()
    await store.put([leadOf({ delivery: queued(0) }), leadOf({ delivery: delivered })])
    expect(await store.tally()).toEqual({ ...emptyTally, captured: 1, delivered: 1 })
    await store.remove([
      { id: idOf(1), at: 1 },
      { id: idOf(1), at: 2 },
    ])
    expect(await store.tally()).toEqual({ ...emptyTally, captured: 1, deleted: 1 })
  })

  test('changes a delivery only at the revision that was read', async () => {
    const store = await open()
    const lead = leadOf({ delivery: queued(0) })
    await store.put([lead])
    expect(await store.setDelivery(lead.id, 2, delivered)).toBe(false)
    expect(await store.setDelivery(idOf(99), 1, delivered)).toBe(false)
    expect(await store.get(lead.id)).toEqual(lead)
    expect(await store.setDelivery(lead.id, 1, delivered)).toBe(true)
    expect(await store.get(lead.id)).toEqual({ ...lead, delivery: delivered })
    expect(await store.tally()).toEqual({ ...emptyTally, captured: 1, delivered: 1 })
  })

  test('lets one of two claims at once win', async () => {
    const store = await open()
    await store.put([leadOf({ delivery: queued(0) })])
    const claim = () => store.setDelivery(idOf(1), 1, { state: 'posting', ...base, rev: 2, startedAt: 1 })
    expect((await Promise.all([claim(), claim()])).sort()).toEqual([false, true])
  })

  test('forgets a removed lead but not that there was one', async () => {
    const store = await open()
    await store.put(leads(queued(0), delivered))
    await store.remove([{ id: idOf(1), at: 9 }])
    await store.remove([{ id: idOf(1), at: 10 }])
    expect((await everything(store)).map(({ id }) => id)).toEqual([idOf(2)])
    expect(await store.tally()).toEqual({ ...emptyTally, captured: 2, delivered: 1, deleted: 1 })
  })

  test('counts a lead that it never had as captured and deleted', async () => {
    const store = await open()
    await store.remove([{ id: idOf(7), at: 9 }])
    expect(await store.tally()).toEqual({ ...emptyTally, captured: 1, deleted: 1 })
  })

  test('takes a lead back that was removed and is captured again', async () => {
    const store = await open()
    await store.put([leadOf()])
    await store.remove([{ id: idOf(1), at: 9 }])
    await store.add(leadOf())
    expect(await store.tally()).toEqual({ ...emptyTally, captured: 1, queued: 1 })
  })

  test('puts nothing back that was removed, and says what was', async () => {
    const store = await open()
    await store.put([leadOf()])
    await store.remove([{ id: idOf(1), at: 9 }])
    await store.put([leadOf(), leadOf({ seq: 2 })])
    expect((await everything(store)).map(({ id }) => id)).toEqual([idOf(2)])
    expect(await store.buried([idOf(1), idOf(2)])).toEqual([{ id: idOf(1), at: 9, eventId: 'event' }])
    expect(await store.tally()).toEqual({ ...emptyTally, captured: 2, queued: 1, deleted: 1 })
  })

  test('gives the oldest lead that is due, queued or unconfirmed', async () => {
    const store = await open()
    const now = 1_000
    const posting: Delivery = { state: 'posting', ...base, startedAt: 0 }
    await store.put(
      leads(delivered, posting, queued(now + 1), unconfirmed(null), unconfirmed(now), queued(0)).reverse(),
    )
    const due: number[] = []
    for (let lead = await store.nextDue(now, null); lead; lead = await store.nextDue(now, null)) {
      due.push(lead.seq)
      await store.setDelivery(lead.id, 1, delivered)
    }
    expect(due).toEqual([5, 6])
    expect((await store.nextDue(now + 1, null))?.seq).toBe(3)
  })

  test('takes a wait that a changed clock made too long for over', async () => {
    const store = await open()
    await store.put(leads(queued(1_000 + LONGEST_WAIT + 1)))
    expect((await store.nextDue(1_000, null))?.seq).toBe(1)
  })

  test('takes a wait for over that began before it was hastened, and no later one', async () => {
    const store = await open()
    const last = (at: number) => ({ last: { at, code: 'server-error' } })
    await store.put(
      leads(
        { ...queued(9_000), ...last(800) },
        { ...unconfirmed(9_000), ...last(799) },
        { ...unconfirmed(null), ...last(1) },
        delivered,
        queued(9_000),
      ),
    )
    expect(await store.nextDue(1_000, null)).toBeUndefined()
    const due: number[] = []
    for (let lead = await store.nextDue(1_000, 800); lead; lead = await store.nextDue(1_000, 800)) {
      due.push(lead.seq)
      await store.setDelivery(lead.id, 1, delivered)
    }
    expect(due).toEqual([2, 5])
  })

  test('finds the oldest that is due behind one that waits and before one that was due sooner', async () => {
    const store = await open()
    await store.put(leads(queued(5_000), unconfirmed(900), queued(100)))
    expect((await store.nextDue(1_000, null))?.seq).toBe(2)
  })

  test('knows the lead that is due first', async () => {
    const store = await open()
    expect(await store.soonest()).toBeUndefined()
    await store.put(leads(delivered, unconfirmed(null), { state: 'posting', ...base, startedAt: 1 }))
    expect(await store.soonest()).toBeUndefined()
    await store.put([
      leadOf({ seq: 4, delivery: queued(700) }),
      leadOf({ seq: 5, delivery: unconfirmed(300) }),
      leadOf({ seq: 6, delivery: unconfirmed(null) }),
    ])
    expect((await store.soonest())?.seq).toBe(5)
    await store.setDelivery(idOf(5), 1, delivered)
    expect((await store.soonest())?.seq).toBe(4)
  })

  test('adds a lead, and leaves one as it is that is there already', async () => {
    const store = await open()
    await Promise.all([store.add(leadOf()), store.add(leadOf())])
    await store.setDelivery(idOf(1), 1, delivered)
    await store.add(leadOf())
    expect(await everything(store)).toEqual([leadOf({ delivery: delivered })])
    expect(await store.tally()).toEqual({ ...emptyTally, captured: 1, delivered: 1 })
  })

  test('gives those of many that are there', async () => {
    const store = await open()
    await store.put(leads(queued(0), delivered, queued(0)))
    const found = await store.getMany([3, 9, 2].map(idOf))
    expect(found.map(({ seq }) => seq).sort()).toEqual([2, 3])
  })

  test('knows the leads that are not settled', async () => {
    const store = await open()
    const states = deliveryStates.map((state, i) => leadOf({ seq: i + 1, delivery: sample(state) }))
    await store.put(states)
    const known = await store.unsettled()
    const expected = states.filter(({ delivery }) => !isSettled(delivery))
    expect(expected).toHaveLength(6)
    expect(known.ids()).toEqual(expected.map(({ id }) => id))
    expect(expected.map(({ id }) => known.delivery(id))).toEqual(expected.map(({ delivery }) => delivery))
    const settled = states.find(({ delivery }) => isSettled(delivery))
    expect(known.delivery(settled?.id ?? '')).toBeUndefined()
  })

  test('gives leads in order of capture behind a lead, also where two have the same number', async () => {
    const store = await open()
    const same = [3, 1, 2, 4].map((n) => leadOf({ id: idOf(n), seq: 7 }))
    const all = [leadOf({ seq: 9, id: idOf(9) }), ...same, leadOf({ seq: 5, id: idOf(5) })]
    await store.put(all)
    const order = [5, 1, 2, 3, 4, 9].map(idOf)
    const seen: string[] = []
    for (let last: Lead | null = null, page = await store.after(last, 2); page.length > 0; ) {
      seen.push(...page.map(({ id }) => id))
      last = page.at(-1) ?? null
      page = await store.after(last, 2)
    }
    expect(seen).toEqual(order)
  })

  test('calls back after each write until that is ended', async () => {
    const store = await open()
    let calls = 0
    const end = store.subscribe(() => calls++)
    await store.put([leadOf()])
    await store.setDelivery(idOf(1), 1, delivered)
    await store.remove([{ id: idOf(1), at: 1 }])
    expect(calls).toBe(3)
    end()
    await store.put([leadOf()])
    expect(calls).toBe(3)
  })

  test('along any way the sum holds and is what a count of everything gives', async () => {
    const seq = fc.integer({ min: 1, max: 6 })
    const put = fc.array(fc.tuple(seq, anyDelivery()), { minLength: 1, maxLength: 4 })
    const steps = fc.array(
      fc.oneof(
        put.map((list) => ({ put: list.map(([n, delivery]) => leadOf({ seq: n, delivery })) })),
        fc.record({ add: seq }),
        fc.record({ set: fc.tuple(seq, fc.boolean(), anyDelivery()) }),
        fc.record({ remove: fc.array(seq, { minLength: 1, maxLength: 3 }) }),
      ),
      { maxLength: 12 },
    )
    await fc.assert(
      fc.asyncProperty(steps, async (way) => {
        const store = await open()
        const buried = new Set<string>()
        for (const step of way) {
          if ('put' in step) {
            await store.put(step.put)
          } else if ('add' in step) {
            await store.add(leadOf({ seq: step.add }))
            buried.delete(idOf(step.add))
          } else if ('set' in step) {
            const [n, fits, delivery] = step.set
            const rev = (await store.get(idOf(n)))?.delivery.rev ?? 0
            await store.setDelivery(idOf(n), fits ? rev : rev + 1, delivery)
          } else {
            await store.remove(step.remove.map((n) => ({ id: idOf(n), at: 1 })))
            for (const n of step.remove) buried.add(idOf(n))
          }
        }
        const tally = await store.tally()
        expect(sumHolds(tally)).toBe(true)
        expect(tally).toEqual(await counted(store, buried.size))
        await expectAlike(store, await everything(store))
        await store.recount()
        expect(await store.tally()).toEqual(tally)
      }),
      { numRuns: 40 },
    )
  })
})

/** What the store finds is what a look at every lead gives. */
async function expectAlike(store: LeadStore, all: Lead[]) {
  const known = await store.unsettled()
  const open = all.filter(({ delivery }) => !isSettled(delivery))
  expect(known.ids()).toEqual(open.map(({ id }) => id))
  for (const [now, hastenedAt] of [
    [0, null],
    [500_000, null],
    [500_000, 1],
    [2_000_000, null],
  ] as const) {
    const due = all.find(({ delivery }) => mayGo(delivery, now, hastenedAt))
    expect(await store.nextDue(now, hastenedAt)).toEqual(due)
  }
  const times = all.flatMap(({ delivery }) => dueAtOf(delivery) ?? [])
  const soonest = await store.soonest()
  expect(soonest ? dueAtOf(soonest.delivery) : null).toBe(times.length > 0 ? Math.min(...times) : null)
}

describe('in IndexedDB', () => {
  test('a store that is opened again finds the same leads as the one that wrote them', async () => {
    const some = fc.array(fc.tuple(fc.integer({ min: 1, max: 5_000 }), anyDelivery()), { maxLength: 30 })
    await fc.assert(
      fc.asyncProperty(some, async (rows) => {
        Dexie.dependencies.indexedDB = new IDBFactory()
        const store = await openDexieStore()
        await store.put(rows.map(([seq, delivery]) => leadOf({ seq, delivery })))
        await expectAlike(await openDexieStore(), await everything(store))
      }),
      { numRuns: 30 },
    )
  })

  test('a lead that is written while the others are loaded is known as it is then', async () => {
    Dexie.dependencies.indexedDB = new IDBFactory()
    const many = Array.from({ length: 300 }, (_, i) => leadOf({ seq: i + 1, delivery: queued(0) }))
    await (await openDexieStore()).put(many)
    const store = await openDexieStore()
    const loaded = store.unsettled()
    const busy = many.slice(100).map(({ id }) => store.setDelivery(id, 1, delivered))
    await Promise.all([loaded, store.put([leadOf({ seq: 900 })]), ...busy])
    await expectAlike(store, await everything(store))
    expect((await store.unsettled()).ids()).toHaveLength(101)
  })

  test('leads, tombstones and the sum are there when it is opened again', async () => {
    Dexie.dependencies.indexedDB = new IDBFactory()
    const store = await openDexieStore()
    await store.put(leads(queued(0), delivered))
    await store.remove([{ id: idOf(1), at: 1 }])
    const again = await openDexieStore()
    expect(await everything(again)).toEqual([leadOf({ seq: 2, delivery: delivered })])
    expect(await again.tally()).toEqual({ ...emptyTally, captured: 2, delivered: 1, deleted: 1 })
  })

  test('a database that was given up works again when it is reopened, also as an empty one', async () => {
    Dexie.dependencies.indexedDB = new IDBFactory()
    const store = await openDexieStore()
    await store.put(leads(queued(0)))
    await store.reopen()
    expect(await everything(store)).toEqual(leads(queued(0)))
    expect((await store.unsettled()).ids()).toEqual([idOf(1)])
    Dexie.dependencies.indexedDB.deleteDatabase('leadstand')
    await store.reopen()
    expect((await store.unsettled()).ids()).toEqual([])
    await store.put(leads(delivered))
    expect(await everything(store)).toEqual(leads(delivered))
  })

  test('a database of schema 1 gets the number of held leads, and keeps its leads', async () => {
    Dexie.dependencies.indexedDB = new IDBFactory()
    const rows = leads(queued(700), unconfirmed(300), unconfirmed(null), delivered)
    const old = new Dexie('leadstand')
    old.version(1).stores({ leads: 'id, [seq+id], [delivery.state+seq]', tombstones: 'id', tallies: 'key' })
    await old.table('leads').bulkPut(rows)
    const { held: _, ...before } = { ...emptyTally, captured: 4, queued: 1, unconfirmed: 2, delivered: 1 }
    await old.table('tallies').put({ key: 'all', tally: before })
    old.close()

    const store = await openDexieStore()
    expect(await everything(store)).toEqual(rows)
    expect((await store.soonest())?.seq).toBe(2)
    expect(await store.tally()).toEqual({ ...before, held: 1 })
  })

  test('a database of a newer schema is refused, and nothing of it is changed', async () => {
    Dexie.dependencies.indexedDB = new IDBFactory()
    const newer = new Dexie('leadstand')
    newer.version(3).stores({ people: 'id, name' })
    await newer.table('people').put({ id: 1, name: 'Anna' })
    newer.close()
    await expect(openDexieStore()).rejects.toThrow(NewerSchema)
    expect(await Dexie.dependencies.indexedDB.databases()).toEqual([{ name: 'leadstand', version: 30 }])
    const again = await new Dexie('leadstand').open()
    expect(again.tables.map(({ name }) => name)).toEqual(['people'])
    expect(await again.table('people').toArray()).toEqual([{ id: 1, name: 'Anna' }])
    again.close()
  })

  test('a count that writes overtake comes out right', async () => {
    Dexie.dependencies.indexedDB = new IDBFactory()
    const store = await openDexieStore()
    const many = Array.from({ length: 1_200 }, (_, i) => leadOf({ seq: i + 10, delivery: queued(0) }))
    await store.put(many)
    let counting = true
    const recount = store.recount().finally(() => {
      counting = false
    })
    // In front of the count and behind it: leads that it has read change and go, and new ones come.
    let deleted = 0
    for (let i = 0; counting; i++) {
      await store.setDelivery(idOf(10 + 2 * i), 1, delivered)
      await store.remove([{ id: idOf(11 + 2 * i), at: 1 }])
      deleted++
      await store.put([leadOf({ seq: 5_000 + i, delivery: unconfirmed(null) })])
    }
    await recount
    expect(deleted).toBeGreaterThan(1)
    expect(await store.tally()).toEqual(await counted(store, deleted))
  })

  test('a sum that is off is mended by a recount', async () => {
    Dexie.dependencies.indexedDB = new IDBFactory()
    const store = await openDexieStore()
    await store.put(leads(queued(0), delivered))
    const raw = new Dexie('leadstand')
    await raw.open()
    await raw.table('tallies').put({ key: 'all', tally: { ...emptyTally, captured: 5 } })
    raw.close()
    expect(sumHolds(await store.tally())).toBe(false)
    await store.recount()
    expect(await store.tally()).toEqual({ ...emptyTally, captured: 2, queued: 1, delivered: 1 })
  })
})

test('every state but those of a lead that is delivered, practised or another device’s is only on this device', () => {
  const one = (state: (typeof deliveryStates)[number]) => undelivered({ ...emptyTally, [state]: 1 })
  expect(deliveryStates.filter((state) => one(state) === 0)).toEqual(['delivered', 'practised', 'elsewhere'])
})
