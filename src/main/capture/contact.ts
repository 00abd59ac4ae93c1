import { contactQuestion } from '../../shared/correction'
import type { EventProfile } from '../../shared/event/profile'
import { type ContactField, contactFields } from '../../shared/event/question'
import type { TypedContact } from '../../shared/ipc'
import { CORRECTIONS, type LeadDetails } from '../../shared/lead'
import { type AnswerError, checkAnswer, cleanAnswer } from '../../shared/submission'

type Contact = LeadDetails['contact']
export type ContactErrors = Partial<Record<ContactField, AnswerError>>

/**
 * A lead's contact with what staff typed, checked and kept as the event's form does it. A field that is left out stays. An e-mail
 * address can be mended but not removed: nothing could be sent then.
 */
export function correctContact(
  before: Contact,
  typed: TypedContact,
  event: EventProfile | undefined,
): { contact: Contact } | { errors: ContactErrors } {
  const contact = { ...before }
  const errors: ContactErrors = {}
  for (const field of contactFields) {
    const value = typed[field]
    if (value === undefined) continue
    const question = contactQuestion(field, event, before)
    const cleaned = cleanAnswer(question, value, event?.defaultCountry).trim()
    const error = checkAnswer(question, value, event?.defaultCountry)
    if (error) errors[field] = error
    else if (cleaned === '') delete contact[field]
    else contact[field] = cleaned
  }
  return Object.keys(errors).length > 0 ? { errors } : { contact }
}

/** The lead with another contact, and what it held before; the same if nothing differs. */
export function withCorrection(details: LeadDetails, contact: Contact, at: number): LeadDetails {
  const changed = contactFields.filter((field) => details.contact[field] !== contact[field])
  if (changed.length === 0) return details
  const before = Object.fromEntries(changed.map((field) => [field, details.contact[field] ?? '']))
  const corrections = [...(details.corrections ?? []), { at, before }].slice(-CORRECTIONS)
  return { ...details, contact, corrections }
}
