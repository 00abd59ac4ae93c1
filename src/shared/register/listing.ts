import type { LeadFilter, LeadListing, LeadOrder } from '../lead-list'
import { LISTS, OUT, openMatching } from './matching'
import { type Row, summaryOf } from './row'

export interface Asked {
  filter: LeadFilter
  order: LeadOrder
  /** Rows of the filter that are passed over. */
  from: number
  limit: number
}

/** Rows that are looked at between two pauses: a fraction of a millisecond, or a few with a search. */
const PIECE = 1_000

/**
 * One page of a filter, and its counts. `rows` in ascending order. Pauses where it yields; who asks decides when it goes on.
 */
export function* listing(
  rows: readonly { row: Row }[],
  read: LeadListing['read'],
  { filter, order, from, limit }: Asked,
): Generator<void, LeadListing> {
  const leavesOut = openMatching(filter)
  const page: Row[] = []
  const states: LeadListing['states'] = {}
  const events = new Map<string, number>()
  const sources = new Map<string, number>()
  const staff = new Map<string, number>()
  const ratings = new Map<string, number>()
  let total = 0
  let held = 0
  const last = rows.length - 1
  for (let i = 0; i <= last; i++) {
    if (i % PIECE === PIECE - 1) yield
    const row = rows[order.descending ? last - i : i]?.row
    if (!row) continue
    const left = leavesOut(row)
    if (left === OUT) continue
    if (left === 0 && total++ >= from && page.length < limit) page.push(row)
    if (left === 0 || left === LISTS.states) {
      states[row.state] = (states[row.state] ?? 0) + 1
      if (row.held) held++
    }
    if (left === 0 || left === LISTS.events) add(events, row.eventId)
    if (left === 0 || left === LISTS.sources) for (const source of row.sources) add(sources, source)
    if (left === 0 || left === LISTS.staff) for (const by of row.staff) add(staff, by)
    if (left === 0 || left === LISTS.ratings) add(ratings, String(row.rating))
  }
  return {
    read,
    total,
    rows: page.map(summaryOf),
    states,
    held,
    events: counts(events),
    sources: counts(sources),
    staff: counts(staff),
    ratings: counts(ratings).sort((a, b) => Number(b.value) - Number(a.value)),
  }
}

function add(sums: Map<string, number>, value: string) {
  sums.set(value, (sums.get(value) ?? 0) + 1)
}

/** The most frequent first. */
export function counts(sums: Map<string, number>): { value: string; count: number }[] {
  return [...sums]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
}
