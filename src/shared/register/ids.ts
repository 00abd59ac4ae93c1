import { IDS_PAGE, type IdsCursor, type IdsPage, type LeadFilter } from '../lead-list'
import { openMatching } from './matching'
import { inTime } from './order'
import type { Row } from './row'
import type { Texts } from './texts'

/** Rows that are looked at between two pauses. */
const PIECE = 1_000

/** One page of the filter's leads behind `after`, oldest first. `rows` in order of capture. Pauses where it yields. */
export function* idsPage(
  rows: readonly { row: Row }[],
  texts: Texts,
  filter: LeadFilter,
  after: IdsCursor | null,
): Generator<void, IdsPage> {
  const leavesOut = openMatching(filter, texts)
  const page: Row[] = []
  let total = 0
  let isLast = true
  for (const [i, { row }] of rows.entries()) {
    if (i % PIECE === PIECE - 1) yield
    if (leavesOut(row) !== 0) continue
    total++
    if (after && inTime(row, after) <= 0) continue
    if (page.length < IDS_PAGE) page.push(row)
    else isLast = false
  }
  const last = isLast ? undefined : page.at(-1)
  return {
    ids: page.map(({ id }) => id),
    next: last ? { capturedAt: last.capturedAt, seq: last.seq, id: last.id } : null,
    total,
  }
}
