import type { Delivery } from '../../shared/delivery'
import type { EventProfile } from '../../shared/event/profile'
import type { Lead } from '../../shared/lead'
import {
  IDS_PAGE,
  type IdsCursor,
  type IdsPage,
  type Insights,
  type LeadFilter,
  type LeadListing,
  MATCHES,
  type PersonMatch,
} from '../../shared/lead-list'
import { PAGE } from '../../shared/page'
import { type Counted, openCounted } from '../../shared/register/counted'
import { insightsOf } from '../../shared/register/insights'
import { type Asked, listing } from '../../shared/register/listing'
import { openMatching } from '../../shared/register/matching'
import { inTime, openOrders } from '../../shared/register/order'
import { follow, type Row, rowOf, summaryOf } from '../../shared/register/row'
import { openTexts } from '../../shared/register/texts'
import type { Applied, Journal } from '../journal/journal'
import { codeOf, log } from '../log'
import { Refusal } from '../refusal'
import type { Vault } from '../vault/vault'
import { openPeople, type PersonNumbers } from './people'
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
  /** `eventId` null: all events. `timeZone`: of the days and hours, an IANA name. */
  insights(eventId: string | null, timeZone: string): Promise<Insights>
}

export interface RegisterParts {
  journal: Pick<Journal, 'ready' | 'counts' | 'page' | 'read' | 'delivery'>
  vault: Pick<Vault, 'openLead'>
  profile: (eventId: string) => EventProfile | undefined
  /** Something that was asked would be answered otherwise now. */
  onChange: () => void
}

/** All that is known while staff are signed in; dropped as a whole. */
interface Known {
  rows: Map<string, Row>
  people: Map<string, PersonNumbers>
  /** Copies of leads that the journal took and nobody has opened yet. */
  waiting: Map<string, Lead>
  /** All leads of before are read. */
  whole: Promise<void>
  add(lead: Lead, delivery: Delivery): void
  remove(id: string): void
  orders: ReturnType<typeof openOrders>
  counted: Counted
  emailNumber(address: string): number
  phoneNumber(value: string): number
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

  function begin(): Known {
    const rows = new Map<string, Row>()
    const numbers = new Map<string, PersonNumbers>()
    const texts = openTexts()
    const people = openPeople()
    const counted = openCounted(profile)
    const orders = openOrders(
      () => rows.values(),
      (row) => rows.get(row.id) === row,
    )
    return {
      rows,
      people: numbers,
      waiting: new Map(),
      whole: Promise.resolve(),
      orders,
      counted,
      emailNumber: people.email,
      phoneNumber: people.phone,
      add(lead, delivery) {
        const details = vault.openLead(lead)
        const by = details ? texts.numbers(counted.of(lead.eventId, details)) : []
        const row = rowOf(lead, delivery, details, by, texts)
        const before = rows.get(lead.id)
        rows.set(lead.id, row)
        if (details) numbers.set(lead.id, people.of(details))
        if (before) orders.changed()
        orders.added(row)
      },
      remove(id) {
        rows.delete(id)
        numbers.delete(id)
        orders.changed()
      },
    }
  }

  /** Opens what the journal took since, as far as it is still so. */
  function* openWaiting(mine: Known): Generator<void> {
    for (const [id, lead] of mine.waiting) {
      mine.waiting.delete(id)
      const delivery = journal.delivery(id)
      if (delivery) mine.add(lead, delivery)
      yield
    }
  }

  async function read(mine: Known): Promise<void> {
    await journal.ready
    const { states, deleted } = journal.counts()
    const slices = openSlices()
    let to = Object.values(states).reduce((sum, count) => sum + count, deleted)
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
        if (delivery && !mine.rows.has(lead.id) && !mine.waiting.has(lead.id)) mine.add(lead, delivery)
      }
      to = from
      onChange()
    }
  }

  function readOf(mine: Known): LeadListing['read'] {
    const all = Object.values(journal.counts().states).reduce((sum, count) => sum + count, 0)
    return { done: Math.min(all, mine.rows.size), all }
  }

  /** Rows in order of capture or another, with all that the journal took until now. */
  async function rowsOf(mine: Known, by: Asked['order']['by'] = 'captured') {
    const check = stillOf(mine)
    await journal.ready
    check()
    await inSlices(openWaiting(mine), check)
    return inSlices(mine.orders.in(by), check)
  }

  return {
    open() {
      if (known) return
      const mine = begin()
      known = mine
      mine.whole = read(mine)
      mine.whole.catch((error) => {
        if (known === mine) log.error('register: the leads were not read', { code: codeOf(error) })
      })
    },
    forget() {
      known = null
    },
    follow({ id, delivery, lead }) {
      if (!known) return
      const row = known.rows.get(id)
      if (!delivery) {
        known.waiting.delete(id)
        if (row) known.remove(id)
      } else if (lead) {
        const mine = known
        if (mine.waiting.size === 0)
          setImmediate(() => inSlices(openWaiting(mine), stillOf(mine)).then(onChange, () => undefined))
        mine.waiting.set(id, lead)
      } else if (row) {
        follow(row, delivery)
        known.orders.changed()
      }
      onChange()
    },
    async list(asked) {
      const mine = now()
      const rows = await rowsOf(mine, asked.order.by)
      return inSlices(listing(rows, readOf(mine), asked), stillOf(mine))
    },
    async ids(filter, after) {
      const mine = now()
      await mine.whole
      const leavesOut = openMatching(filter)
      const rows = (await rowsOf(mine)).filter(({ row }) => mine.rows.get(row.id) === row)
      const wanted = rows.filter(({ row }) => leavesOut(row) === 0)
      const rest = after ? wanted.filter(({ row }) => inTime(row, after) > 0) : wanted
      const page = rest.slice(0, IDS_PAGE).map(({ row }) => row)
      const last = rest.length > IDS_PAGE ? page.at(-1) : undefined
      return {
        ids: page.map(({ id }) => id),
        next: last ? { capturedAt: last.capturedAt, seq: last.seq, id: last.id } : null,
        total: wanted.length,
      }
    },
    find(eventId, person) {
      const { rows, people, waiting, emailNumber, phoneNumber, add } = now()
      for (const [id, lead] of waiting) {
        const delivery = journal.delivery(id)
        if (delivery) add(lead, delivery)
        waiting.delete(id)
      }
      const email = emailNumber(person.email ?? '')
      const phone = phoneNumber(person.phone ?? '')
      const found: { by: PersonMatch['by']; row: Row }[] = []
      for (const [id, { emails, phones }] of people) {
        const by =
          email !== 0 && emails.includes(email)
            ? 'email'
            : phone !== 0 && phones.includes(phone)
              ? 'phone'
              : null
        const row = by && rows.get(id)
        if (by && row && row.eventId === eventId) found.push({ by, row })
      }
      return found
        .sort((a, b) => inTime(b.row, a.row))
        .slice(0, MATCHES)
        .map(({ by, row }) => ({ by, lead: summaryOf(row) }))
    },
    async insights(eventId, timeZone) {
      const mine = now()
      const rows = await rowsOf(mine)
      return inSlices(insightsOf(rows, readOf(mine), mine.counted, { eventId, timeZone }), stillOf(mine))
    },
  }
}
