import type { Answers } from '../../shared/event/answers'
import type { EventProfile } from '../../shared/event/profile'
import { checkAnswer, cleanAnswer } from '../../shared/submission'

/** The e-mail address and the phone number of a form that is being filled, as a lead would keep them; without those that are not whole yet. */
export function personIn(event: EventProfile, values: Answers): { email?: string; phone?: string } {
  const person: { email?: string; phone?: string } = {}
  for (const question of event.questions) {
    if (question.kind === 'consent' || !('contact' in question.target)) continue
    const { contact } = question.target
    if (contact !== 'Email' && contact !== 'PhoneNumber') continue
    const typed = values[question.id]
    if (checkAnswer({ ...question, required: false }, typed, event.defaultCountry)) continue
    const value = cleanAnswer(question, typed, event.defaultCountry)
    if (value !== '') person[contact === 'Email' ? 'email' : 'phone'] = value
  }
  return person
}
