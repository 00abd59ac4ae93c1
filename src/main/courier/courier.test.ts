import { performance } from 'node:perf_hooks'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { CourierStatus } from '../../shared/courier'
import { claim, type Delivery, deliverySchema, newDelivery } from '../../shared/delivery'
import type { Lead, LeadDetails } from '../../shared/lead'
import { leadOf, someDetails } from '../../shared/lead.fixture'
import type { Answer } from '../../shared/outcome'
import type { JournalRecord } from '../journal/record'
import { openMemorySecrets, openMemoryVaultStorage } from '../vault/memory-vault.fixture'
import { openVault } from '../vault/vault'
import { type CourierParts, type Destination, openCourier } from './courier'
import type { LeadRequest } from './transport'

const MINUTE = 60_000
const ready: Destination = {
  kind: 'ready',
  practice: false,
  baseUrl: 'https://api.example.org/v1',
  ref: 'YYY',
  apiKey: 'key',
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: 1_000_000 })
  // The courier's waits run on the monotonic clock, which here goes with the timers.
  vi.spyOn(performance, 'now').mockImplementation(() => Date.now())
  // The longest wait that the jitter allows: 2 s, 4 s, 8 s …
  vi.spyOn(Math, 'random').mockReturnValue(1)
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const answer = (
  status: number,
  body = '{}',
  more: Partial<Extract<Answer, { kind: 'response' }>> = {},
): Answer => ({
  kind: 'response',
  status,
  contentType: 'application/json',
  retryAfter: null,
  body,
  ...more,
})
const html = answer(200, '<!doctype html><title>Wi-Fi</title>', { contentType: 'text/html' })

/** A courier over a server that answers what a test says, and a note of everything that happens, in order. */
function setup(over: { destination?: Destination; policy?: 'resend' | 'hold' } = {}) {
  const events: string[] = []
  const journaled: JournalRecord[] = []
  const posted: LeadRequest[] = []
  const statuses: CourierStatus[] = []
  const vault = openVault(openMemoryVaultStorage(), openMemorySecrets())
  const world = {
    destination: over.destination ?? ready,
    online: true,
    journalFails: false,
    /** The journal missed the capture: it could not be written then. */
    captureJournaled: true,
    /** What the journal says of every lead it knows; null: staff deleted it. */
    journal: newDelivery(0, true) as Delivery | null,
    post: (): Answer | Promise<Answer> => answer(200),
    probe: (): Answer | Promise<Answer> => answer(405),
    probes: 0,
  }
  const parts: CourierParts = {
    vault,
    journal: {
      ...unusedJournal,
      delivery: () => (world.captureJournaled ? world.journal : undefined),
      async append(...records) {
        const [record] = records
        if (world.journalFails) throw Object.assign(new Error('full'), { code: 'ENOSPC' })
        await Promise.resolve()
        journaled.push(...records)
        events.push(`journal ${record?.type === 'delivery' ? record.delivery.state : record?.type}`)
      },
    },
    transport: {
      async post(request) {
        posted.push(request)
        events.push('post')
        const got = await world.post()
        events.push('answer')
        return got
      },
      async probe() {
        world.probes++
        return world.probe()
      },
      isOnline: () => world.online,
    },
    destination: () => world.destination,
    policy: () => over.policy ?? 'resend',
    onStatus: (status) => statuses.push(status),
  }
  const courier = openCourier(parts)
  function lead(seq = 1, details: LeadDetails = someDetails): Lead {
    const queued = leadOf({ seq })
    const posting = claim(queued.delivery, Date.now())
    if (!posting) throw new Error('not claimable')
    return { ...queued, delivery: posting, envelope: vault.sealLead(queued.id, queued.eventId, details) }
  }
  return { courier, world, events, journaled, posted, statuses, vault, lead }
}

const unused = () => expect.fail('not for a courier')
const unusedJournal = {
  page: unused,
  read: unused,
  undelivered: unused,
  lastSeq: unused,
  damaged: 0,
  close: unused,
}

describe('an attempt', () => {
  test('is journaled before it is sent, and its result before it is answered', async () => {
    const { courier, events, journaled, lead } = setup()
    const one = lead()
    const result = await courier.deliver(one)
    events.push('fulfilled')
    expect(events).toEqual(['journal posting', 'post', 'answer', 'journal delivered', 'fulfilled'])
    expect(result).toMatchObject({ kind: 'settled', delivery: { state: 'delivered' } })
    expect(journaled).toEqual([
      { type: 'delivery', id: one.id, delivery: one.delivery },
      { type: 'delivery', id: one.id, delivery: result.kind === 'settled' && result.delivery },
    ])
  })

  test('is not made for a lead that staff deleted, although its row is still there', async () => {
    const { courier, world, events, lead } = setup()
    world.journal = null
    expect(await courier.deliver(lead())).toEqual({ kind: 'deleted' })
    expect(events).toEqual([])
    expect(courier.status().open).toBe(true)
  })

  test('is not made for a lead that the journal says is delivered, whose row missed it', async () => {
    const { courier, world, events, lead } = setup()
    const result = await courier.deliver(lead())
    world.journal = result.kind === 'settled' ? result.delivery : null
    events.length = 0
    expect(await courier.deliver(lead())).toEqual(result)
    expect(events).toEqual([])
  })

  test('of a lead whose capture the journal missed puts the whole lead into it first', async () => {
    const { courier, world, journaled, lead } = setup()
    world.captureJournaled = false
    const one = lead()
    await courier.deliver(one)
    expect(journaled).toMatchObject([
      { type: 'lead', lead: one },
      { type: 'delivery', id: one.id },
    ])
  })

  test('sends the opened lead to the destination as it is now', async () => {
    const { courier, world, posted, lead } = setup()
    const one = lead()
    world.destination = {
      kind: 'ready',
      practice: false,
      baseUrl: 'https://b.example/api',
      ref: 'NEW',
      apiKey: 'new',
    }
    await courier.deliver(one)
    expect(posted).toEqual([
      expect.objectContaining({
        baseUrl: 'https://b.example/api',
        ref: 'NEW',
        apiKey: 'new',
        leadId: one.id,
        body: {
          Email: 'ada@example.org',
          Firstname: 'Ada',
          Lastname: 'Byron',
          PhoneNumber: '+18005550175',
          JourneyData: [{ Name: 'Interest', Value: 'A demo' }],
        },
      }),
    ])
  })

  test('is not made while another is under way, and idle waits for that one', async () => {
    const { courier, world, posted, lead } = setup()
    const [promise, resolve] = later<Answer>()
    world.post = () => promise
    const first = courier.deliver(lead(1))
    expect(await courier.deliver(lead(2))).toEqual({ kind: 'held' })
    let idle = false
    const waiting = courier.idle().then(() => {
      idle = true
    })
    await vi.advanceTimersByTimeAsync(1_000)
    expect(idle).toBe(false)
    resolve(answer(200))
    expect(await first).toMatchObject({ kind: 'settled' })
    await waiting
    expect(posted).toHaveLength(1)
  })

  test('is not made of a lead that is not claimed', async () => {
    const { courier, posted, lead } = setup()
    expect(await courier.deliver({ ...lead(), delivery: leadOf().delivery })).toEqual({ kind: 'held' })
    expect(posted).toEqual([])
  })

  test('that can’t be journaled is never sent, and pauses', async () => {
    const { courier, world, posted, lead } = setup()
    world.journalFails = true
    expect(await courier.deliver(lead())).toEqual({ kind: 'held' })
    expect(posted).toEqual([])
    expect(courier.status()).toMatchObject({ open: false, trouble: { kind: 'paused', reason: 'journal' } })
  })

  test('whose result can’t be journaled is answered all the same', async () => {
    const { courier, world, lead } = setup()
    world.post = () => {
      world.journalFails = true
      return answer(200)
    }
    expect(await courier.deliver(lead())).toMatchObject({ kind: 'settled', delivery: { state: 'delivered' } })
  })

  test('of a lead that can’t be opened here is a refusal, and nothing is sent', async () => {
    const { courier, posted, lead } = setup()
    const one = { ...lead(), envelope: leadOf().envelope }
    expect(await courier.deliver(one)).toMatchObject({
      kind: 'settled',
      delivery: { state: 'refused', last: { code: 'unreadable' } },
    })
    expect(posted).toEqual([])
    expect(courier.status()).toEqual({ open: true, trouble: null })
  })

  test('that throws does not close the courier for the next one', async () => {
    const { courier, world, lead } = setup()
    world.post = () => Promise.reject(new Error('a bug'))
    await expect(courier.deliver(lead())).rejects.toThrow('a bug')
    world.post = () => answer(200)
    expect(await courier.deliver(lead(2))).toMatchObject({ kind: 'settled' })
  })

  test('that the server refuses keeps its words sealed', async () => {
    const { courier, world, lead, vault } = setup()
    world.post = () => answer(422, '{"message":"ada@example.org is no address"}')
    const one = lead()
    const result = await courier.deliver(one)
    expect(JSON.stringify(result)).not.toContain('ada')
    const words = result.kind === 'settled' && result.delivery.last?.words
    expect(words && vault.openWords(one.id, words)).toBe('ada@example.org is no address')
    expect(result.kind === 'settled' && deliverySchema.safeParse(result.delivery).success).toBe(true)
  })

  test('answered by 500 again and again is refused once others pass', async () => {
    const { courier, world, lead } = setup()
    const others = async () => {
      world.post = () => answer(200)
      await courier.deliver(lead(2))
    }
    let bad = lead(1)
    for (let i = 1; i <= 5; i++) {
      world.post = () => answer(500)
      const result = await courier.deliver(bad)
      if (result.kind !== 'settled') throw new Error('held')
      expect(result.delivery.state).toBe(i < 5 ? 'unconfirmed' : 'refused')
      const again = claim(result.delivery, Date.now())
      if (again) bad = { ...bad, delivery: again }
      await others()
    }
  })

  test('without an answer waits for staff where the policy is to hold', async () => {
    const { courier, world, lead } = setup({ policy: 'hold' })
    world.post = () => ({ kind: 'failure', phase: 'sent', reason: 'no-answer' })
    expect(await courier.deliver(lead())).toMatchObject({ delivery: { state: 'unconfirmed', dueAt: null } })
  })
})

describe('a courier', () => {
  test.each(['not-connected', 'key'] as const)(
    'pauses where the destination is missing: %s',
    async (reason) => {
      const { courier, events, lead } = setup({ destination: { kind: 'missing', reason } })
      expect(await courier.deliver(lead())).toEqual({ kind: 'held' })
      expect(events).toEqual([])
      expect(courier.status()).toMatchObject({ open: false, trouble: { kind: 'paused', reason } })
    },
  )

  test('holds leads while it is closed, and lets one try when the wait is over', async () => {
    const { courier, world, posted, lead, statuses } = setup()
    world.post = () => answer(503)
    await courier.deliver(lead())
    expect(statuses.at(-1)).toEqual({
      open: false,
      trouble: {
        kind: 'waiting',
        reason: 'server-trouble',
        status: 503,
        since: 1_000_000,
        retryAt: 1_002_000,
      },
    })
    expect(await courier.deliver(lead(2))).toEqual({ kind: 'held' })
    await vi.advanceTimersByTimeAsync(1_999)
    expect(courier.status().open).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    expect(statuses.at(-1)).toMatchObject({ open: true, trouble: { reason: 'server-trouble' } })
    world.post = () => answer(200)
    expect(await courier.deliver(lead(2))).toMatchObject({ kind: 'settled' })
    expect(statuses.at(-1)).toEqual({ open: true, trouble: null })
    expect(posted).toHaveLength(2)
  })

  test('keeps the start of a trouble while it lasts', async () => {
    const { courier, world, lead } = setup()
    world.post = () => answer(503)
    await courier.deliver(lead())
    await vi.advanceTimersByTimeAsync(2_000)
    await courier.deliver(lead())
    expect(courier.status().trouble).toMatchObject({ since: 1_000_000, retryAt: 1_006_000 })
  })

  test('looks at once when somebody asks', async () => {
    const { courier, world, lead } = setup()
    world.post = () => answer(401)
    await courier.deliver(lead())
    expect(courier.status().open).toBe(false)
    courier.tryNow()
    expect(courier.status()).toMatchObject({ open: true, trouble: { reason: 'key' } })
  })

  test('stays open when the answer to an old key comes after the new one was saved', async () => {
    const { courier, world, lead } = setup()
    world.post = async () => {
      courier.restart()
      return answer(401)
    }
    expect(await courier.deliver(lead())).toMatchObject({ delivery: { state: 'queued' } })
    expect(courier.status()).toEqual({ open: true, trouble: null })
  })

  test('opens when it is restarted, and no old wait ends later', async () => {
    const { courier, world, lead, statuses } = setup()
    world.post = () => answer(401)
    await courier.deliver(lead())
    courier.restart()
    expect(courier.status()).toEqual({ open: true, trouble: null })
    const told = statuses.length
    await vi.advanceTimersByTimeAsync(10 * MINUTE)
    expect(statuses).toHaveLength(told)
  })

  test('goes by the server’s Retry-After although somebody asked just before', async () => {
    const { courier, world, lead } = setup()
    world.online = false
    await courier.deliver(lead())
    await vi.advanceTimersByTimeAsync(500)
    courier.tryNow()
    world.online = true
    courier.tryNow()
    expect(courier.status().open).toBe(true)
    world.post = () => answer(429, '{}', { retryAfter: '60' })
    await courier.deliver(lead())
    await vi.advanceTimersByTimeAsync(59_999)
    expect(courier.status()).toMatchObject({ open: false, trouble: { reason: 'rate-limit' } })
    await vi.advanceTimersByTimeAsync(1)
    expect(courier.status().open).toBe(true)
  })
})

describe('without a network', () => {
  test('nothing is sent and nothing is journaled', async () => {
    const { courier, world, events, lead } = setup()
    world.online = false
    expect(await courier.deliver(lead())).toEqual({ kind: 'held' })
    expect(events).toEqual([])
    expect(courier.status()).toMatchObject({ open: false, trouble: { reason: 'offline' } })
  })

  test('its return is noticed within 2 s, however long the wait has grown', async () => {
    const { courier, world, lead } = setup()
    world.online = false
    await courier.deliver(lead())
    await vi.advanceTimersByTimeAsync(20 * MINUTE)
    expect(courier.status().open).toBe(false)
    world.online = true
    await vi.advanceTimersByTimeAsync(2_000)
    expect(courier.status().open).toBe(true)
  })

  test('this machine itself is reached all the same', async () => {
    const { courier, world, lead } = setup({
      destination: { ...ready, baseUrl: 'http://127.0.0.1:4010/api/v1' },
    })
    world.online = false
    expect(await courier.deliver(lead())).toMatchObject({ kind: 'settled' })
  })
})

describe('behind a sign-in page', () => {
  async function paused() {
    const parts = setup()
    parts.world.post = () => html
    await parts.courier.deliver(parts.lead())
    expect(parts.courier.status()).toMatchObject({ open: false, trouble: { reason: 'sign-in-page' } })
    return parts
  }

  test('the address is asked without a lead, and none is tried while the page answers', async () => {
    const { courier, world, posted, lead } = await paused()
    world.probe = () => html
    await vi.advanceTimersByTimeAsync(30 * MINUTE)
    expect(world.probes).toBeGreaterThan(5)
    expect(courier.status().open).toBe(false)
    expect(await courier.deliver(lead(2))).toEqual({ kind: 'held' })
    expect(posted).toHaveLength(1)
  })

  test('a lead is tried once the API itself answers', async () => {
    const { courier, world, lead } = await paused()
    world.probe = () => answer(405)
    await vi.advanceTimersByTimeAsync(15_000)
    expect(world.probes).toBe(1)
    expect(courier.status()).toMatchObject({ open: true })
    world.post = () => answer(200)
    expect(await courier.deliver(lead(2))).toMatchObject({ kind: 'settled' })
    expect(courier.status()).toEqual({ open: true, trouble: null })
  })

  test('one question is under way at a time', async () => {
    const { courier, world } = await paused()
    world.probe = () => new Promise<Answer>(() => {})
    for (let i = 0; i < 5; i++) courier.tryNow()
    await vi.advanceTimersByTimeAsync(MINUTE)
    expect(world.probes).toBe(1)
  })

  test('a corrected connection does not wait for the question to the old one', async () => {
    const { courier, world, lead } = await paused()
    const [promise, resolve] = later<Answer>()
    world.probe = () => promise
    courier.tryNow()
    courier.restart()
    world.post = () => answer(200)
    expect(await courier.deliver(lead(2))).toMatchObject({ kind: 'settled' })
    // Nor does it keep a question to the new address from being asked.
    world.post = () => html
    world.probe = () => answer(405)
    await courier.deliver(lead(3))
    await vi.advanceTimersByTimeAsync(15_000)
    expect(world.probes).toBe(2)
    expect(courier.status().open).toBe(true)
    // Its late answer means nothing any more.
    resolve(html)
    await vi.advanceTimersByTimeAsync(0)
    expect(courier.status().open).toBe(true)
  })
})

function later<T>(): [Promise<T>, (value: T) => void] {
  let resolve: (value: T) => void = () => {}
  const promise = new Promise<T>((done) => {
    resolve = done
  })
  return [promise, resolve]
}
