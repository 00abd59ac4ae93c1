import type { LeadFilter, LeadListing, LeadOrder } from '../lead-list'
import { LISTS, OUT, openMatching } from './matching'
import { type Row, summaryOf } from './row'
import type { Texts } from './texts'

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
  texts: Texts,
  read: LeadListing['read'],
  { filter, order, from, limit }: Asked,
): Generator<void, LeadListing> {
  const leavesOut = openMatching(filter, texts)
  const page: Row[] = []
  const states: LeadListing['states'] = {}
  const events: number[] = []
  const sources: number[] = []
  const staff: number[] = []
  const ratings: number[] = []
  const days = new Map<string, number>()
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
    if (left === 0 || left === LISTS.events) add(events, row.events)
    if (left === 0 || left === LISTS.sources) add(sources, row.sources)
    if (left === 0 || left === LISTS.staff) add(staff, row.staff)
    if (left === 0 || left === LISTS.ratings) add(ratings, row.rating)
    if (left === 0 || left === LISTS.days) days.set(row.day, (days.get(row.day) ?? 0) + 1)
  }
  return {
    read,
    total,
    rows: page.map(summaryOf),
    states,
    held,
    events: counts(events, texts),
    sources: counts(sources, texts),
    staff: counts(staff, texts),
    ratings: ratingCounts(ratings),
    days: [...days].map(([value, count]) => ({ value, count })).sort((a, b) => (a.value < b.value ? 1 : -1)),
  }
}

/** Counts one more at its number. */
export function add(sums: number[], number: number): void {
  sums[number] = (sums[number] ?? 0) + 1
}

/** How many rows have each text of the lists that were counted, the most frequent first. */
export function counts(sums: number[], texts: Texts): { value: string; count: number }[] {
  const byValue = new Map<string, number>()
  sums.forEach((count, list) => {
    for (const value of texts.values(list)) byValue.set(value, (byValue.get(value) ?? 0) + count)
  })
  return [...byValue].map(([value, count]) => ({ value, count })).sort(mostFirst)
}

/** The highest first, 0 for none at the end. */
export function ratingCounts(sums: number[]): { value: string; count: number }[] {
  return sums.flatMap((count, rating) => ({ value: String(rating), count })).reverse()
}

export function mostFirst(a: { value: string; count: number }, b: { value: string; count: number }): number {
  return b.count - a.count || (a.value < b.value ? -1 : 1)
}
