import { z } from 'zod'
import { type Answer, type Answers, answered } from './event/answers'
import { shownQuestions } from './event/condition'
import { readNumber } from './event/number'
import type { EventProfile } from './event/profile'
import type { Question } from './event/question'
import { language } from './event/words'
import { exhaustive } from './exhaustive'
import { meeting } from './lead'
import { phoneFaults, readPhone } from './phone'

/** What a form hands over: the answers by question, as they were typed. */
export const submission = z.strictObject({
  /** Made when the form is opened, so that a second click on the button is the same lead. */
  id: z.uuid(),
  /** The `eventRevision` that the form was opened with. */
  event: z.string().max(64),
  /** The language in which the questions were read. */
  language,
  /** By question; several values of a question where several may be chosen. A consent that was given is `yes`. */
  values: z.record(
    z.string().max(40),
    z.union([z.string().max(20_000), z.array(z.string().max(100)).max(50)]),
  ),
  /** Staff captured it, and noted this; a visitor's form leaves it out. */
  meeting: meeting.optional(),
})
export type Submission = z.infer<typeof submission>

/** ms that staff have to undo what they captured: it is not sent before. */
export const UNDO_MS = 10_000

export const answerErrors = [
  'required',
  'email',
  ...phoneFaults,
  'too-long',
  'too-long-together',
  'choice',
  'number',
  'too-many-digits',
  'too-small',
  'too-big',
  'consent',
] as const
export type AnswerError = (typeof answerErrors)[number]

/** By question id. Empty means that all is well. */
export type SubmissionErrors = Record<string, AnswerError>

/** RFC 5321 4.5.3.1.3: a path holds 256 octets, two of them the angle brackets. */
const MAX_EMAIL = 254
const MAX_PHONE = 100
/** Characters of one line, and of a long text. */
export const MAX_ANSWER = 400
export const MAX_LONG_ANSWER = 2000
/** Bytes that all answers may have as JSON: with what an event adds (see event/faults.ts) a body stays under 64 KiB. */
const MAX_ANSWERS = 28 * 1024

/** Characters that nobody types on purpose at the ends of, or inside, an address or a number: marks of direction, zero width. */
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

/** Between the answers to a question of several choices, as they are sent. */
const SEPARATOR = '; '

/**
 * An answer as it is kept and sent: trimmed; without invisible characters where they can only be a slip; a phone number
 * in E.164, a number with a point. Empty if nothing was answered.
 */
export function cleanAnswer(question: Question, raw: Answer | undefined, country?: string): string {
  const values = answered(raw)
  switch (question.kind) {
    case 'choices':
      // In the order of the form, whatever order they were tapped in.
      return question.options
        .map(({ value }) => value)
        .filter((value) => values.includes(value))
        .join(SEPARATOR)
    case 'email':
      return (values[0] ?? '').replace(INVISIBLE, '').trim()
    case 'phone': {
      const typed = (values[0] ?? '').replace(INVISIBLE, '').trim()
      const reading = typed === '' ? null : readPhone(typed, country)
      return reading?.kind === 'number' ? reading.value : typed
    }
    case 'number': {
      const typed = (values[0] ?? '').replace(INVISIBLE, '').trim()
      const read = readNumber(typed)
      return read.kind === 'number' ? String(read.value) : typed
    }
    default:
      return values[0] ?? ''
  }
}

/** Something before one @ and a domain with a dot behind it; letters of any script. The inbox is the real test. */
function isEmail(value: string): boolean {
  return /^[^\s@"<>(),;:\\\p{Cc}]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]*[\p{L}\p{N}\p{M}])?\.)+[\p{L}\p{M}\p{N}-]{2,}$/u.test(
    value,
  )
}

/** What is wrong with one answer, or null. `country`: where phone numbers without a country code are from. */
export function checkAnswer(
  question: Question,
  raw: Answer | undefined,
  country?: string,
): AnswerError | null {
  const value = cleanAnswer(question, raw, country)
  if (question.kind === 'consent') return question.required && value !== 'yes' ? 'consent' : null
  if (answered(raw).length === 0 || value === '') {
    // Only what is none of the options: a slip of the page, not of the visitor.
    if (answered(raw).length > 0 && question.kind === 'choices') return 'choice'
    return question.required ? 'required' : null
  }
  switch (question.kind) {
    case 'email':
      return value.length <= MAX_EMAIL && isEmail(value) ? null : 'email'
    case 'phone': {
      if (value.length > MAX_PHONE) return 'too-long'
      const reading = readPhone(value, country)
      return reading.kind === 'number' ? null : reading.fault
    }
    case 'choice':
      return question.options.some((option) => option.value === value) ? null : 'choice'
    case 'choices':
      return answered(raw).every((one) => question.options.some((option) => option.value === one))
        ? null
        : 'choice'
    case 'rating':
      return /^\d{1,2}$/.test(value) && Number(value) >= 1 && Number(value) <= question.scale
        ? null
        : 'choice'
    case 'yesNo':
      return value === 'yes' || value === 'no' ? null : 'choice'
    case 'number': {
      const reading = readNumber(value)
      if (reading.kind === 'none') return reading.fault
      const number = reading.value
      if (question.min !== undefined && number < question.min) return 'too-small'
      return question.max !== undefined && number > question.max ? 'too-big' : null
    }
    case 'text':
      return value.length <= MAX_ANSWER ? null : 'too-long'
    case 'longText':
      return value.length <= MAX_LONG_ANSWER ? null : 'too-long'
    default:
      return exhaustive(question)
  }
}

/** Checks a whole form against its event; main and the form itself ask the same function. What is not shown is not checked. */
export function checkSubmission(event: EventProfile, values: Answers): SubmissionErrors {
  const errors: SubmissionErrors = {}
  const shown = shownQuestions(event.questions, values)
  for (const question of shown) {
    const error = checkAnswer(question, values[question.id], event.defaultCountry)
    if (error) errors[question.id] = error
  }
  const sizes = shown.map(({ id }) => ({ id, bytes: bytesOf(values[id]) }))
  if (Object.keys(errors).length === 0 && sizes.reduce((sum, { bytes }) => sum + bytes, 0) > MAX_ANSWERS) {
    const longest = sizes.reduce((a, b) => (b.bytes > a.bytes ? b : a))
    errors[longest.id] = 'too-long-together'
  }
  return errors
}

function bytesOf(answer: Answer | undefined): number {
  return answered(answer).reduce(
    (sum, value) => sum + new TextEncoder().encode(JSON.stringify(value)).length,
    0,
  )
}
