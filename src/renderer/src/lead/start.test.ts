import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { leadOf } from '../../../shared/lead.fixture'
import { fakeJournal } from './journal.fixture'
import { openMemoryStore } from './memory-store'

const { journal, main } = fakeJournal()
const told = (value: unknown) => async () => ({ ok: true, value })
vi.stubGlobal('window', {
  leadstand: {
    ...main,
    getAppState: told({ resendPolicy: 'resend', damage: null }),
    getCourier: told({ open: false, limit: 1, clockAheadMs: null, trouble: null }),
    onAppState: () => {},
    onCourier: () => {},
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
