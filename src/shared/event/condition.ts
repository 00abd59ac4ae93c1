import { z } from 'zod'
import { exhaustive } from '../exhaustive'
import { type Answers, answered } from './answers'
import { readNumber } from './number'
import type { Question } from './question'

const question = z.string().min(1).max(40)

/** A question is shown only while the answer to another one is so. */
export const condition = z.discriminatedUnion('is', [
  z.strictObject({ question, is: z.literal('equals'), value: z.string().trim().min(1).max(100) }),
  z.strictObject({ question, is: z.literal('contains'), value: z.string().trim().min(1).max(100) }),
  z.strictObject({ question, is: z.literal('empty') }),
  z.strictObject({ question, is: z.literal('filled') }),
])
export type Condition = z.infer<typeof condition>

/**
 * The questions that are shown with these answers, in their order. The answer to a question that is not shown counts as
 * empty, so what hangs on it is hidden too.
 */
export function shownQuestions(questions: readonly Question[], answers: Answers): Question[] {
  const byId = new Map(questions.map((question) => [question.id, question]))
  const known = new Map<string, boolean>()
  const isShown = (question: Question): boolean => {
    const before = known.get(question.id)
    if (before !== undefined) return before
    // A circle, which no profile that was checked has, is shown rather than followed for ever.
    known.set(question.id, true)
    const { showIf } = question
    const other = showIf && byId.get(showIf.question)
    const shown = !showIf || !other || holds(showIf, other, isShown(other) ? answered(answers[other.id]) : [])
    known.set(question.id, shown)
    return shown
  }
  return questions.filter(isShown)
}

function holds(condition: Condition, asked: Question, values: string[]): boolean {
  switch (condition.is) {
    case 'empty':
      return values.length === 0
    case 'filled':
      return values.length > 0
    case 'equals':
      return values.length === 1 && isSame(asked, values[0] ?? '', condition.value)
    case 'contains':
      return values.some((value) => same(value).includes(same(condition.value)))
    default:
      return exhaustive(condition)
  }
}

/** Of a number it does not matter how it is written. */
function isSame(asked: Question, answer: string, value: string): boolean {
  const [one, other] = [readNumber(answer), readNumber(value)]
  return asked.kind === 'number' && one.kind === 'number'
    ? other.kind === 'number' && one.value === other.value
    : same(answer) === same(value)
}

/** As people compare: without regard to case and space around. */
function same(value: string): string {
  return value.normalize('NFKC').trim().toLowerCase()
}
