/** Kept of the newest attempts: more than are shown, so that a few deleted leads cost no search. */
const KEPT = 200

/** The ids with the latest times, newest first, without sorting all of them each time. */
export interface Recent {
  /** `at` null: the id has none any more. */
  note(id: string, at: number | null): void
  latest(limit: number): string[]
  /** All ids may be other ones now. */
  forget(): void
}

/** `all` is asked the first time, and again when so many have gone that others move up. `limit` must not be above 200. */
export function openRecent(all: () => Iterable<{ id: string; at: number }>): Recent {
  let newest: { id: string; at: number }[] | null = null
  /** False if there may be others behind the last one. */
  let complete = true

  function insert(list: { id: string; at: number }[], id: string, at: number) {
    const last = list.at(-1)
    if (last && at < last.at && (!complete || list.length >= KEPT)) {
      complete = false
      return
    }
    // Of two at the same time the one that was noted later is the newer one.
    const index = list.findIndex((other) => other.at <= at)
    list.splice(index === -1 ? list.length : index, 0, { id, at })
    if (list.length > KEPT) {
      list.pop()
      complete = false
    }
  }

  function search() {
    const found: { id: string; at: number }[] = []
    complete = true
    for (const { id, at } of all()) insert(found, id, at)
    newest = found
    return found
  }

  return {
    note(id, at) {
      if (!newest) return
      const index = newest.findIndex((other) => other.id === id)
      if (index !== -1) newest.splice(index, 1)
      // With nothing left to compare with, nobody knows how it stands to those behind.
      if (newest.length === 0 && !complete) newest = null
      else if (at !== null) insert(newest, id, at)
    },
    forget() {
      newest = null
    },
    latest(limit) {
      const known = newest && (complete || newest.length >= limit) ? newest : search()
      return known.slice(0, limit).map(({ id }) => id)
    },
  }
}
