import { expect, test, vi } from 'vitest'
import type { Lead, Meeting } from '../../../shared/lead'
import { idOf, leadOf, someDetails } from '../../../shared/lead.fixture'
import { openMemoryStore } from './memory-store'

const notes = [undefined, 'Wants a demo', 'n'.repeat(1_999)]
const leads = notes.map((_, nth) => leadOf({ seq: nth + 1 }))
const detailsOf = (nth: number) => ({
  ...someDetails,
  encounters: [
    { at: 1, note: 'The first time' },
    { at: 2, by: 'MK', ...(notes[nth] === undefined ? {} : { note: notes[nth] }) },
  ],
})
const amended: { id: string; at: number; meeting: Meeting }[] = []
const ok = <T>(value: T) => Promise.resolve({ ok: true as const, value })
vi.stubGlobal('window', {
  leadstand: {
    openLeads: (some: Lead[]) =>
      ok(
        some.map(({ id, seq }) => ({
          id,
          details: seq === 4 ? null : detailsOf(seq - 1),
          serverWords: null,
        })),
      ),
    amendMeeting: ({ lead, at, meeting }: { lead: Lead; at: number; meeting: Meeting }) => {
      amended.push({ id: lead.id, at, meeting })
      return ok({ kind: 'changed', lead })
    },
  },
})
const store = openMemoryStore()
vi.mock('./open-store', () => ({ openStore: async () => store }))
const { noteLeads } = await import('./amend')

test('a note for many is a line more at each one’s last meeting, and takes no room that is not there', async () => {
  await store.put([...leads, leadOf({ seq: 4 })])
  expect(await noteLeads([1, 2, 3, 4, 5].map(idOf), 'Sent the prices')).toBe(2)
  expect(amended).toEqual([
    { id: idOf(1), at: 2, meeting: { by: 'MK', note: 'Sent the prices' } },
    { id: idOf(2), at: 2, meeting: { by: 'MK', note: 'Wants a demo\nSent the prices' } },
  ])
})
