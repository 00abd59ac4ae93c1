import { expect, test } from 'vitest'
import type { Delivery } from '../../shared/delivery'
import type { Lead } from '../../shared/lead'
import { idOf, leadOf } from '../../shared/lead.fixture'
import { sendReferred } from './referred'

const base = { rev: 3, attempts: 1, ambiguous: 0, burnt: 0, strikes: 1 }
const refused = (code: string): Delivery => ({ state: 'refused', ...base, at: 1, last: { at: 1, code } })
const waiting: Delivery = { state: 'queued', ...base, dueAt: 1, last: { at: 1, code: 'no-reference' } }

/** Leads on their way, of which main sends again what it may. Gives the ids of those that were, in order. */
async function sentAgain(leads: Lead[], refs: Record<string, string>): Promise<string[]> {
  const sent: string[] = []
  await sendReferred({
    journal: {
      ready: Promise.resolve(),
      // Two at a time, as if there were many.
      page: (from) => ({
        entries: leads.slice(from, from + 2).map(({ id, delivery }) => ({ id, delivery, deletedAt: null })),
        next: from + 2 < leads.length ? from + 2 : null,
      }),
      read: async (ids) => leads.filter(({ id }) => ids.includes(id)),
    },
    amend: { resend: async (some) => some },
    refOf: (eventId) => refs[eventId] ?? '',
    onResent: (some) => sent.push(...some.map(({ id }) => id)),
  })
  return sent
}

test('leads go out by themselves once their event has a reference, and no others', async () => {
  const leads = [
    leadOf({ id: idOf(1), eventId: 'fair', delivery: refused('no-reference') }),
    leadOf({ id: idOf(2), eventId: 'fair', delivery: refused('refused') }),
    leadOf({ id: idOf(3), eventId: 'other', delivery: refused('no-reference') }),
    leadOf({ id: idOf(4), eventId: 'fair', delivery: waiting }),
    leadOf({ id: idOf(5), eventId: 'fair', delivery: refused('no-reference') }),
  ]
  expect(await sentAgain(leads, { fair: 'YYY', other: '' })).toEqual([idOf(1), idOf(5)])
  expect(await sentAgain(leads, {})).toEqual([])
})
