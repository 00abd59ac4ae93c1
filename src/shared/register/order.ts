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
interface Order {
  entries: Entry[]
  /** How much was added and how often something changed before it was sorted. */
  added: number
  version: number
}

/** The rows in each order that was asked for, ascending; to sort what is nearly sorted costs little. */
export interface Orders {
  /** A new row, or one in the place of another. */
  added(row: Row): void
  removed(): void
  /** The state of a row. */
  moved(): void
  /** Pauses where it yields; rows that change meanwhile are in their places the next time. */
  in(by: By): Generator<void, readonly Entry[]>
}

/** `isHere`: false for a row that was removed, or replaced. */
export function openOrders(rows: () => Iterable<Row>, isHere: (row: Row) => boolean): Orders {
  const orders = new Map<By, Order>()
  const additions: Row[] = []
  let version = 0
  let moves = 0
  let asked = false

  function* here(entries: readonly Entry[]): Generator<void, Entry[]> {
    const kept: Entry[] = []
    for (const [i, entry] of entries.entries()) {
      if (i % PIECE === PIECE - 1) yield
      if (isHere(entry.row)) kept.push(entry)
    }
    return kept
  }

  return {
    added(row) {
      version++
      // Before the first order is asked for there is nothing to keep up with.
      if (asked) additions.push(row)
    },
    removed: () => void version++,
    moved: () => void moves++,
    *in(by) {
      asked = true
      const known = orders.get(by)
      const current = () => (by === 'state' ? version + moves : version)
      if (known?.version === current()) return known.entries
      const order = { version: current(), added: additions.length }
      const more = known ? additions.slice(known.added).filter(isHere) : [...rows()]
      const kept = yield* here(known?.entries ?? [])
      const fresh: Entry[] = []
      // States change: what is kept is in no order any more.
      const again = by === 'state' ? kept.map(({ row }) => row).concat(more) : more
      for (const [i, row] of again.entries()) {
        if (i % PIECE === PIECE - 1) yield
        fresh.push({ row, key: keyOf(by, row) })
      }
      const added = yield* mergeSorted(fresh)
      const sorted = by === 'state' ? added : yield* merge(kept, added)
      orders.set(by, { ...order, entries: sorted })
      return sorted
    },
  }
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
