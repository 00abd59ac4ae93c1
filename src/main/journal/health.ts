import { codeOf } from '../log'
import type { Journal } from './journal'

export interface JournalHealth {
  /** The code of the last write that failed, null once one succeeds again. */
  failure(): string | null
}

/** A journal that notes whether it can be written, and calls back when that changes. */
export function watchHealth(journal: Journal, onChange: () => void): Journal & JournalHealth {
  let failure: string | null = null
  function note(next: string | null) {
    if (failure === next) return
    failure = next
    onChange()
  }
  async function noting(work: Promise<void>) {
    try {
      await work
      note(null)
    } catch (error) {
      note(codeOf(error))
      throw error
    }
  }
  return {
    ...journal,
    failure: () => failure,
    append: (...records) => noting(journal.append(...records)),
    erase: (erasure) => noting(journal.erase(erasure)),
  }
}
