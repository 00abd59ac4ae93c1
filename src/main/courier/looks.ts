import { performance } from 'node:perf_hooks'

/** ms between two looks, whoever wants them: a link that flaps, or a finger on "Try now", makes no burst. */
export const LOOKS_APART = 1_000

/** When the courier looks whether a trouble is over. Waits run on the monotonic clock. */
export interface Looks {
  /** The next look comes in `ms`, at least 1 s after the last; returns the ms until then. A wish that waits stays. */
  plan(ms: number): number
  /** Somebody wants a look: now, or 1 s after the last. Several wishes are one look. */
  wish(): void
  /** No look is due any more, and none is wished. */
  cancel(): void
}

export function openLooks(look: () => void): Looks {
  let last = Number.NEGATIVE_INFINITY
  let timer: NodeJS.Timeout | undefined
  let wished = false

  const earliest = () => Math.max(0, Math.ceil(last + LOOKS_APART - performance.now()))

  function fire() {
    clearTimeout(timer)
    wished = false
    last = performance.now()
    look()
  }
  function plan(ms: number) {
    clearTimeout(timer)
    const waitMs = wished ? earliest() : Math.max(ms, earliest())
    timer = setTimeout(fire, waitMs)
    return waitMs
  }
  return {
    plan,
    wish() {
      wished = true
      if (earliest() === 0) fire()
      else plan(0)
    },
    cancel() {
      clearTimeout(timer)
      wished = false
    },
  }
}
