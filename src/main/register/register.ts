import type { Delivery } from '../../shared/delivery'
import type { EventProfile } from '../../shared/event/profile'
import type { Lead } from '../../shared/lead'
import {
  type IdsCursor,
  type IdsPage,
  type Insights,
  type LeadFilter,
  type LeadListing,
  MATCHES,
  PERSON_LEADS,
  type PersonLead,
  type PersonMatch,
} from '../../shared/lead-list'
import { PAGE } from '../../shared/page'
import { type Counted, openCounted } from '../../shared/register/counted'
import { idsPage } from '../../shared/register/ids'
import { insightsOf } from '../../shared/register/insights'
import { type Asked, listing } from '../../shared/register/listing'
import { inTime, type Orders, openOrders } from '../../shared/register/order'
import { follow, type Row, rowOf, summaryOf } from '../../shared/register/row'
import { openTexts, type Texts } from '../../shared/register/texts'
import type { Applied, Journal } from '../journal/journal'
import { codeOf, log } from '../log'
import { Refusal } from '../refusal'
import type { Vault } from '../vault/vault'
import { openPeople, type People } from './people'
import { inSlices, openSlices } from './slices'

/**
 * What staff can look for: the leads of the journal, opened in slices while staff are signed in, kept in memory only and
 * forgotten with the session. It follows every record that the journal takes. Each question is refused as `locked` while nobody
 * is signed in, and so is one that staff did not wait for.
 */
export interface Register {
  /** Staff signed in: begins to read, the newest leads first. Twice is once. */
  open(): void
  /** Staff are gone: nothing of a person is left in it. */
  forget(): void
  /** The journal took a record. */
  follow(change: Applied): void
  list(asked: Asked): Promise<LeadListing>
  /** The filter's leads behind `after`, oldest first. Waits until all are read. */
  ids(filter: LeadFilter, after: IdsCursor | null): Promise<IdsPage>
  /** The newest leads of the event with this e-mail address or phone number (E.164), among those that are read. */
  find(eventId: string, person: { email?: string; phone?: string }): PersonMatch[]
  /** The other leads of this lead's person in its event, in order of capture. Waits until all are read. */
  person(id: string): Promise<PersonLead[]>
  /** `eventId` null: all events. `timeZone`: of the days and hours, an IANA name. */
  insights(eventId: string | null, timeZone: string): Promise<Insights>
}

export interface RegisterParts {
  journal: Pick<Journal, 'ready' | 'counts' | 'met' | 'page' | 'read' | 'delivery'>
  vault: Pick<Vault, 'openLead'>
  profile: (eventId: string) => EventProfile | undefined
  /** Something that was asked would be answered otherwise now. */
  onChange: () => void
}

/** All that is known while staff are signed in; dropped as a whole. */
interface Known {
  rows: Map<string, Row>
  people: People
  texts: Texts
  counted: Counted
  orders: Orders
  /** Copies of leads that the journal took and nobody has opened yet. */
  waiting: Map<string, Lead>
  /** Fulfilled when all leads of before are read. */
  whole: Promise<void>
  isWhole: boolean
}

function nothingKnown(profile: RegisterParts['profile']): Known {
  const rows = new Map<string, Row>()
  return {
    rows,
    people: openPeople(),
    texts: openTexts(),
    counted: openCounted(profile),
    orders: openOrders(
      () => rows.values(),
      (row) => rows.get(row.id) === row,
    ),
    waiting: new Map(),
    whole: Promise.resolve(),
    isWhole: false,
  }
}

export function openRegister({ journal, vault, profile, onChange }: RegisterParts): Register {
  let known: Known | null = null

  const now = () => {
    if (!known) throw new Refusal('locked')
    return known
  }
  const stillOf = (mine: Known) => () => {
    if (known !== mine) throw new Refusal('locked')
  }

  function take({ texts, counted, rows, people, orders }: Known, lead: Lead, delivery: Delivery) {
    const details = vault.openLead(lead)
    const numbers = texts.numbers(details ? counted.of(lead.eventId, details) : [])
    const row = rowOf(lead, delivery, details, numbers, texts)
    rows.set(lead.id, row)
    if (details) people.add(row, details)
    orders.added(row)
  }

  /** Opens what the journal took since, as far as it is still there. */
  function* openWaiting(mine: Known): Generator<void> {
    for (const [id, lead] of mine.waiting) {
      mine.waiting.delete(id)
      const delivery = journal.delivery(id)
      if (delivery) take(mine, lead, delivery)
      yield
    }
  }

  async function readAll(mine: Known): Promise<void> {
    await journal.ready
    const slices = openSlices()
    let to = journal.met()
    while (to > 0) {
      stillOf(mine)()
      const from = Math.max(0, to - PAGE)
      const { entries } = journal.page(from, to - from, false)
      const ids = entries.flatMap(({ id, delivery }) => (delivery && !mine.rows.has(id) ? id : []))
      for (const lead of await journal.read(ids.reverse())) {
        if (slices.isOver()) await slices.pause()
        stillOf(mine)()
        const delivery = journal.delivery(lead.id)
        // What was changed meanwhile is here already, or waits to be opened.
        if (delivery && !mine.rows.has(lead.id) && !mine.waiting.has(lead.id)) take(mine, lead, delivery)
      }
      to = from
      onChange()
    }
    mine.isWhole = true
    onChange()
  }

  /** A lead whose record is damaged is never read, and nobody waits for it. */
  function readOf({ rows, waiting, isWhole }: Known): LeadListing['read'] {
    const all = isWhole ? rows.size + waiting.size : sumOf(journal.counts().states)
    return { done: Math.min(all, rows.size), all }
  }

  /** Rows in order, with all that the journal took until now. */
  async function rowsOf(mine: Known, by: Asked['order']['by']) {
    const check = stillOf(mine)
    await journal.ready
    check()
    await inSlices(openWaiting(mine), check)
    return inSlices(mine.orders.in(by), check)
  }

  return {
    open() {
      if (known) return
      const mine = nothingKnown(profile)
      known = mine
      mine.whole = readAll(mine)
      mine.whole.catch((error) => {
        if (known === mine) log.error('register: the leads were not read', { code: codeOf(error) })
      })
    },
    forget() {
      known = null
    },
    follow({ id, delivery, lead }) {
      const mine = known
      if (!mine) return
      const row = mine.rows.get(id)
      if (!delivery) {
        mine.waiting.delete(id)
        if (mine.rows.delete(id)) mine.orders.removed()
      } else if (lead) {
        if (mine.waiting.size === 0)
          setImmediate(() => inSlices(openWaiting(mine), stillOf(mine)).then(onChange, () => undefined))
        mine.waiting.set(id, lead)
      }
      if (row && delivery) {
        follow(row, delivery)
        mine.orders.moved()
      }
      onChange()
    },
    async list(asked) {
      const mine = now()
      const rows = await rowsOf(mine, asked.order.by)
      return inSlices(listing(rows, mine.texts, readOf(mine), asked), stillOf(mine))
    },
    async ids(filter, after) {
      const mine = now()
      await mine.whole
      const rows = await rowsOf(mine, 'captured')
      return inSlices(idsPage(rows, mine.texts, filter, after), stillOf(mine))
    },
    find(eventId, person) {
      const mine = now()
      const slices = openSlices()
      for (const _ of openWaiting(mine)) if (slices.isOver()) break
      return mine.people
        .find(person)
        .filter(({ row }) => row.eventId === eventId && mine.rows.get(row.id) === row)
        .sort((a, b) => inTime(b.row, a.row))
        .slice(0, MATCHES)
        .map(({ by, row }) => ({ by, lead: summaryOf(row) }))
    },
    async person(id) {
      const mine = now()
      const check = stillOf(mine)
      await mine.whole
      check()
      await inSlices(openWaiting(mine), check)
      const one = mine.rows.get(id)
      if (!one) return []
      const others = mine.people
        .same(one)
        .filter(({ row }) => row.id !== id && row.eventId === one.eventId && mine.rows.get(row.id) === row)
        .sort((a, b) => inTime(a.row, b.row))
        .slice(-PERSON_LEADS)
      const leads = await journal.read(others.map(({ row }) => row.id))
      check()
      const details = new Map(leads.map((lead) => [lead.id, vault.openLead(lead)]))
      return others.map(({ by, row }) => ({
        by,
        lead: summaryOf(row),
        encounters: details.get(row.id)?.encounters ?? [],
      }))
    },
    async insights(eventId, timeZone) {
      const mine = now()
      const rows = await rowsOf(mine, 'captured')
      const work = insightsOf(rows, mine.texts, readOf(mine), mine.counted, { eventId, timeZone })
      return inSlices(work, stillOf(mine))
    },
  }
}

function sumOf(states: Record<string, number>): number {
  return Object.values(states).reduce((sum, count) => sum + count, 0)
}
