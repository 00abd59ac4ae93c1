import type { LeadFilter } from '../../../../shared/lead-list'
import { type Group, statesOf } from './groups'

/** What staff chose to look at: a group of states, a search, and values of which any may be true. */
export interface Looked extends Pick<LeadFilter, 'query' | 'events' | 'sources' | 'staff' | 'ratings'> {
  group: Group
  /** `2026-11-24`, a day of this device's time zone; null for every day. */
  day: string | null
}

export const everything: Looked = {
  group: 'all',
  query: '',
  events: [],
  sources: [],
  staff: [],
  ratings: [],
  day: null,
}

/** The lists of values, by which leads are narrowed besides states and a search. */
export type ValueList = 'events' | 'sources' | 'staff' | 'ratings'
export const valueLists = ['events', 'sources', 'staff', 'ratings'] as const satisfies ValueList[]

export function filterOf({ group, day, ...rest }: Looked): LeadFilter {
  return { ...rest, states: statesOf(group), from: null, to: null, ...(day ? spanOf(day) : {}) }
}

/** From a day's first moment to the next day's, also where it has 23 or 25 hours. */
export function spanOf(day: string): { from: number; to: number } {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return { from: +new Date(year, month - 1, date), to: +new Date(year, month - 1, date + 1) }
}

/** The values of a list, as text. */
export function valuesOf(looked: Looked, list: ValueList): string[] {
  return looked[list].map(String)
}

/** With one value more, or without it. */
export function toggled(looked: Looked, list: ValueList, value: string): Looked {
  const before = valuesOf(looked, list)
  const after = before.includes(value) ? before.filter((one) => one !== value) : [...before, value]
  return { ...looked, [list]: list === 'ratings' ? after.map(Number) : after }
}

/** Whether anything but the group narrows what is looked at. */
export function isNarrowed(looked: Looked): boolean {
  return (
    looked.query.trim() !== '' || looked.day !== null || valueLists.some((list) => looked[list].length > 0)
  )
}
