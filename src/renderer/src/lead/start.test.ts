import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Lead } from '../../../shared/lead'
import { leadOf } from '../../../shared/lead.fixture'
import { fakeJournal } from './journal.fixture'
import { openMemoryStore } from './memory-store'

const { journal, main } = fakeJournal()
let resent: ((leads: Lead[]) => void) | undefined
const told = (value: unknown) => async () => ({ ok: true, value })
vi.stubGlobal('window', {
  leadstand: {
    ...main,
    getAppState: told({ resendPolicy: 'resend', damage: null }),
    getCourier: told({ open: false, limit: 1, clockAheadMs: null, trouble: null }),
    journalErasures: told([]),
    onAppState: () => {},
    onCourier: () => {},
    onLeadsResent(listener: (leads: Lead[]) => void) {
      resent = listener
    },
  },
})
const store = { ...openMemoryStore(), durable: true }
vi.mock('./open-store', () => ({ openStore: async () => store }))
const { startLeads } = await import('./start')
const { storeHealth } = await import('./degraded')

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] })
})
afterEach(() => {
  vi.useRealTimers()
})

test('a lead whose row the store did not take while the start was at work gets it soon', async () => {
  const late = leadOf()
  store.recount = async () => {
    if (journal.leads.has(late.id)) return
    journal.leads.set(late.id, late)
    storeHealth.note(true)
  }
  const started = startLeads()
  await vi.advanceTimersByTimeAsync(0)
  expect(await store.get(late.id)).toBeUndefined()
  await vi.advanceTimersByTimeAsync(60_000)
  await started
  expect(await store.get(late.id)).toEqual(late)
  expect(storeHealth.failing()).toBe(false)
})

test('what main sends again by itself waits in its row too', async () => {
  const base = { attempts: 1, ambiguous: 0, burnt: 0, strikes: 0 }
  const lead = leadOf({ delivery: { state: 'refused', ...base, rev: 3, at: 1 } })
  journal.leads.set(lead.id, lead)
  await store.add(lead)
  await startLeads()
  const again: Lead = { ...lead, delivery: { state: 'queued', ...base, rev: 4, dueAt: 2 } }
  resent?.([again])
  await vi.advanceTimersByTimeAsync(0)
  expect(await store.get(lead.id)).toEqual(again)
})
