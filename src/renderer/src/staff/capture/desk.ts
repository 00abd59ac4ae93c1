import type { Input } from '../../../../shared/ipc'
import type { Meeting } from '../../../../shared/lead'
import { type Submission, UNDO_MS } from '../../../../shared/submission'
import type { Captured } from '../../lead/actions'
import type { Added } from '../../lead/encounters'
import {
  type ComeBack,
  type Draft,
  isTouched,
  type Kept,
  meetingOf,
  newDraft,
  type Opened,
  personOf,
  submissionOf,
} from './draft'

/** Captures that are shown beside the form. */
const SHOWN = 5

export type Outcome =
  | { kind: 'saving' }
  /** `undo`: until when, and what it takes back; null once that can't be. */
  | { kind: 'saved'; lead: string; undo: { until: number; draft: Draft } | null }
  | { kind: 'failed' }
  | { kind: 'undone' }
  /** It was on its way already. */
  | { kind: 'not-undone'; lead: string }

/** One of the last captures. */
export interface Recent {
  /** Of the form that it was. */
  key: string
  at: number
  name: string
  /** The encounter that it is of a lead that was there before; null: a lead of its own, or not known. */
  encounter: { lead: string; at: number | null } | null
  outcome: Outcome
}

export interface DeskState {
  /** Null before there is an event to ask for. */
  draft: Draft | null
  kept: Kept
  /** Newest first. */
  recent: readonly Recent[]
  /** Forms that could not be saved and wait until the form is empty. */
  waiting: readonly Draft[]
}

/** What a desk does with leads. */
export interface DeskHands {
  capture(submission: Submission): Promise<Captured>
  addEncounter(lead: string, meeting: Meeting, form: Input<'addEncounter'>['form']): Promise<Added>
  /** Says whether the lead is gone. */
  undoCapture(lead: string): Promise<boolean>
  undoEncounter(lead: string, at: number): Promise<boolean>
}

/** The lead that an encounter is added to, and what it is called. */
export interface Target {
  lead: string
  name: string
}

/**
 * Where a session's captures are made: the form, what stays from one to the next, and the last captures. Saving is
 * optimistic: the next form is there at once, and one that could not be saved comes back when nothing else is in the form.
 * It lives as long as staff are signed in, whatever screen they look at.
 */
export function openDesk(hands: DeskHands, source: string) {
  let current: Opened | null = null
  let state: DeskState = { draft: null, kept: { by: '', source }, recent: [], waiting: [] }
  const listeners = new Set<() => void>()

  function set(more: Partial<DeskState>) {
    state = { ...state, ...more }
    for (const listener of listeners) listener()
  }
  function settle(key: string, outcome: Outcome, more: Partial<Recent> = {}) {
    set({ recent: state.recent.map((one) => (one.key === key ? { ...one, ...more, outcome } : one)) })
  }
  function next() {
    const [first, ...rest] = state.waiting
    set(first ? { draft: first, waiting: rest } : { draft: current && newDraft(current) })
  }
  function comeBack(draft: Draft, back: ComeBack) {
    const returned = { ...draft, back }
    if (state.draft && isTouched(state.draft)) set({ waiting: [...state.waiting, returned] })
    else set({ draft: returned })
  }

  async function capture(draft: Draft, kept: Kept) {
    const key = draft.id
    const result = await hands.capture(submissionOf(draft, kept)).catch(() => ({ kind: 'lost' }) as const)
    if (result.kind === 'saved') {
      const taken = state.recent.find((one) => one.key === key)
      const until = (taken?.at ?? 0) + UNDO_MS
      return settle(key, { kind: 'saved', lead: draft.id, undo: { until, draft } })
    }
    settle(key, { kind: 'failed' })
    if (result.kind === 'lost') return comeBack(draft, 'lost')
    comeBack({ ...draft, form: { ...draft.form, refused: result.errors } }, 'invalid')
  }

  async function add(draft: Draft, kept: Kept, { lead }: Target) {
    const { id, meeting, ...form } = submissionOf(draft, kept)
    const result = await hands
      .addEncounter(lead, meetingOf(draft, kept), form)
      .catch(() => ({ kind: 'impossible' }) as const)
    if (result.kind !== 'added') {
      settle(id, { kind: 'failed' })
      return comeBack(draft, result.kind)
    }
    const { at } = result
    const undo = at === null ? null : { until: Date.now() + UNDO_MS, draft }
    settle(id, { kind: 'saved', lead, undo }, { encounter: { lead, at } })
  }

  return {
    get: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    /** The event that is asked for from now on; a form in which something stands keeps its own. */
    open(opened: Opened) {
      current = opened
      const { draft } = state
      if (draft?.opened.revision === opened.revision) return
      if (!draft || !isTouched(draft)) set({ draft: newDraft(opened) })
    },
    change(edit: (draft: Draft) => Draft) {
      if (state.draft) set({ draft: edit(state.draft) })
    },
    keep(more: Partial<Kept>) {
      set({ kept: { ...state.kept, ...more } })
    },
    clear: next,
    /** As a lead of its own, or as an encounter of `to`. */
    save(to: Target | null) {
      const { draft, kept } = state
      if (!draft) return
      const { id: key } = draft
      const name = to?.name || personOf(draft)
      const encounter = to && { lead: to.lead, at: null }
      const others = state.recent.filter((one) => one.key !== key)
      const entry: Recent = { key, at: Date.now(), name, encounter, outcome: { kind: 'saving' } }
      set({ recent: [entry, ...others].slice(0, SHOWN) })
      next()
      void (to ? add(draft, kept, to) : capture(draft, kept))
    },
    /** Takes a capture back, and puts what was typed into the form again if that is empty. */
    async undo(key: string) {
      const taken = state.recent.find((one) => one.key === key)
      if (taken?.outcome.kind !== 'saved' || !taken.outcome.undo) return
      const { lead, undo } = taken.outcome
      // Once: a second press while main works is none.
      settle(key, { kind: 'saved', lead, undo: null })
      const at = taken.encounter?.at ?? null
      const gone = await (at === null ? hands.undoCapture(lead) : hands.undoEncounter(lead, at)).catch(
        () => false,
      )
      if (!gone) return settle(key, { kind: 'not-undone', lead })
      settle(key, { kind: 'undone' })
      // The deleted lead's id stays that of a deleted lead.
      if (!state.draft || !isTouched(state.draft))
        comeBack({ ...undo.draft, id: crypto.randomUUID() }, 'undone')
    },
  }
}

export type Desk = ReturnType<typeof openDesk>
