import type { LeadstandApi, Result } from '../../shared/ipc'
import { openCounted } from '../../shared/register/counted'
import { insightsOf } from '../../shared/register/insights'
import { listing } from '../../shared/register/listing'
import { openMatching } from '../../shared/register/matching'
import { openOrders } from '../../shared/register/order'
import { type Row, rowOf, summaryOf } from '../../shared/register/row'
import { openTexts } from '../../shared/register/texts'
import { plain } from './events'
import type { SampleLead } from './leads'

const done = async <T>(value: T): Promise<Result<T>> => ({ ok: true, value })

/** Lists, searches and counts a state's leads as the app does. */
export function registerOf(
  leads: readonly SampleLead[],
): Pick<LeadstandApi, 'listLeads' | 'leadIds' | 'findPerson' | 'getPerson' | 'getInsights'> {
  const texts = openTexts()
  const counted = openCounted(() => plain)
  const rows: Row[] = leads.map(({ lead, opened: { details } }) =>
    rowOf(lead, lead.delivery, details, details ? counted.of(lead.eventId, details) : [], texts),
  )
  const orders = openOrders(
    () => rows,
    () => true,
  )
  const read = { done: rows.length, all: rows.length }
  return {
    listLeads: (asked) => done(toEnd(listing(toEnd(orders.in(asked.order.by)), texts, read, asked))),
    leadIds({ filter }) {
      const leavesOut = openMatching(filter, texts)
      const ids = rows.filter((row) => leavesOut(row) === 0).map(({ id }) => id)
      return done({ ids, next: null, total: ids.length })
    },
    findPerson({ values }) {
      const typed = Object.values(values).flat()
      const found = rows.filter(({ email }) => email !== '' && typed.includes(email))
      return done(found.map((row) => ({ by: 'email', lead: summaryOf(row) })))
    },
    getPerson({ id }) {
      const one = rows.find((row) => row.id === id)
      const others = leads.flatMap(({ opened: { details } }, nth) => {
        const row = rows[nth]
        if (!row || !details || row === one || row.email === '' || row.email !== one?.email) return []
        return { by: 'email' as const, lead: summaryOf(row), encounters: details.encounters }
      })
      return done(others)
    },
    getInsights: ({ eventId }) =>
      done(
        toEnd(
          insightsOf(toEnd(orders.in('captured')), texts, read, counted, {
            eventId,
            timeZone: 'Europe/Berlin',
          }),
        ),
      ),
  }
}

function toEnd<T>(work: Generator<void, T>): T {
  for (;;) {
    const { done: ended, value } = work.next()
    if (ended) return value
  }
}
