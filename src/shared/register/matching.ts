import type { LeadFilter } from '../lead-list'
import { finds, readQuery } from './fold'
import type { Row } from './row'
import type { Texts } from './texts'

/**
 * The lists of a filter, each a bit: a row that only one of them leaves out counts among the values of that list. `days`: the time of
 * capture.
 */
export const LISTS = { states: 1, events: 2, sources: 4, staff: 8, ratings: 16, days: 32 } as const
/** Left out by more than one list, or by what is no list. */
export const OUT = 64

/** Says for a row which list of the filter leaves it out: 0 if none does, `OUT` if it counts nowhere. */
export function openMatching(filter: LeadFilter, texts: Texts): (row: Row) => number {
  const query = readQuery(filter.query)
  const { from, to } = filter
  const states = setOf(filter.states)
  const ratings = setOf(filter.ratings)
  const events = takes(filter.events, texts)
  const sources = takes(filter.sources, texts)
  const staff = takes(filter.staff, texts)
  const searches = query.words.length > 0

  return (row) => {
    let left = 0
    if ((from !== null && row.capturedAt < from) || (to !== null && row.capturedAt >= to)) left |= LISTS.days
    if (states && !states.has(row.state)) left |= LISTS.states
    if (events && !events(row.events)) left |= LISTS.events
    if (sources && !sources(row.sources)) left |= LISTS.sources
    if (staff && !staff(row.staff)) left |= LISTS.staff
    if (ratings && !ratings.has(row.rating)) left |= LISTS.ratings
    if ((left & (left - 1)) !== 0) return OUT
    return searches && !finds(query, row.text) ? OUT : left
  }
}

/** Null: takes all. */
function setOf<T>(values: T[]): Set<T> | null {
  return values.length > 0 ? new Set(values) : null
}

/** Whether one of these texts is in a list, each list being looked at once. Null: takes all. */
function takes(wanted: string[], texts: Texts): ((list: number) => boolean) | null {
  const set = setOf(wanted)
  const known: boolean[] = []
  return (
    set &&
    ((list) => {
      known[list] ??= texts.values(list).some((value) => set.has(value))
      return known[list]
    })
  )
}
