import { expect, test } from 'vitest'
import type { Damage } from '../../shared/ipc'
import { leadOf, someDetails } from '../../shared/lead.fixture'
import { appendFromPage, buryFromPage } from './from-page'
import { buried, delivered, journalFolder, put } from './journal.fixture'

const folder = journalFolder()
const opening = { openLead: () => someDetails }
const [one, two] = [leadOf({ seq: 1 }), leadOf({ seq: 2 })]
const broughtBack: Damage = { at: 1, records: 0, rows: 0, journal: 0, segments: 1 }

test('a lead that staff deleted while recovery looked at it does not come back', async () => {
  const journal = await folder.open()
  await journal.append(put(one), buried(one))
  expect(await appendFromPage(journal, opening, [one, two])).toBe(true)
  expect(journal.delivery(one.id)).toBeNull()
  expect(journal.delivery(two.id)).toEqual(two.delivery)
})

test('an envelope that does not open takes no known one’s place, and a delivery does', async () => {
  const journal = await folder.open()
  await journal.append(put(one))
  const damaged = { ...one, envelope: { ...one.envelope, data: 'AAAA' }, delivery: delivered(one) }
  const strange = { ...two, envelope: { ...two.envelope, data: 'AAAA' } }
  await appendFromPage(journal, { openLead: () => null }, [damaged, strange])
  expect(await journal.read([one.id, two.id])).toEqual([{ ...one, delivery: delivered(one) }, strange])
})

test('it is said if the journal did not take leads', async () => {
  const fails = {
    ready: Promise.resolve(),
    delivery: () => undefined,
    append: () => Promise.reject(new Error()),
  }
  expect(await appendFromPage(fails, opening, [one])).toBe(false)
})

test('what an older copy brought back is buried again, and what the journal does not know is not', async () => {
  const journal = await folder.open()
  await journal.append(put(one))
  await buryFromPage(journal, broughtBack, [
    { id: one.id, at: 7 },
    { id: two.id, at: 8 },
  ])
  expect(journal.page(0, 10, false).entries).toEqual([{ id: one.id, delivery: null, deletedAt: 7 }])
})

test.each([null, { ...broughtBack, segments: 0, rows: 3 }])(
  'a journal that lost no records buries nothing at the page’s word: %j',
  async (damage) => {
    const journal = await folder.open()
    await journal.append(put(one))
    await buryFromPage(journal, damage, [{ id: one.id, at: 7 }])
    expect(journal.delivery(one.id)).toEqual(one.delivery)
  },
)
