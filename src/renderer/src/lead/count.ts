import type { Lead } from '../../../shared/lead'
import { emptyTally, type Tally } from './store'
import { added, counted } from './tally'
import { inSequence } from './unsettled'

/** What a write did to one lead. */
export interface Change {
  before: Lead | undefined
  after: Lead | undefined
}

/** A count of all leads, page by page in order of capture, that stays right while leads are written. */
export interface Count {
  /** The next page was read; an empty one is the end. */
  read(page: Lead[]): void
  /** A write is on the disk. What is not read yet will be read as it is then. */
  changed(change: Change): void
  /** The sum, if `deleted` were removed. */
  sum(deleted: number): Tally
}

export function openCount(): Count {
  let tally = emptyTally
  let last: Lead | null = null
  let ended = false
  const isRead = (lead: Lead) => ended || (last !== null && inSequence(lead, last) <= 0)
  return {
    read(page) {
      for (const lead of page) tally = added(tally, lead)
      last = page.at(-1) ?? last
      ended = page.length === 0
    },
    changed({ before, after }) {
      if (before && isRead(before)) tally = counted(tally, before.delivery, -1)
      if (after && isRead(after)) tally = counted(tally, after.delivery, 1)
    },
    sum(deleted) {
      const leads = Object.values(onlyStates(tally)).reduce((sum, count) => sum + count, 0)
      return { ...tally, deleted, captured: leads + deleted }
    },
  }
}

function onlyStates({ captured: _captured, deleted: _deleted, held: _held, ...states }: Tally) {
  return states
}
