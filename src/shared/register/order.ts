import { deliveryStates } from '../delivery'
import type { LeadOrder } from '../lead-list'
import { fold } from './fold'
import type { Row } from './row'

type By = LeadOrder['by']

/** A row and what it is sorted by. */
interface Entry {
  row: Row
  key: string | number
}
type Sorted = { entries: Entry[]; stale: boolean }

/** The rows in each order that was asked for, ascending; sorting again what is nearly sorted costs little. */
export interface Orders {
  added(row: Row): void
  /** Some rows are another's, or their values are. */
  changed(): void
  /** A piece of work after each of which one may pause; rows that change meanwhile are sorted the next time. */
  in(by: By): Generator<void, readonly { row: Row }[]>
}

/** `isHere`: false for a row that was removed. */
export function openOrders(rows: () => Iterable<Row>, isHere: (row: Row) => boolean): Orders {
  const orders = new Map<By, Sorted>()
  return {
    added(row) {
      for (const [by, order] of orders) {
        order.entries.push({ row, key: keyOf(by, row) })
        order.stale = true
      }
    },
    changed() {
      for (const order of orders.values()) order.stale = true
    },
    *in(by) {
      const known = orders.get(by)
      if (known && !known.stale) return known.entries
      const here = known ? known.entries.filter(({ row }) => isHere(row)) : entriesOf(by, rows())
      yield
      const order = { entries: here, stale: false }
      orders.set(by, order)
      // What is read meanwhile is pushed onto these, and makes them stale.
      const sorted = yield* mergeSorted(here.map(({ row }) => ({ row, key: keyOf(by, row) })))
      if (!order.stale) order.entries = sorted
      return sorted
    },
  }
}

function entriesOf(by: By, rows: Iterable<Row>): Entry[] {
  return Array.from(rows, (row) => ({ row, key: keyOf(by, row) }))
}

const rank = Object.fromEntries(deliveryStates.map((state, index) => [state, index])) as Record<
  Row['state'],
  number
>

/** Names and addresses as they are searched, empty ones first. */
function keyOf(by: By, row: Row): string | number {
  switch (by) {
    case 'captured':
      return row.capturedAt
    case 'rating':
      return row.rating
    case 'state':
      return rank[row.state]
    case 'name':
      return fold(row.name)
    case 'email':
      return fold(row.email)
  }
}

/** In order of capture, on whichever devices. */
export function inTime(a: Pick<Row, 'capturedAt' | 'seq' | 'id'>, b: Pick<Row, 'capturedAt' | 'seq' | 'id'>) {
  return a.capturedAt - b.capturedAt || a.seq - b.seq || (a.id < b.id ? -1 : Number(a.id > b.id))
}

function compare(a: Entry, b: Entry): number {
  if (a.key < b.key) return -1
  return a.key > b.key ? 1 : inTime(a.row, b.row)
}

/** Rows that are sorted or merged at once: well under a millisecond or two. */
const PIECE = 2_000

function* mergeSorted(entries: Entry[]): Generator<void, Entry[]> {
  let runs: Entry[][] = []
  for (let i = 0; i < entries.length; i += PIECE) {
    runs.push(entries.slice(i, i + PIECE).sort(compare))
    yield
  }
  while (runs.length > 1) {
    const merged: Entry[][] = []
    for (let i = 0; i < runs.length; i += 2) merged.push(yield* merge(runs[i] ?? [], runs[i + 1] ?? []))
    runs = merged
  }
  return runs[0] ?? []
}

function* merge(a: Entry[], b: Entry[]): Generator<void, Entry[]> {
  const merged: Entry[] = []
  let j = 0
  for (const entry of a) {
    for (let other = b[j]; other && compare(other, entry) < 0; other = b[++j]) merged.push(other)
    merged.push(entry)
    if (merged.length % PIECE === 0) yield
  }
  return merged.concat(j === 0 ? b : b.slice(j))
}
