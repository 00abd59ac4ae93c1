import type { Draft } from './draft'

/** The steps of one draft. What was typed in one field without leaving it is one step. */
export interface History {
  past: readonly Draft[]
  present: Draft
  future: readonly Draft[]
  /** The field that the last step is being typed in; null once it was left. */
  field: string | null
}

export function beginHistory(present: Draft): History {
  return { past: [], present, future: [], field: null }
}

/** Another step. `field`: with the same one as before it belongs to the step before. */
export function step(history: History, present: Draft, field: string | null = null): History {
  if (present === history.present) return history
  const same = field !== null && field === history.field
  const past = same ? history.past : [...history.past, history.present]
  return { past, present, future: [], field }
}

/** The field was left: what is typed next is a step of its own. */
export function endField(history: History): History {
  return history.field === null ? history : { ...history, field: null }
}

export function undo(history: History): History {
  const before = history.past.at(-1)
  if (before === undefined) return history
  return {
    past: history.past.slice(0, -1),
    present: before,
    future: [history.present, ...history.future],
    field: null,
  }
}

export function redo(history: History): History {
  const [next, ...future] = history.future
  if (next === undefined) return history
  return { past: [...history.past, history.present], present: next, future, field: null }
}
