import { readNumber } from './number'
import type { Question } from './question'

/** Whether a question can be answered with this at all, as far as its kind fixes the answers. */
export function answeredBy(question: Question, value: string): boolean {
  switch (question.kind) {
    case 'choice':
    case 'choices':
      return question.options.some((option) => option.value.toLowerCase() === value.toLowerCase())
    case 'rating':
      return /^\d+$/.test(value) && Number(value) >= 1 && Number(value) <= question.scale
    case 'yesNo':
      return value === 'yes' || value === 'no'
    case 'consent':
      return value === 'yes'
    case 'number':
      return readNumber(value).kind === 'number'
    default:
      return true
  }
}
