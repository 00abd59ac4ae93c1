import { answered } from '../../../../shared/event/answers'
import { shownQuestions } from '../../../../shared/event/condition'
import type { EventProfile } from '../../../../shared/event/profile'
import type { ContactField } from '../../../../shared/event/question'
import type { Meeting } from '../../../../shared/lead'
import type { Submission } from '../../../../shared/submission'
import { emptyForm, type FormState, shownValues } from '../../visitor/form'

/** An event as it was when a form was opened, and which writing of it that is. */
export interface Opened {
  event: EventProfile
  revision: string
}

/** Why a form came back: `lost`: neither store took it. `full`, `impossible`: the lead could not take another encounter. */
export type ComeBack = 'lost' | 'invalid' | 'full' | 'impossible' | 'undone'

/** What is in the form at the moment. */
export interface Draft {
  /** The lead's, made with the form, so that however often it is saved it is one lead. */
  id: string
  opened: Opened
  form: FormState
  rating: number | null
  note: string
  back: ComeBack | null
}

/** What stays from one form to the next, until it is changed. */
export interface Kept {
  by: string
  source: string
}

export function newDraft(opened: Opened): Draft {
  return { id: crypto.randomUUID(), opened, form: emptyForm, rating: null, note: '', back: null }
}

/** Whether there is something that would be missed. */
export function isTouched({ form, rating, note }: Draft): boolean {
  return (
    rating !== null ||
    note.trim() !== '' ||
    Object.values(form.values).some((one) => answered(one).length > 0)
  )
}

/** Staff read and ask in the event's first language. */
export function languageOf(event: EventProfile): string {
  return event.languages[0] ?? 'en'
}

export function meetingOf({ rating, note }: Draft, kept: Kept): Meeting {
  const by = kept.by.trim()
  const source = kept.source.trim()
  const words = note.trim()
  return {
    ...(by ? { by } : {}),
    ...(source ? { source } : {}),
    ...(rating === null ? {} : { rating }),
    ...(words ? { note: words } : {}),
  }
}

export function submissionOf(draft: Draft, kept: Kept): Submission {
  const { event, revision } = draft.opened
  return {
    id: draft.id,
    event: revision,
    language: languageOf(event),
    values: shownValues(event, draft.form.values),
    meeting: meetingOf(draft, kept),
  }
}

/** What was typed for a contact field, as it stands there. */
export function typedContact({ opened, form }: Draft, field: ContactField): string {
  const asked = shownQuestions(opened.event.questions, form.values).find(
    (one) => 'target' in one && 'contact' in one.target && one.target.contact === field,
  )
  return (asked && answered(form.values[asked.id])[0]) ?? ''
}

/** Whether a consent is given that is asked for. */
export function ticksConsent({ opened, form }: Draft): boolean {
  const shown = shownQuestions(opened.event.questions, form.values)
  return shown.some(({ kind, id }) => kind === 'consent' && answered(form.values[id])[0] === 'yes')
}

/** What the person is called in a list: the name, else the address, else the number; empty if there is none of them. */
export function personOf(draft: Draft): string {
  const name = [typedContact(draft, 'Firstname'), typedContact(draft, 'Lastname')].filter(Boolean).join(' ')
  return name || typedContact(draft, 'Email') || typedContact(draft, 'PhoneNumber')
}
