import {
  type ContactField,
  type Question,
  type QuestionKind,
  type Target,
  targetsOf,
} from '../../../../../shared/event/question'
import { type Draft, mainOf } from './draft'
import { idFrom } from './ids'

/** Longest name of a data point; see question.ts. */
const MAX_NAME = 100

/** Contact fields that are what a kind asks for, if no other question fills them yet. */
const natural: Partial<Record<QuestionKind, ContactField>> = { email: 'Email', phone: 'PhoneNumber' }

/** A question of this kind with its label in the first language, which its id and its data point are named after. */
export function newQuestion(
  draft: Draft,
  kind: QuestionKind,
  label: string,
  optionNames: string[],
): Question {
  const main = mainOf(draft)
  const id = idFrom(label, kind, new Set(draft.questions.map((one) => one.id)))
  const asked = { id, label: { [main]: label }, required: false }
  const target = targetFor(draft, kind, label)
  const options = optionNames.map((value) => ({ value, label: { [main]: value } }))
  switch (kind) {
    case 'choice':
    case 'choices':
      return { kind, ...asked, target, options }
    case 'rating':
      return { kind, ...asked, target, scale: 5 }
    case 'consent':
      return { kind, ...asked, text: { [main]: '' }, dataPoints: {} }
    default:
      return { kind, ...asked, target }
  }
}

function targetFor(draft: Draft, kind: QuestionKind, label: string): Target {
  const contact = natural[kind]
  const filled = draft.questions.flatMap(targetsOf).some((one) => one.contact && one.name === contact)
  return contact && !filled ? { contact } : { dataPoint: label.slice(0, MAX_NAME) }
}
