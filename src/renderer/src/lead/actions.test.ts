import { beforeEach, expect, test, vi } from 'vitest'
import { resend } from '../../../shared/delivery'
import type { Lead } from '../../../shared/lead'
import { leadOf } from '../../../shared/lead.fixture'
import { openMemoryStore } from './memory-store'
import type { LeadStore } from './store'

const changed = (lead: Lead): Lead => ({ ...lead, delivery: resend(lead.delivery, 1) ?? lead.delivery })
const ok = <T>(value: T) => Promise.resolve({ ok: true as const, value })
vi.stubGlobal('window', {
  leadstand: {
    resendLeads: (leads: Lead[]) => ok(leads.map(changed)),
    correctLead: ({ lead }: { lead: Lead }) => ok({ kind: 'changed', lead: changed(lead) }),
    deleteLeads: () => ok(undefined),
  },
})
const world: { store: LeadStore } = { store: openMemoryStore() }
vi.mock('./open-store', () => ({
  newerStore: { get: () => false },
  openStore: async () => world.store,
}))
const { deleteLeads, resendLeads } = await import('./actions')
const { correctLead } = await import('./amend')
const { storeHealth } = await import('./degraded')

const { id, ...rest } = leadOf()
beforeEach(async () => {
  const store = openMemoryStore()
  await store.put([{ id, ...rest }])
  const full = () => Promise.reject(new Error('full'))
  world.store = { ...store, put: full, remove: full }
  storeHealth.note(false)
})

test.each([
  ['sent again', () => resendLeads([id])],
  ['corrected', () => correctLead(id, { Email: 'ada@example.org' })],
  ['deleted', () => deleteLeads([id])],
])(
  'a lead that the journal knows to be %s and whose row does not makes the store be mended',
  async (_what, act) => {
    await expect(act()).rejects.toThrow('full')
    expect(storeHealth.failing()).toBe(true)
  },
)
