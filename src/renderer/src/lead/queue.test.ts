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

/** One lead may be tried. */
const trying: CourierStatus = { ...closed, open: true }

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
  const ends = new Map<number, () => void>()
  /** Attempts that last until a test finishes them, and the most that there were at once. */
  const inFlight = {
    most: 0,
    async deliver(lead: Lead) {
      const ended = new Promise<void>((end) => ends.set(lead.seq, end))
      inFlight.most = Math.max(inFlight.most, ends.size)
      await ended
      return delivered(lead)
    },
  }
  async function finish(seq: number) {
    const end = ends.get(seq)
    if (!end) throw new Error(`lead ${seq} is not under way`)
    ends.delete(seq)
    end()
    await settled()
  }
  const seqs = () => calls.map(({ seq }) => seq)
  return { store, calls, world, queue, settled, seqs, inFlight, finish }
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

  test('has as many under way at once as the courier takes, begun in the order of capture', async () => {
    const { store, world, seqs, inFlight, finish } = setup({ status: { ...open, limit: 3 } })
    world.deliver = inFlight.deliver
    await store.put(leads(1, 2, 3, 4, 5))
    await vi.advanceTimersByTimeAsync(0)
    expect(seqs()).toEqual([1, 2, 3])
    expect(await store.tally()).toMatchObject({ posting: 3, queued: 2 })
    await finish(2)
    expect(seqs()).toEqual([1, 2, 3, 4])
    await finish(4)
    await finish(1)
    expect(seqs()).toEqual([1, 2, 3, 4, 5])
    await finish(3)
    await finish(5)
    expect(inFlight.most).toBe(3)
    expect(await store.tally()).toMatchObject({ delivered: 5, posting: 0 })
  })

  test('takes more at once as soon as the courier does, and fewer with the next', async () => {
    const { store, world, queue, seqs, inFlight, finish, settled } = setup()
    world.deliver = inFlight.deliver
    await store.put(leads(1, 2, 3, 4, 5, 6))
    await settled()
    expect(seqs()).toEqual([1])
    world.status = { ...open, limit: 4 }
    queue.wake()
    await settled()
    expect(seqs()).toEqual([1, 2, 3, 4])
    world.status = open
    await finish(3)
    await finish(1)
    await finish(2)
    expect(seqs()).toEqual([1, 2, 3, 4])
    await finish(4)
    expect(seqs()).toEqual([1, 2, 3, 4, 5])
  })

  test('tries one lead, and no second one, while the courier looks whether its trouble is over', async () => {
    const { store, world, seqs, inFlight, settled } = setup({ status: { ...trying, limit: 4 } })
    world.deliver = inFlight.deliver
    await store.put(leads(1, 2, 3))
    await settled()
    expect(seqs()).toEqual([1])
  })

  test('tries the lead that is due first if none is due yet, so that a look never waits for it', async () => {
    const { store, world, queue, seqs, settled } = setup({ status: closed })
    await store.put([
      leadOf({ seq: 1, delivery: newDelivery(Date.now() + 4 * MINUTE, true) }),
      leadOf({ seq: 2, delivery: newDelivery(Date.now() + 2 * MINUTE, true) }),
      leadOf({ seq: 3, delivery: newDelivery(Date.now() + 3 * MINUTE, true) }),
    ])
    world.status = trying
    world.deliver = async (lead) => {
      world.status = closed
      return delivered(lead)
    }
    queue.wake()
    await settled()
    expect(seqs()).toEqual([2])
  })

  test('sends no lead twice at once, although staff made its row wait again while it is under way', async () => {
    const { store, world, seqs, inFlight, finish } = setup({ status: { ...open, limit: 2 } })
    world.deliver = inFlight.deliver
    await store.put(leads(1))
    await vi.advanceTimersByTimeAsync(0)
    await store.put([leadOf({ seq: 1, delivery: { ...newDelivery(0, true), rev: 9 } })])
    await vi.advanceTimersByTimeAsync(MINUTE)
    expect(seqs()).toEqual([1])
    await finish(1)
    expect(seqs()).toEqual([1, 1])
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

  test('claims nothing that it found just when the courier closed', async () => {
    const { store, calls, world, settled } = setup()
    const real = store.nextDue
    vi.spyOn(store, 'nextDue').mockImplementation(async (...asked) => {
      const lead = await real(...asked)
      world.status = closed
      return lead
    })
    await store.put(leads(1))
    await settled()
    expect(calls).toEqual([])
    expect(await store.get(idOf(1))).toEqual(leadOf())
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

  test('puts back what is held among several under way, lets the others end, and picks none for a while', async () => {
    const { store, calls, world, inFlight, settled, finish, seqs } = setup({ status: { ...open, limit: 3 } })
    world.deliver = async (lead) => (lead.seq === 2 ? null : inFlight.deliver(lead))
    await store.put(leads(1, 2, 3, 4))
    await settled()
    const before = calls.length
    expect(seqs()).not.toContain(4)
    await finish(1)
    expect(calls).toHaveLength(before)
    expect(await store.get(idOf(2))).toEqual(leadOf({ seq: 2 }))
    world.deliver = inFlight.deliver
    await vi.advanceTimersByTimeAsync(1_000)
    expect(seqs().slice(before)).toContain(2)
  })

  test('asks a courier that held a lead back again as soon as it says something', async () => {
    const { store, world, queue, settled, seqs } = setup()
    world.deliver = async () => null
    await store.put(leads(1))
    await settled()
    world.deliver = async (lead) => delivered(lead)
    queue.wake()
    await settled()
    expect(seqs()).toEqual([1])
    world.status = { ...open }
    queue.wake()
    await settled()
    expect(seqs()).toEqual([1, 1])
  })

  describe('with leads that wait for a time of their own', () => {
    const waiting = (seq: number) => {
      const last = { at: Date.now() - 1, code: 'server-error' }
      return leadOf({ seq, delivery: { ...newDelivery(Date.now() + 4 * MINUTE, true), last } })
    }

    test.each([
      ['at once when an outage ends', 10_000, [1, 2]],
      ['at their own time when a trouble was short: they may be the cause of it', 9_000, []],
    ] as const)('sends them %s', async (_, lasted, sent) => {
      const { store, world, queue, settled, seqs } = setup({ status: closed })
      await store.put([waiting(1), waiting(2)])
      queue.wake()
      await settled()
      await vi.advanceTimersByTimeAsync(lasted)
      queue.wake()
      await settled()
      expect(seqs()).toEqual([])
      world.status = open
      queue.wake()
      await settled()
      expect(seqs()).toEqual(sent)
    })

    test('sends them at once when staff want it', async () => {
      const { store, queue, settled, seqs } = setup()
      await store.put([waiting(1), waiting(2)])
      await settled()
      expect(seqs()).toEqual([])
      queue.hasten()
      await settled()
      expect(seqs()).toEqual([1, 2])
    })

    test('looks for hastened leads no more once all of them are gone', async () => {
      const { store, queue, settled } = setup()
      await store.put([waiting(1)])
      queue.hasten()
      await settled()
      const looks = vi.spyOn(store, 'nextDue')
      queue.wake()
      await settled()
      expect(looks).toHaveBeenLastCalledWith(Date.now(), null)
    })

    test('lets a wait that begins afterwards take its time', async () => {
      const { store, queue, world, seqs } = setup()
      world.deliver = async (lead) => settleAs(lead, { kind: 'server-error', status: 500 })
      await store.put([waiting(1)])
      queue.hasten()
      await vi.advanceTimersByTimeAsync(1_999)
      expect(seqs()).toEqual([1])
      await vi.advanceTimersByTimeAsync(1)
      expect(seqs()).toEqual([1, 1])
    })

    test('keeps every new wait also after the clock was set back', async () => {
      const { store, queue, world, seqs } = setup()
      world.deliver = async (lead) => {
        vi.setSystemTime(Date.now() - MINUTE)
        return settleAs(lead, { kind: 'server-error', status: 500 })
      }
      await store.put([waiting(1)])
      queue.hasten()
      await vi.advanceTimersByTimeAsync(1_000)
      expect(seqs()).toEqual([1])
    })
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

  test('mends only when nothing is under way any more, and claims nothing meanwhile', async () => {
    const { store, world, inFlight, settled, finish, seqs, queue } = setup({ status: { ...open, limit: 2 } })
    world.deliver = inFlight.deliver
    let mended = 0
    world.mend = async () => void mended++
    await store.put(leads(1, 2, 3))
    await settled()
    queue.storeFailed()
    await vi.advanceTimersByTimeAsync(15_000)
    await finish(1)
    expect([seqs(), mended]).toEqual([[1, 2], 0])
    await finish(2)
    expect([seqs(), mended]).toEqual([[1, 2, 3], 1])
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
