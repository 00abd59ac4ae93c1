import { type Backlog, type Drain, drainOf, observe, sampleOf } from './drain'
import type { LeadStore } from './store'

/** ms between two looks while leads are written. */
const REFRESH = 250
/** ms between two looks while a backlog does not move: its end and its standstill are seen without a write. */
const TICK = 1_000

let current: Drain | null = null
const listeners = new Set<() => void>()

/** The backlog on its way out, for `useSyncExternalStore`. */
export const drain = {
  get: () => current,
  subscribe(listener: () => void) {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
}

/** Follows the backlog from now on, so that a screen that is opened in the middle knows when it began. */
export function watchDrain(store: LeadStore): void {
  let backlog: Backlog | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let due = Number.POSITIVE_INFINITY

  async function look() {
    timer = undefined
    due = Number.POSITIVE_INFINITY
    // A store that fails now is asked again after its next write.
    const tally = await store.tally().catch(() => null)
    if (!tally) return
    backlog = observe(backlog, sampleOf(tally, performance.now()))
    tell(drainOf(backlog))
    if (backlog) lookIn(TICK)
  }
  function lookIn(ms: number) {
    if (performance.now() + ms >= due) return
    due = performance.now() + ms
    clearTimeout(timer)
    timer = setTimeout(look, ms)
  }
  store.subscribe(() => lookIn(REFRESH))
  void look()
}

function tell(next: Drain | null) {
  const same =
    current?.done === next?.done && current?.total === next?.total && current?.msLeft === next?.msLeft
  if (same) return
  current = next
  for (const listener of listeners) listener()
}
