import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { claim, type Delivery, resend } from '../../shared/delivery'
import type { Answer } from '../../shared/outcome'
import { answer, html, MINUTE, noAnswer, pass, setup, standTheClock, unreachable } from './courier.fixture'
import { needsProbe } from './gate'
import { LOOKS_APART } from './looks'

standTheClock()

const tls: Answer = { kind: 'failure', phase: 'tls', reason: 'no-answer' }
const offline: Answer = { kind: 'failure', phase: 'unsent', reason: 'offline' }
const limited = (retryAfter: string | null) => answer(429, '{}', { retryAfter })

const posted = fc.constantFrom(
  ...Array<Answer>(12).fill(answer(200)),
  ...[noAnswer, unreachable, offline, tls, html, limited(null), limited('5'), limited('86400')],
  ...[302, 401, 404, 408, 409, 422, 500, 500, 503, 503, 511, 526].map((status) => answer(status)),
  answer(503, '', { retryAfter: '90' }),
)
const probed = fc.constantFrom(answer(405), answer(503), unreachable, offline, tls, html, answer(302))
/** ms until it is there. */
const trip = fc.oneof(fc.nat({ max: 300 }), fc.nat({ max: 30_000 }))

const LEADS = 40

/**
 * The page's queue in a few lines: offers leads, oldest first, and more at once than the courier says; one that is not due
 * yet while a trouble is tried; and sends again what waits for staff.
 */
function startPage({ courier, lead }: ReturnType<typeof setup>) {
  const leads = Array.from({ length: LEADS }, (_, i) => lead(i + 1))
  const deliveries = new Map<string, Delivery>(leads.map(({ id }) => [id, { ...fresh, dueAt: 0 }]))
  const underWay = new Set<string>()

  function offer() {
    const { open, limit, trouble } = courier.status()
    if (!open) return
    for (const one of leads) {
      if (underWay.size >= limit + 3) return
      const before = deliveries.get(one.id)
      const posting = before && claim(before, Date.now())
      if (!posting || underWay.has(one.id)) continue
      if (!('dueAt' in before) || before.dueAt === null) continue
      if (before.dueAt > Date.now() && !trouble) continue
      underWay.add(one.id)
      void courier.deliver({ ...one, delivery: posting }).then((result) => {
        underWay.delete(one.id)
        if (result.kind === 'settled') deliveries.set(one.id, result.delivery)
      })
    }
  }
  function sendAgain() {
    for (const [id, delivery] of deliveries) {
      const waits = delivery.state === 'refused' || ('dueAt' in delivery && delivery.dueAt === null)
      const again = waits && resend(delivery, Date.now())
      if (again) deliveries.set(id, again)
    }
  }
  return { offer, sendAgain, deliveries }
}
const fresh = { state: 'queued', rev: 1, attempts: 0, ambiguous: 0, burnt: 0, strikes: 0 } as const

/** The times at which it was looked whether a trouble is over: by a question, or by letting one lead try. */
function looksOf({ probes, statuses, toldAt }: ReturnType<typeof setup>): number[] {
  const tries = statuses.flatMap(({ open, trouble }, i) => {
    const opened = open && trouble && !statuses[i - 1]?.open
    // The lead behind a question that was answered belongs to the same look.
    return opened && !needsProbe(trouble) ? [toldAt[i] ?? 0] : []
  })
  return [...probes, ...tries].sort((a, b) => a - b)
}

test('whatever comes back, with several under way: no lead is lost or sent too often, and no look comes too soon', async () => {
  const step = fc.record({
    after: fc.nat({ max: 2_000 }),
    what: fc.constantFrom('wish', 'offline', 'online', 'pass', 'pass', 'pass'),
  })
  await fc.assert(
    fc.asyncProperty(
      fc.infiniteStream(fc.tuple(posted, trip)),
      fc.infiniteStream(fc.tuple(probed, trip)),
      fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
      fc.array(step, { minLength: 150, maxLength: 250 }),
      fc.integer({ min: 1, max: 8 }),
      async (answers, probes, jitter, way, maxInFlight) => {
        vi.clearAllTimers()
        vi.mocked(Math.random).mockImplementation(() => jitter.next().value)
        const parts = setup({ maxInFlight })
        const { courier, world } = parts
        const copies = new Map<string, number>()
        let healed = false
        let underWay = 0
        async function after([got, ms]: [Answer, number]): Promise<Answer> {
          await new Promise((over) => setTimeout(over, ms))
          return got
        }
        world.post = async ({ leadId }) => {
          expect(++underWay).toBeLessThanOrEqual(courier.status().trouble ? 1 : maxInFlight)
          const next = healed ? ([answer(200), 50] as [Answer, number]) : answers.next().value
          if (mayBeThere(next[0])) copies.set(leadId, (copies.get(leadId) ?? 0) + 1)
          const got = await after(next)
          underWay--
          return got
        }
        world.probe = () => after(healed ? [answer(405), 50] : probes.next().value)
        const page = startPage(parts)
        async function live(ms: number) {
          page.offer()
          const { trouble } = courier.status()
          expect((trouble?.retryAt ?? 0) - Date.now()).toBeLessThanOrEqual(15 * MINUTE)
          await pass(ms)
        }
        for (const { after: ms, what } of way) {
          if (what === 'wish') courier.tryNow()
          if (what === 'offline' || what === 'online') world.online = what === 'online'
          await live(ms)
        }
        healed = true
        world.online = true
        for (let i = 0; i < 300; i++) {
          page.sendAgain()
          await live(15_000)
        }

        for (const [id, delivery] of page.deliveries) {
          expect(delivery.state).toBe('delivered')
          expect(copies.get(id)).toBeLessThanOrEqual(1 + delivery.ambiguous)
        }
        const looks = looksOf(parts)
        for (const [i, at] of looks.entries())
          expect(at - (looks[i - 1] ?? Number.NEGATIVE_INFINITY)).toBeGreaterThanOrEqual(LOOKS_APART)
      },
    ),
    { numRuns: 20 },
  )
}, 60_000)

/** Whether a server that gives this answer may have kept the lead. */
function mayBeThere(given: Answer): boolean {
  return given.kind === 'failure' ? given.phase === 'sent' : [200, 500, 503].includes(given.status)
}
