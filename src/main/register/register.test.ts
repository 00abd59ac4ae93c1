import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Delivery, DeliveryState } from '../../shared/delivery'
import { profileOf } from '../../shared/event/profile.fixture'
import type { Lead, LeadDetails } from '../../shared/lead'
import { anyDelivery, idOf, leadOf, someDetails } from '../../shared/lead.fixture'
import { everyLead, type LeadFilter, type LeadOrder, leadFilter, leadListing } from '../../shared/lead-list'
import { journalFolder, put } from '../journal/journal.fixture'
import type { JournalRecord } from '../journal/record'
import { openMemorySecrets, openMemoryVaultStorage } from '../vault/memory-vault.fixture'
import { openVault } from '../vault/vault'
import { openRegister } from './register'

const folder = journalFolder()
const vault = openVault(openMemoryVaultStorage(), openMemorySecrets())
const newestFirst: LeadOrder = { by: 'captured', descending: true }

/** A journal with a register over it, as at a start. */
async function setup() {
  const register: ReturnType<typeof openRegister>[] = []
  const journal = await folder.open({ onApplied: (change) => register[0]?.follow(change) })
  const opened = openRegister({ journal, vault, profile: () => profileOf([]), onChange: () => undefined })
  register.push(opened)
  const list = (filter: Partial<LeadFilter> = {}, order = newestFirst) =>
    opened.list({ filter: { ...everyLead, ...filter }, order, from: 0, limit: 100 })
  return { journal, register: opened, list }
}

const sealed = (lead: Lead, details: LeadDetails): Lead => ({
  ...lead,
  envelope: vault.sealLead(lead.id, lead.eventId, details),
})
const person = (n: number, contact: LeadDetails['contact']): Lead =>
  sealed(leadOf({ seq: n, capturedAt: n }), { ...someDetails, contact })

describe('the register', () => {
  test('knows nothing before staff sign in, and nothing after they lock', async () => {
    const { register, journal, list } = await setup()
    await journal.append(put(person(1, { Email: 'ada@example.org' })))
    await expect(list()).rejects.toThrow('locked')
    register.open()
    const waiting = register.ids(everyLead, null)
    expect((await waiting).ids).toEqual([idOf(1)])
    const late = list()
    register.forget()
    await expect(late).rejects.toThrow('locked')
    expect(() => register.find('event', { email: 'ada@example.org' })).toThrow('locked')
  })

  test('finds words in any case and accents, and numbers in any grouping', async () => {
    const { register, journal, list } = await setup()
    const contact = {
      Email: 'u@example.org',
      Firstname: 'Ünal',
      Lastname: 'Weiß',
      PhoneNumber: '+4930901820',
    }
    await journal.append(put(person(1, contact)), put(person(2, { Email: 'eve@example.org' })))
    register.open()
    await register.ids(everyLead, null)
    for (const query of ['unal', 'WEISS ünal', 'weiß', '030 901-820', '+49 30 9018', 'demo u@'])
      expect(
        (await list({ query })).rows.map(({ id }) => id),
        query,
      ).toEqual([idOf(1)])
    expect((await list({ query: 'unal eve' })).total).toBe(0)
  })

  test('finds a person by what was told at any encounter, and no more by what was corrected', async () => {
    const { register, journal } = await setup()
    register.open()
    const given = { contact: { PhoneNumber: '+4930901820' }, answers: [] }
    const details = { ...someDetails, encounters: [{ at: 1 }, { at: 2, given }] }
    const lead = sealed(leadOf(), details)
    await journal.append(put(lead))
    const ids = (someone: { email?: string; phone?: string }, event = 'event') =>
      register.find(event, someone).map(({ by, lead: { id } }) => ({ by, id }))
    expect(ids({ email: ' ADA@example.org' })).toEqual([{ by: 'email', id: lead.id }])
    expect(ids({ phone: '+4930901820' })).toEqual([{ by: 'phone', id: lead.id }])
    expect(ids({ phone: '+4930901820' }, 'other')).toEqual([])
    const contact = { ...details.contact, Email: 'new@example.org' }
    await journal.append(
      put({ ...sealed(lead, { ...details, contact }), delivery: { ...lead.delivery, rev: 2 } }),
    )
    expect(ids({ email: 'ada@example.org' })).toEqual([])
    await journal.append({ type: 'deleted', id: lead.id, at: 1 })
    expect(ids({ email: 'new@example.org' })).toEqual([])
  })

  test('knows all leads of a person in one event, with what was noted of each', async () => {
    const { register, journal } = await setup()
    register.open()
    const ada = { Email: 'ada@example.org', PhoneNumber: '+4930901820' }
    const byPhone = { Email: 'other@example.org', PhoneNumber: '+4930901820' }
    const noted = [{ at: 2, by: 'MK', note: 'Wants a demo' }]
    const again = sealed(leadOf({ seq: 2, capturedAt: 2 }), {
      ...someDetails,
      contact: { Email: 'ADA@example.org' },
      encounters: noted,
    })
    const elsewhere = sealed(leadOf({ seq: 4, eventId: 'other' }), { ...someDetails, contact: ada })
    await journal.append(put(person(1, ada)), put(again), put(person(3, byPhone)), put(elsewhere))
    await journal.append(put(person(5, {})), put(person(6, {})))
    const others = await register.person(idOf(1))
    expect(others.map(({ by, lead: { id } }) => ({ by, id }))).toEqual([
      { by: 'email', id: idOf(2) },
      { by: 'phone', id: idOf(3) },
    ])
    expect(others[0]?.encounters).toEqual(noted)
    expect(await register.person(idOf(5))).toEqual([])
    expect(await register.person(idOf(9))).toEqual([])
  })

  test('shows a lead that can’t be opened here, and waits for none that is damaged', async () => {
    const { register, journal, list } = await setup()
    await journal.append(put(leadOf()))
    register.open()
    await register.ids(everyLead, null)
    const { rows, read } = await list()
    expect(rows).toMatchObject([{ id: idOf(1), opened: false, name: '' }])
    expect(read).toEqual({ done: 1, all: 1 })
  })
})

/** ms, so that some leads share a day. */
const HALF_DAY = 43_200_000
const sources = fc.constantFrom('Booth', 'Talk')
const details = fc
  .record({
    name: fc.constantFrom('Ada', 'Zoë', 'ÉMILE', ''),
    encounters: fc.array(
      fc.record(
        {
          at: fc.nat({ max: 9 }),
          source: sources,
          by: fc.constantFrom('MK', 'AB'),
          rating: fc.integer({ min: 1, max: 5 }),
        },
        { requiredKeys: ['at'] },
      ),
      { maxLength: 3 },
    ),
  })
  .map(({ name, encounters }): LeadDetails => {
    const contact = { Email: 'x@example.org', ...(name ? { Firstname: name } : {}) }
    return { ...someDetails, contact, encounters, answers: [], consents: [] } as LeadDetails
  })
const n = fc.integer({ min: 1, max: 8 })
const delivery = fc
  .tuple(anyDelivery(), fc.integer({ min: 1, max: 9 }))
  .map(([any, rev]): Delivery => ({ ...any, rev }))
const record: fc.Arbitrary<JournalRecord> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(n, delivery, details, fc.constantFrom('fair', 'launch'))
      .map(([seq, newer, some, eventId]): JournalRecord => {
        const lead = leadOf({ seq, eventId, capturedAt: (100 - seq) * HALF_DAY, delivery: newer })
        return put(sealed(lead, some))
      }),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(n, delivery)
      .map(([of, newer]) => ({ type: 'delivery' as const, id: idOf(of), delivery: newer })),
  },
  { weight: 1, arbitrary: n.map((of) => ({ type: 'deleted' as const, id: idOf(of), at: 1 })) },
)
const some = <T>(...values: T[]) => fc.subarray(values, { maxLength: 2 })
const filter = fc.record({
  query: fc.constantFrom('', 'ada', 'zoe', 'emile x@', 'nobody'),
  states: some<DeliveryState>('queued', 'delivered', 'refused', 'unconfirmed'),
  events: some('fair', 'launch'),
  sources: some('Booth', ''),
  staff: some('MK', ''),
  ratings: some(0, 3, 5),
  from: fc.constantFrom(null, 94 * HALF_DAY),
  to: fc.constantFrom(null, 98 * HALF_DAY),
})

/** One lead, opened, with what it is filtered by. */
interface Plain {
  lead: Lead
  text: string
  sources: string[]
  staff: string[]
  rating: number
}
type ListName = 'states' | 'events' | 'sources' | 'staff' | 'ratings' | 'days'

function plainOf(lead: Lead): Plain {
  const { contact, encounters = [] } = vault.openLead(lead) ?? { contact: {} }
  const of = (key: 'source' | 'by') => {
    const values = [...new Set(encounters.flatMap((one) => one[key] ?? []))]
    return values.length > 0 ? values : ['']
  }
  const text = Object.values(contact).join('\n').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const rating = encounters.findLast((one) => one.rating !== undefined)?.rating ?? 0
  return { lead, text, sources: of('source'), staff: of('by'), rating }
}

/** The filter in a few lines, one list of it left out. */
function naive(all: Plain[], asked: LeadFilter, without?: ListName): Plain[] {
  const on = <T>(name: ListName, wanted: T[], has: T[]) =>
    name === without || wanted.length === 0 || has.some((one) => wanted.includes(one))
  return all.filter(
    ({ lead, text, ...one }) =>
      asked.query.split(' ').every((word) => text.includes(word)) &&
      (without === 'days' || asked.from === null || lead.capturedAt >= asked.from) &&
      (without === 'days' || asked.to === null || lead.capturedAt < asked.to) &&
      on('states', asked.states, [lead.delivery.state]) &&
      on('events', asked.events, [lead.eventId]) &&
      on('sources', asked.sources, one.sources) &&
      on('staff', asked.staff, one.staff) &&
      on('ratings', asked.ratings, [one.rating]),
  )
}

const localDay = (at: number) => new Date(at).toLocaleDateString('sv-SE')

function tally(values: (string | number)[]) {
  const sums: Record<string, number> = {}
  for (const value of values) sums[value] = (sums[value] ?? 0) + 1
  return sums
}
const facetOf = (bars: { value: string; count: number }[]) =>
  Object.fromEntries(bars.map(({ value, count }) => [value, count]))

test('whatever the journal takes, before and while staff are signed in, a list is a filter over all leads', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(record, { maxLength: 20 }),
      fc.array(record, { maxLength: 20 }),
      filter,
      fc.constantFrom<LeadOrder['by']>('captured', 'name', 'rating', 'state'),
      async (before, after, asked, by) => {
        expect(leadFilter.parse(asked)).toEqual(asked)
        const { journal, register, list } = await setup()
        // Each run goes on in the folder of the one before: what is there is there.
        if (before.length > 0) await journal.append(...before)
        register.open()
        const early = list(asked, { by, descending: false })
        if (after.length > 0) await journal.append(...after)
        await early
        const { ids } = await register.ids(asked, null)
        const { entries } = journal.page(0, 100, false)
        const all = (await journal.read(entries.map(({ id }) => id))).map(plainOf)
        const listed = await list(asked, { by, descending: false })
        expect(leadListing.parse(listed)).toEqual(listed)
        const wanted = naive(all, asked)
        const inOrder = wanted.map(({ lead }) => lead).sort((a, b) => a.capturedAt - b.capturedAt)
        expect(ids).toEqual(inOrder.map(({ id }) => id))
        expect(listed.total).toBe(wanted.length)
        expect(listed.read).toEqual({ done: all.length, all: all.length })
        expect(listed.rows.map(({ id }) => id).sort()).toEqual([...ids].sort())
        const keys = listed.rows.map((row) => keyOf(by, row))
        expect(keys).toEqual([...keys].sort((a, b) => (a < b ? -1 : Number(a > b))))
        const states = naive(all, asked, 'states').map(({ lead }) => lead.delivery)
        expect(listed.states).toEqual(tally(states.map(({ state }) => state)))
        expect(listed.held).toBe(states.filter((one) => 'dueAt' in one && one.dueAt === null).length)
        const facets = {
          events: naive(all, asked, 'events').map(({ lead }) => lead.eventId),
          sources: naive(all, asked, 'sources').flatMap((one) => one.sources),
          staff: naive(all, asked, 'staff').flatMap((one) => one.staff),
          ratings: naive(all, asked, 'ratings').map(({ rating }) => rating),
          days: naive(all, asked, 'days').map(({ lead }) => localDay(lead.capturedAt)),
        }
        for (const [name, values] of Object.entries(facets))
          expect(facetOf(listed[name as keyof typeof facets]), name).toEqual(tally(values))
        await journal.close()
      },
    ),
    { numRuns: 60 },
  )
}, 60_000)

function keyOf(
  by: LeadOrder['by'],
  row: { name: string; capturedAt: number; rating: number | null; state: string },
) {
  switch (by) {
    case 'name':
      return row.name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
    case 'rating':
      return row.rating ?? 0
    case 'captured':
      return row.capturedAt
    default:
      return 0
  }
}
