import { performance } from 'node:perf_hooks'
import { setImmediate as nextTurn } from 'node:timers/promises'

/** ms of this process's loop that a slice takes at most, but for the piece of work that it ends with. */
const SLICE = 8

/** Says when it is time to let others run, and lets them. */
export interface Slices {
  isOver(): boolean
  pause(): Promise<void>
}

export function openSlices(): Slices {
  let began = performance.now()
  return {
    isOver: () => performance.now() - began >= SLICE,
    async pause() {
      await nextTurn()
      began = performance.now()
    },
  }
}

/** Runs work to its end in slices, others between them. `check` throws if nobody wants it any more. */
export async function inSlices<T>(work: Generator<void, T>, check: () => void): Promise<T> {
  const slices = openSlices()
  for (;;) {
    const { done, value } = work.next()
    if (done) return value
    if (!slices.isOver()) continue
    await slices.pause()
    check()
  }
}
