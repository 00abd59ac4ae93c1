import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { CourierStatus } from '../../../shared/courier'
import { type Delivery, newDelivery, type ResendPolicy, settle } from '../../../shared/delivery'
import type { Lead } from '../../../shared/lead'
import { idOf, leadOf } from '../../../shared/lead.fixture'
import { openMemoryStore } from './memory-store'
import { type QueueParts, startQueue } from './queue'

const MINUTE = 60_000
const open: CourierStatus = { open: true, limit: 1, clockAheadMs: null, trouble: null }
const closed: CourierStatus = {
  open: false,
  limit: 1,
  clockAheadMs: null,
  trouble: { kind: 'waiting', reason: 'offline', since: 0, retryAt: 1 },
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: 1_000_000 })
})
afterEach(() => {
  vi.useRealTimers()
})

/** A queue over a store in memory that wakes it, as in the app, and a courier that does what a test says. */
function setup({ policy = 'resend' as ResendPolicy, status = open as CourierStatus | null } = {}) {
  const store = openMemoryStore()
  const calls: Lead[] = []
  const world = {
    status,
    mend: async () => {},
    deliver: async (lead: Lead): ReturnType<QueueParts['deliver']> => delivered(lead),
  }
  const queue = startQueue({
    store,
    courier: () => world.status,
    policy: () => policy,
    now: Date.now,
    mend: () => world.mend(),
    deliver(lead) {
      calls.push(lead)
      return world.deliver(lead)
    },
  })
  store.subscribe(queue.wake)
  const settled = () => vi.advanceTimersByTimeAsync(0)
  return { store, calls, world, queue, settled, seqs: () => calls.map(({ seq }) => seq) }
}

function delivered(lead: Lead): Delivery {
  return settleAs(lead, { kind: 'delivered', status: 200 })
}
function settleAs(lead: Lead, outcome: Parameters<typeof settle>[1]): Delivery {
  if (lead.delivery.state !== 'posting') throw new Error('not claimed')
  return settle(lead.delivery, outcome, {
    now: Date.now(),
    random: 1,
    policy: 'resend',
    othersPass: false,
    practice: false,
  })
}
const leads = (...seqs: number[]) => seqs.map((seq) => leadOf({ seq }))

describe('the queue', () => {
  test('hands leads to the courier in the order of capture, one at a time', async () => {
    const { store, world, settled, seqs } = setup()
    let inFlight = 0
    world.deliver = async (lead) => {
      expect(++inFlight).toBe(1)
      await new Promise((resolve) => setTimeout(resolve, 10))
      inFlight--
      return delivered(lead)
    }
    await store.put(leads(3, 1, 2))
    await store.put(leads(5, 4))
    await vi.advanceTimersByTimeAsync(100)
    await settled()
    expect(seqs()).toEqual([1, 2, 3, 4, 5])
    expect(await store.tally()).toMatchObject({ captured: 5, delivered: 5 })
  })

  test('shows a lead as being sent before the courier has it', async () => {
    const { store, calls, world, settled } = setup()
    const rows: (Lead | undefined)[] = []
    world.deliver = async (lead) => {
      rows.push(await store.get(lead.id))
      return delivered(lead)
    }
    await store.put(leads(1))
    await settled()
    expect(rows).toEqual(calls)
    expect(rows[0]?.delivery).toMatchObject({ state: 'posting', rev: 2 })
  })

  test.each([
    ['closed', closed],
    ['not heard of yet', null],
  ])('claims nothing while the courier is %s', async (_what, status) => {
    const { store, calls, world, queue, settled } = setup({ status })
    await store.put(leads(1))
    await vi.advanceTimersByTimeAsync(10 * MINUTE)
    expect(calls).toEqual([])
    expect(await store.get(idOf(1))).toEqual(leadOf())
    world.status = open
    queue.wake()
    await settled()
    expect(calls).toHaveLength(1)
  })

  test('stops when the courier closes', async () => {
    const { store, world, settled, seqs } = setup()
    world.deliver = async (lead) => {
      world.status = closed
      return settleAs(lead, { kind: 'retry', scope: 'courier', reason: 'offline' })
    }
    await store.put(leads(1, 2, 3))
    await settled()
    expect(seqs()).toEqual([1])
    expect(await store.tally()).toMatchObject({ queued: 3, posting: 0 })
  })

  test('puts a lead that the courier held back as it was', async () => {
    const { store, world, settled } = setup()
    world.deliver = async () => {
      world.status = closed
      return null
    }
    await store.put(leads(1))
    await settled()
    expect(await store.get(idOf(1))).toEqual(leadOf())
  })

  test('does not spin on a courier that looks open and holds', async () => {
    const { store, calls, world } = setup()
    world.deliver = async () => {
      await new Promise((resolve) => setTimeout(resolve, 1))
      return null
    }
    await store.put(leads(1, 2))
    await vi.advanceTimersByTimeAsync(500)
    expect(calls).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(calls.length).toBeLessThan(15)
    world.deliver = async (lead) => delivered(lead)
    await vi.advanceTimersByTimeAsync(2_000)
    expect(await store.tally()).toMatchObject({ delivered: 2 })
  })

  test.each([
    ['resend', 1_000_000],
    ['hold', null],
  ] as const)('makes a lead unconfirmed whose attempt ended in an exception: %s', async (policy, dueAt) => {
    const { store, world, settled } = setup({ policy })
    world.deliver = async () => {
      world.status = closed
      throw new Error('the main process did not answer')
    }
    await store.put(leads(1))
    await settled()
    expect((await store.get(idOf(1)))?.delivery).toMatchObject({ state: 'unconfirmed', ambiguous: 1, dueAt })
  })

  test('goes on with the next lead after an exception', async () => {
    const { store, world, settled, seqs } = setup({ policy: 'hold' })
    let failures = 0
    world.deliver = async (lead) => {
      if (lead.seq === 1 && failures++ < 5) throw new Error('it has a reason')
      return delivered(lead)
    }
    await store.put(leads(1, 2))
    await settled()
    expect(seqs()).toEqual([1, 2])
  })

  test('wakes when a lead is due, and not before', async () => {
    const { store, calls } = setup()
    await store.put([leadOf({ delivery: newDelivery(Date.now() + 5_000, true) })])
    await vi.advanceTimersByTimeAsync(4_999)
    expect(calls).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    expect(calls).toHaveLength(1)
  })

  test('lets a lead that must wait not keep back the others', async () => {
    const { store, world, seqs } = setup()
    world.deliver = async (lead) =>
      lead.seq === 1 ? settleAs(lead, { kind: 'server-error', status: 500 }) : delivered(lead)
    await store.put(leads(1, 2, 3))
    await vi.advanceTimersByTimeAsync(1_999)
    expect(seqs()).toEqual([1, 2, 3])
    await vi.advanceTimersByTimeAsync(1)
    expect(seqs()).toEqual([1, 2, 3, 1])
  })

  test('notices within 30 s that a clock was set', async () => {
    const { store, calls } = setup()
    await store.put([leadOf({ delivery: newDelivery(Date.now() + 4 * MINUTE, true) })])
    await vi.advanceTimersByTimeAsync(0)
    vi.setSystemTime(Date.now() - 60 * MINUTE)
    await vi.advanceTimersByTimeAsync(30_000)
    expect(calls).toHaveLength(1)
  })

  test('does not touch a lead that staff deleted or changed while it was being sent', async () => {
    const { store, world, settled } = setup()
    const other: Delivery = { ...newDelivery(0, false), rev: 9 }
    world.deliver = async (lead) => {
      if (lead.seq === 1) await store.remove([{ id: lead.id, at: 1 }])
      else await store.put([{ ...lead, delivery: other }])
      return delivered(lead)
    }
    await store.put(leads(1, 2))
    await settled()
    expect(await store.get(idOf(1))).toBeUndefined()
    expect(await store.get(idOf(2))).toEqual(leadOf({ seq: 2, delivery: other }))
  })

  test('looks again when the store did not answer', async () => {
    const { store, calls, settled } = setup()
    const failing = vi.spyOn(store, 'nextDue').mockRejectedValue(new Error('gone'))
    await store.put(leads(1))
    await settled()
    failing.mockRestore()
    await vi.advanceTimersByTimeAsync(30_000)
    expect(calls).toHaveLength(1)
  })

  test('mends a store that did not take a result before it claims the next lead', async () => {
    const { store, calls, world, settled } = setup()
    const real = store.setDelivery
    const failing = vi.spyOn(store, 'setDelivery').mockImplementation(async (id, rev, delivery) => {
      if (delivery.state !== 'posting') throw new Error('full')
      return real(id, rev, delivery)
    })
    await store.put(leads(1, 2))
    await settled()
    expect(calls).toHaveLength(1)
    world.mend = async () => {
      throw new Error('still full')
    }
    await vi.advanceTimersByTimeAsync(60_000)
    expect(calls).toHaveLength(1)

    failing.mockRestore()
    world.mend = async () => store.put([leadOf({ seq: 1, delivery: { ...newDelivery(0, true), rev: 3 } })])
    await vi.advanceTimersByTimeAsync(10_000)
    expect(calls.map(({ seq, delivery }) => [seq, delivery.rev])).toEqual([
      [1, 2],
      [1, 4],
      [2, 2],
    ])
    expect(await store.tally()).toMatchObject({ delivered: 2, posting: 0 })
  })

  test('mends a store that did not take a lead, also while the courier waits', async () => {
    const { store, queue, world } = setup({ status: closed })
    world.mend = async () => store.put(leads(1))
    queue.storeFailed()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(await store.tally()).toMatchObject({ captured: 1 })
  })

  test('removes the row of a lead that the courier knows is deleted, and goes on', async () => {
    const { store, world, settled } = setup()
    world.deliver = async (lead) => (lead.seq === 1 ? 'deleted' : delivered(lead))
    await store.put(leads(1, 2))
    await settled()
    expect(await store.tally()).toMatchObject({ captured: 2, deleted: 1, delivered: 1 })
  })

  test('sends no lead that is delivered, refused, incomplete, being sent or waiting for staff', async () => {
    const { store, calls } = setup()
    const base = { rev: 1, attempts: 1, ambiguous: 1, burnt: 0, strikes: 0 }
    const still: Delivery[] = [
      { state: 'delivered', ...base, at: 1 },
      { state: 'refused', ...base, at: 1 },
      { state: 'incomplete', ...base },
      { state: 'posting', ...base, startedAt: 1 },
      { state: 'unconfirmed', ...base, dueAt: null },
    ]
    await store.put(still.map((delivery, i) => leadOf({ seq: i + 1, delivery })))
    await vi.advanceTimersByTimeAsync(10 * MINUTE)
    expect(calls).toEqual([])
  })
})
