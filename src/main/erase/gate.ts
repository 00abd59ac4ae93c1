/**
 * Between the sealing of a lead and its record in the journal its key must not be erased, or the lead were void before it is
 * known.
 */
export interface Gate {
  /** Runs while the gate is open; several at once. */
  pass<T>(task: () => Promise<T>): Promise<T>
  /** Waits for those inside, and runs while nobody passes. */
  shut<T>(task: () => Promise<T>): Promise<T>
}

export function openGate(): Gate {
  const inside = new Set<Promise<unknown>>()
  let shut: Promise<unknown> | null = null
  return {
    async pass(task) {
      while (shut) await shut
      const passing = task()
      const over = passing.then(
        () => undefined,
        () => undefined,
      )
      inside.add(over)
      try {
        return await passing
      } finally {
        inside.delete(over)
      }
    },
    async shut(task) {
      while (shut) await shut
      const working = Promise.all(inside).then(task)
      shut = working.catch(() => undefined)
      try {
        return await working
      } finally {
        shut = null
      }
    },
  }
}
