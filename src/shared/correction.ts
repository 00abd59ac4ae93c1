import type { Delivery } from './delivery'
import type { EventProfile } from './event/profile'
import type { ContactField, Question } from './event/question'
import type { LeadDetails } from './lead'

/** Whether the server has a lead as it was before staff corrected it. */
export function isCorrectedSince(details: LeadDetails, delivery: Delivery): boolean {
  const last = details.corrections?.at(-1)
  return delivery.state === 'delivered' && last !== undefined && last.at >= delivery.at
}

/**
 * How a contact field is checked and kept when staff correct it: as the event's own question, where what is typed into it is text. Staff
 * may leave out what a visitor must not, but not an e-mail address: nothing could be sent then.
 */
export function contactQuestion(
  field: ContactField,
  event: Pick<EventProfile, 'questions'> | undefined,
  before: LeadDetails['contact'],
): Question {
  const own = event?.questions.find(
    (question) =>
      question.kind !== 'consent' && 'contact' in question.target && question.target.contact === field,
  )
  const required = field === 'Email' && before.Email !== undefined
  const base = { id: 'field', label: field, required, target: { contact: field } }
  if (field === 'Email') return { kind: 'email', ...base }
  if (own ? own.kind === 'phone' : field === 'PhoneNumber') return { kind: 'phone', ...base }
  return { kind: 'text', ...base }
}
