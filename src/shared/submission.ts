import { z } from 'zod'
import type { EventProfile, Question } from './event'

/** What the visitor's form hands over: the answers by question, as they were typed. */
export const submission = z.strictObject({
  /** Made when the form is opened, so that a second click on the button is the same lead. */
  id: z.uuid(),
  values: z.record(z.string().max(40), z.string().max(20_000)),
  consent: z.boolean(),
})
export type Submission = z.infer<typeof submission>

export const answerErrors = ['required', 'email', 'phone', 'too-long', 'choice', 'consent'] as const
export type AnswerError = (typeof answerErrors)[number]

/** By question id; the consent's is under `consent`. Empty means that all is well. */
export type SubmissionErrors = Record<string, AnswerError>

/** RFC 5321 4.5.3.1.3: a path holds 256 octets, two of them the angle brackets. */
const MAX_EMAIL = 254
/** Characters of any other answer: 20 of them, each escaped to 6 bytes, stay under the 64 KiB of a body. */
export const MAX_ANSWER = 400

/** Characters that nobody types on purpose at the ends of, or inside, an address or a number: marks of direction, zero width. */
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

/** An answer as it is kept: trimmed, and for e-mail and phone without invisible characters. */
export function cleanAnswer(question: Pick<Question, 'kind'>, raw: string): string {
  const exact = question.kind === 'email' || question.kind === 'phone'
  return (exact ? raw.replace(INVISIBLE, '') : raw).trim()
}

/** Something before one @ and a domain with a dot behind it; letters of any script. The inbox is the real test. */
function isEmail(value: string): boolean {
  return /^[^\s@"<>(),;:\\\p{Cc}]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]*[\p{L}\p{N}\p{M}])?\.)+[\p{L}\p{M}\p{N}-]{2,}$/u.test(
    value,
  )
}

/** What is wrong with one answer, or null. */
export function checkAnswer(question: Question, raw: string): AnswerError | null {
  const value = cleanAnswer(question, raw)
  if (value === '') return question.required ? 'required' : null
  switch (question.kind) {
    case 'email':
      return value.length <= MAX_EMAIL && isEmail(value) ? null : 'email'
    case 'phone':
      // Any way of writing is accepted; what holds no number at all is a slip.
      if (value.length > 100) return 'too-long'
      return (value.match(/\p{Nd}/gu)?.length ?? 0) >= 3 ? null : 'phone'
    case 'choice':
      return question.options.includes(value) ? null : 'choice'
    case 'text':
      return value.length <= MAX_ANSWER ? null : 'too-long'
  }
}

/** Checks a whole form against its event; main and the form itself ask the same function. */
export function checkSubmission(
  event: EventProfile,
  { values, consent }: Omit<Submission, 'id'>,
): SubmissionErrors {
  const errors: SubmissionErrors = {}
  for (const question of event.questions) {
    const error = checkAnswer(question, values[question.id] ?? '')
    if (error) errors[question.id] = error
  }
  if (event.consent?.required && !consent) errors.consent = 'consent'
  return errors
}
