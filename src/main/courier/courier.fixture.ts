import { performance } from 'node:perf_hooks'
import { afterEach, beforeEach, vi } from 'vitest'
import type { CourierStatus } from '../../shared/courier'
import { claim, type Delivery, newDelivery } from '../../shared/delivery'
import type { Lead, LeadDetails } from '../../shared/lead'
import { leadOf, someDetails } from '../../shared/lead.fixture'
import type { Answer } from '../../shared/outcome'
import type { JournalRecord } from '../journal/record'
import { openMemorySecrets, openMemoryVaultStorage } from '../vault/memory-vault.fixture'
import { openVault } from '../vault/vault'
import { type CourierParts, openCourier } from './courier'
import type { Destination, ReadyDestination } from './destination'
import type { LeadRequest } from './transport'

export const MINUTE = 60_000

/** Time stands until a test lets it pass, and the jitter is the longest there is: waits of 2 s, 4 s, 8 s … */
export function standTheClock(): void {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: 1_000_000 })
    // The courier's waits run on the monotonic clock, which here goes with the timers.
    vi.spyOn(performance, 'now').mockImplementation(() => Date.now())
    vi.spyOn(Math, 'random').mockReturnValue(1)
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.restoreAllMocks()
  })
}

/** Lets `ms` pass; with 0 only what is due now happens. */
export const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

export const ready: ReadyDestination = {
  kind: 'ready',
  practice: false,
  baseUrl: 'https://api.example.org/v1',
  ref: 'YYY',
  apiKey: 'key',
}

export const answer = (
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
export const html = answer(200, '<!doctype html><title>Wi-Fi</title>', { contentType: 'text/html' })
export const noAnswer: Answer = { kind: 'failure', phase: 'sent', reason: 'no-answer' }
export const unreachable: Answer = { kind: 'failure', phase: 'unsent', reason: 'unreachable' }

/** What the courier says when leads go out. */
export const wellAndOpen = (limit = 1): CourierStatus => ({
  open: true,
  limit,
  clockAheadMs: null,
  trouble: null,
})

export interface Setup {
  destination?: Destination
  policy?: 'resend' | 'hold'
  maxInFlight?: number
}

/** A courier over a server that answers what a test says, and a note of everything that happens, in order. */
export function setup(over: Setup = {}) {
  const events: string[] = []
  const journaled: JournalRecord[] = []
  const posted: LeadRequest[] = []
  const statuses: CourierStatus[] = []
  /** When each of them was told. */
  const toldAt: number[] = []
  /** The times at which the address was asked without a lead. */
  const probes: number[] = []
  const vault = openVault(openMemoryVaultStorage(), openMemorySecrets())
  const world = {
    destination: over.destination ?? ready,
    online: true,
    maxInFlight: over.maxInFlight ?? 4,
    journalFails: false,
    journalReady: Promise.resolve(),
    /** The journal missed the capture: it could not be written then. */
    captureJournaled: true,
    /** What the journal says of every lead it knows; null: staff deleted it. */
    journal: newDelivery(0, true) as Delivery | null,
    lastAttempts: [] as { id: string; delivery: Delivery }[],
    post: (_request: LeadRequest): Answer | Promise<Answer> => answer(200),
    probe: (): Answer | Promise<Answer> => answer(405),
  }
  const parts: CourierParts = {
    vault,
    journal: {
      ready: Promise.resolve().then(() => world.journalReady),
      isVoid: () => false,
      lastAttempts: () => world.lastAttempts,
      delivery: () => (world.captureJournaled ? world.journal : undefined),
      // As a journal whose file was taken away: the rows have the same.
      read: async () => [],
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
        const got = await world.post(request)
        events.push('answer')
        return got
      },
      async probe() {
        probes.push(Date.now())
        return world.probe()
      },
      isOnline: () => world.online,
    },
    destination: () => world.destination,
    policy: () => over.policy ?? 'resend',
    maxInFlight: () => world.maxInFlight,
    onStatus(status) {
      statuses.push(status)
      toldAt.push(Date.now())
    },
  }
  const courier = openCourier(parts)
  function lead(seq = 1, details: LeadDetails = someDetails): Lead {
    const queued = leadOf({ seq })
    const posting = claim(queued.delivery, Date.now())
    if (!posting) throw new Error('not claimable')
    return { ...queued, delivery: posting, envelope: vault.sealLead(queued.id, queued.eventId, details) }
  }
  /** Delivers leads one after another, so that the limit grows. */
  async function deliverInTurn(count: number, firstSeq = 1_000) {
    for (let i = 0; i < count; i++) await courier.deliver(lead(firstSeq + i))
  }
  return { courier, world, events, journaled, posted, probes, statuses, toldAt, vault, lead, deliverInTurn }
}

/** A promise that a test fulfils itself. */
export function later<T>(): [Promise<T>, (value: T) => void] {
  let resolve: (value: T) => void = () => {}
  const promise = new Promise<T>((done) => {
    resolve = done
  })
  return [promise, resolve]
}
