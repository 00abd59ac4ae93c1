import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { CourierStatus } from '../../../shared/courier'
import { type Delivery, settle } from '../../../shared/delivery'
import type { Lead } from '../../../shared/lead'
import { leadOf } from '../../../shared/lead.fixture'
import type { Outcome } from '../../../shared/outcome'
import { openMemoryStore } from './memory-store'
import { startQueue } from './queue'
import { sumHolds } from './store'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: 1_000_000 })
})
afterEach(() => {
  vi.useRealTimers()
})

type Turn = Outcome | 'held' | 'unknown' | 'deleted'

const turns = fc.constantFrom<Turn>(
  { kind: 'delivered', status: 200 },
  { kind: 'refused', status: 422 },
  { kind: 'retry', scope: 'lead', reason: 'try-again' },
  { kind: 'server-error', status: 500 },
  { kind: 'unconfirmed', reason: 'no-answer', waitMs: null },
  'held',
  'unknown',
  'deleted',
)
/** What comes of the n-th attempt and after how many ms, and what the courier says then. */
const attempts = fc.array(
  fc.record({
    turn: turns,
    ms: fc.nat({ max: 3_000 }),
    limit: fc.integer({ min: 1, max: 4 }),
    trouble: fc.boolean(),
  }),
  { maxLength: 40 },
)

test('whatever comes of attempts: never more at once than the courier takes, no lead twice at once, and each has its end', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 12 }), attempts, async (count, script) => {
      const store = openMemoryStore()
      const underWay = new Set<string>()
      // Not thrown in an attempt: the queue would take that for its result.
      const wrong: string[] = []
      let status: CourierStatus = { open: true, limit: 1, clockAheadMs: null, trouble: null }
      let nth = 0
      async function deliver(lead: Lead): Promise<Delivery | 'deleted' | null> {
        if (underWay.has(lead.id)) wrong.push(`lead ${lead.seq} twice at once`)
        if (underWay.size >= (status.trouble ? 1 : status.limit)) wrong.push(`${underWay.size} under way`)
        if (lead.delivery.state !== 'posting') throw new Error('not claimed')
        underWay.add(lead.id)
        const { turn, ms, limit, trouble } = script[nth++] ?? last
        await new Promise((over) => setTimeout(over, ms))
        underWay.delete(lead.id)
        const since = { since: 0, retryAt: 0 }
        status = {
          ...status,
          limit: Math.max(limit, underWay.size),
          trouble: trouble && underWay.size === 0 ? { kind: 'waiting', reason: 'offline', ...since } : null,
        }
        queue.wake()
        if (turn === 'held') return null
        if (turn === 'deleted') return turn
        if (turn === 'unknown') throw new Error('the main process did not answer')
        const context = {
          now: Date.now(),
          random: 1,
          policy: 'resend',
          othersPass: false,
          practice: false,
        } as const
        return settle(lead.delivery, turn, context)
      }
      const queue = startQueue({
        store,
        deliver: (lead) => deliver(lead),
        courier: () => status,
        policy: () => 'resend',
        now: Date.now,
        mend: async () => {},
      })
      store.subscribe(queue.wake)
      await store.put(Array.from({ length: count }, (_, i) => leadOf({ seq: i + 1 })))
      await vi.advanceTimersByTimeAsync(60 * 60_000)
      const tally = await store.tally()
      expect(wrong).toEqual([])
      expect(underWay.size).toBe(0)
      expect(sumHolds(tally)).toBe(true)
      expect(tally).toMatchObject({ captured: count, queued: 0, posting: 0 })
      expect(tally.unconfirmed).toBe(tally.held)
    }),
    { numRuns: 100 },
  )
})

const last = { turn: { kind: 'delivered', status: 200 } as const, ms: 5, limit: 4, trouble: false }
