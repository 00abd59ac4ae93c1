import { performance } from 'node:perf_hooks'
import type { BackupProgress } from '../../shared/backup'

/** ms between two words about it. */
const PAUSE = 200
/** ms before anybody can say how long it will take. */
const FIRST_GUESS = 1_000

export interface Meter {
  /** So many leads are done in this step. */
  note(step: BackupProgress['step'], done: number): void
}

/** Tells how far a backup is, and how long it will take if it goes on as until now; at most five times a second. */
export function openMeter(
  all: number,
  steps: readonly BackupProgress['step'][],
  tell: (progress: BackupProgress) => void,
  now: () => number = performance.now.bind(performance),
): Meter {
  const begun = now()
  let toldAt = begun - PAUSE
  return {
    note(step, done) {
      const at = now()
      if (at - toldAt < PAUSE) return
      toldAt = at
      // Leads that were captured meanwhile are no reason to say 101 %.
      const ofStep = all === 0 ? 1 : Math.min(1, done / all)
      const part = (steps.indexOf(step) + ofStep) / steps.length
      const took = at - begun
      const left = took < FIRST_GUESS || part === 0 ? null : (took / part) * (1 - part)
      tell({ step, done: Math.min(done, all), all, part, left })
    },
  }
}
