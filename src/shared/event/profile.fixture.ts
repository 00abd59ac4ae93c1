import { problemsOf } from '../provision'
import { type EventProfile, eventProfile } from './profile'

/** The shortest question that makes a profile whole. */
export const emailQuestion = {
  kind: 'email',
  id: 'email',
  label: 'Email',
  target: { contact: 'Email' },
} as const

/** A text question that fills a data point of its own. */
export function textQuestion(id: string, more: object = {}): Record<string, unknown> {
  return { kind: 'text', id, label: id, target: { dataPoint: id }, ...more }
}

/** A profile that asks for an e-mail address and these. */
export function profileOf(questions: unknown[], more: object = {}): EventProfile {
  return eventProfile.parse({ name: 'Fair', questions: [emailQuestion, ...questions], ...more })
}

/** What is wrong with a profile, by its paths. Empty if it is one. */
export function problemsIn(event: unknown): { path: string; message: string }[] {
  const { error } = eventProfile.safeParse(event)
  return error ? problemsOf(error) : []
}

/** The same for a profile that asks for an e-mail address and these. */
export function problemsWith(questions: unknown[], more: object = {}): { path: string; message: string }[] {
  return problemsIn({ name: 'Fair', questions: [emailQuestion, ...questions], ...more })
}
