import { leftToSend, type Tally } from './store'

/** How far a backlog is on its way out. */
export interface Drain {
  /** Leads of it that are gone: accepted, refused or waiting for staff. Only counts up, and never above `total`. */
  done: number
  /** The most leads that it had so far, those that are gone included. */
  total: number
  /** ms until the last one is gone at the pace of the last half minute; null while that says too little. */
  msLeft: number | null
}

/** What is known of the backlog that drains now. */
export interface Backlog {
  left: number
  done: number
  total: number
  /** `Sample.gone` when it began. */
  base: number
  /** What was done by when, within `WINDOW`, oldest first. */
  pace: { at: number; done: number }[]
}

export interface Sample {
  /** ms of any clock; one that jumps only begins the pace anew. */
  at: number
  /** Leads that go out by themselves, now or later. */
  left: number
  /** Leads that nobody sends any more unless staff say so. */
  gone: number
}

/** Fewer waiting leads are no backlog: they are gone before anybody has read a bar. */
const SMALLEST = 5
/** ms of which the pace is taken. */
const WINDOW = 30_000
/** ms: a shorter look gives a time left that jumps about. */
const SHORTEST_LOOK = 2_000

export function sampleOf(tally: Tally, at: number): Sample {
  const { delivered, practised, refused, held } = tally
  return { at, left: leftToSend(tally), gone: delivered + practised + refused + held }
}

/** The backlog after one more look; null when there is none, or it has gone. */
export function observe(backlog: Backlog | null, { at, left, gone }: Sample): Backlog | null {
  if (left < SMALLEST) return null
  if (!backlog) return { left, done: 0, total: left, base: gone, pace: [{ at, done: 0 }] }
  // Fewer are gone than before: staff sent some again.
  const done = Math.max(backlog.done, gone - backlog.base)
  const total = Math.max(backlog.total, done + left)
  const known = backlog.pace.filter((look) => look.at < at && at - look.at <= WINDOW)
  const jumped = backlog.pace.some((look) => look.at > at)
  return { ...backlog, left, done, total, pace: [...(jumped ? [] : known), { at, done }] }
}

/** Null while nothing moves. */
export function drainOf(backlog: Backlog | null): Drain | null {
  const first = backlog?.pace[0]
  const last = backlog?.pace.at(-1)
  if (!backlog || !first || !last || last.done <= first.done) return null
  const { left, done, total } = backlog
  const took = last.at - first.at
  const msLeft = took < SHORTEST_LOOK ? null : Math.round((left * took) / (last.done - first.done))
  return { done, total, msLeft }
}
