import { useSyncExternalStore } from 'react'
import type { EventProfile } from '../../../../shared/event/profile'
import type { Problem } from '../../../../shared/provision'
import { type Draft, spellOut } from './model/draft'
import { type DraftFault, faultsFrom } from './model/draft-faults'
import { beginHistory, endField, type History, redo, step, undo } from './model/history'

/** An event that is being edited. */
export interface Editing {
  history: History
  /** As it is on the device; null for one that was never saved. */
  saved: Draft | null
  /** What the main process refused about the draft as it is now. */
  refused: DraftFault[]
}

/**
 * By the events' ids. Outside of React, because the staff's screens are taken down when the device locks itself; what
 * was edited is about no person, and is there again after the PIN.
 */
let drafts: ReadonlyMap<string, Editing> = new Map()
const listeners = new Set<() => void>()

function set(id: string, editing: Editing | null): void {
  const next = new Map(drafts)
  if (editing) next.set(id, editing)
  else next.delete(id)
  drafts = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

function change(id: string, how: (editing: Editing) => Editing): void {
  const editing = drafts.get(id)
  if (!editing) return
  const next = how(editing)
  if (next !== editing) set(id, next)
}

function withHistory(how: (history: History) => History): (editing: Editing) => Editing {
  return (editing) => {
    const history = how(editing.history)
    if (history === editing.history) return editing
    const refused = history.present === editing.history.present ? editing.refused : []
    return { ...editing, history, refused }
  }
}

/** Goes on with the draft of this event. What is on the device may have changed since one without changes was opened. */
export function openDraft(profile: EventProfile): void {
  const editing = drafts.get(profile.id)
  if (editing && isChanged(editing)) return
  const saved = spellOut(profile)
  set(profile.id, { history: beginHistory(saved), saved, refused: [] })
}

export function openNewDraft(draft: Draft): void {
  set(draft.id, { history: beginHistory(draft), saved: null, refused: [] })
}

/** `field`: what is typed in one field without leaving it is one step. */
export function edit(id: string, how: (draft: Draft) => Draft, field: string | null = null): void {
  change(
    id,
    withHistory((history) => step(history, how(history.present), field)),
  )
}

export const leaveField = (id: string) => change(id, withHistory(endField))
export const undoEdit = (id: string) => change(id, withHistory(undo))
export const redoEdit = (id: string) => change(id, withHistory(redo))

/** The device has it as it was at that moment, whatever was typed since. */
export function draftSaved(id: string, draft: Draft): void {
  change(id, (editing) => ({ ...editing, history: endField(editing.history), saved: draft, refused: [] }))
}

export function draftRefused(id: string, problems: Problem[]): void {
  change(id, (editing) => ({ ...editing, refused: faultsFrom(problems) }))
}

export function dropDraft(id: string): void {
  set(id, null)
}

export function isChanged({ history, saved }: Editing): boolean {
  return saved === null || (history.present !== saved && writtenOut(history.present) !== writtenOut(saved))
}

/** Drafts are never changed, and each key that is pressed compares the same ones several times. */
const written = new WeakMap<Draft, string>()

function writtenOut(draft: Draft): string {
  const text = written.get(draft) ?? JSON.stringify(draft)
  written.set(draft, text)
  return text
}

/** The draft as it is at this moment. */
export function currentDraft(id: string): Draft | undefined {
  return drafts.get(id)?.history.present
}

export function useDrafts(): ReadonlyMap<string, Editing> {
  return useSyncExternalStore(subscribe, () => drafts)
}

let unsaved: readonly string[] = []

/** The ids of the drafts that differ from what the device has; the same list until it changes. */
function unsavedDrafts(): readonly string[] {
  const now = [...drafts].filter(([, editing]) => isChanged(editing)).map(([id]) => id)
  if (now.join() !== unsaved.join()) unsaved = now
  return unsaved
}

export function useUnsavedDrafts(): readonly string[] {
  return useSyncExternalStore(subscribe, unsavedDrafts)
}

export function useEditing(id: string): Editing | undefined {
  return useSyncExternalStore(subscribe, () => drafts.get(id))
}
