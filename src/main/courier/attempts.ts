import type { Delivery } from '../../shared/delivery'
import { ATTEMPTS_SHOWN, type Attempt } from '../../shared/ipc'
import type { Journal } from '../journal/journal'

/** The last attempts and what came of them, for staff; those from before this start are the journal's. */
export interface Attempts {
  /** `ms` is how long it took; null if that is not known. */
  add(id: string, delivery: Delivery, ms: number | null): void
  /** Those of these leads are shown no more. */
  forget(ids: ReadonlySet<string>): void
  /** Newest first, at most 50. */
  list(): Attempt[]
}

export function openAttempts(journal: Pick<Journal, 'ready' | 'lastAttempts'>): Attempts {
  let newestFirst: Attempt[] = []
  // Nothing is attempted before the journal is read, so that what it knows is older than all that is added.
  journal.ready.then(
    () => {
      const known = journal.lastAttempts(ATTEMPTS_SHOWN)
      const older = known.flatMap(
        ({ id, delivery }) => interruptedOf(id, delivery) ?? attemptOf(id, delivery, null),
      )
      newestFirst = [...newestFirst, ...older].slice(0, ATTEMPTS_SHOWN)
    },
    // Whoever opened the journal hears of that.
    () => undefined,
  )
  return {
    add(id, delivery, ms) {
      newestFirst = [...attemptOf(id, delivery, ms), ...newestFirst].slice(0, ATTEMPTS_SHOWN)
    },
    forget(ids) {
      newestFirst = newestFirst.filter(({ id }) => !ids.has(id))
    },
    list: () => newestFirst,
  }
}

/** At a start: an attempt without a result was under way when the app ended, and may have arrived. */
function interruptedOf(id: string, delivery: Delivery): Attempt[] | null {
  if (delivery.state !== 'posting') return null
  return [{ id, at: delivery.startedAt, ms: null, state: 'unconfirmed', code: 'interrupted' }]
}

/** None if nothing has come back yet. */
function attemptOf(id: string, { state, last }: Delivery, ms: number | null): Attempt[] {
  if (!last) return []
  const { at, code, status } = last
  return [{ id, at, ms: ms === null ? null : Math.round(ms), state, code, ...(status ? { status } : {}) }]
}
