import type { Condition } from '../../../../../shared/event/condition'
import type { Question } from '../../../../../shared/event/question'

/** The answers that a question can have, if its kind fixes them. */
export function answersOf(question: Question): string[] | null {
  switch (question.kind) {
    case 'choice':
    case 'choices':
      return question.options.map(({ value }) => value)
    case 'rating':
      return Array.from({ length: question.scale }, (_, i) => String(i + 1))
    case 'yesNo':
      return ['yes', 'no']
    case 'consent':
      return ['yes']
    default:
      return null
  }
}

/** The condition that is likely meant when a question is chosen. */
export function conditionAbout({ id, ...rest }: Question): Condition {
  const [first] = answersOf({ id, ...rest } as Question) ?? []
  return first === undefined ? { question: id, is: 'filled' } : { question: id, is: 'equals', value: first }
}
