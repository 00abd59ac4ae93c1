import type { TFunction } from 'i18next'
import { type Answer, answered } from '../../../shared/event/answers'
import type { Question } from '../../../shared/event/question'
import { exhaustive } from '../../../shared/exhaustive'
import { type AnswerError, cleanAnswer, MAX_ANSWER, MAX_LONG_ANSWER } from '../../../shared/submission'

/** RFC 5321's limit of an address, as the check has it. */
const LONGEST_EMAIL = 254

/** How to mend an answer, in the words that fit what is wrong with it. */
export function mendWords(
  t: TFunction<'visitor'>,
  question: Question,
  error: AnswerError,
  raw: Answer | undefined,
): string {
  switch (error) {
    case 'required':
      return question.kind === 'consent' ? t('errors.consent') : t(`errors.required.${question.kind}`)
    case 'email':
      return t(`errors.email.${emailFault(cleanAnswer(question, raw))}`)
    case 'digits':
    case 'country':
    case 'short':
    case 'long': {
      const words = t(`errors.phone.${error}`)
      return question.required ? words : `${words} ${t('errors.orEmpty')}`
    }
    case 'too-long':
      if (question.kind === 'phone') return t('errors.phone.tooLong')
      return t('errors.tooLong', {
        length: answered(raw).join('').length,
        max: longest(question) ?? MAX_ANSWER,
      })
    case 'too-long-together':
      return t('errors.tooLongTogether')
    case 'choice':
      return t('errors.choice')
    case 'number':
      return t('errors.number')
    case 'too-many-digits':
      return t('errors.tooManyDigits')
    case 'too-small':
      return t('errors.tooSmall', { min: (question.kind === 'number' && question.min) || 0 })
    case 'too-big':
      return t('errors.tooBig', { max: (question.kind === 'number' && question.max) || 0 })
    case 'consent':
      return t('errors.consent')
    default:
      return exhaustive(error)
  }
}

/** Characters that an answer may have, where people may write as they like. */
export function longest(question: Question): number | null {
  return question.kind === 'longText' ? MAX_LONG_ANSWER : question.kind === 'text' ? MAX_ANSWER : null
}

/** Far too long is said at once, while a slip may still be mended by typing on. */
export function isHopeless(question: Question, error: AnswerError | null, raw: Answer | undefined): boolean {
  return error === 'too-long' || (error === 'email' && cleanAnswer(question, raw).length > LONGEST_EMAIL)
}

function emailFault(value: string) {
  if (value.length > LONGEST_EMAIL) return 'tooLong'
  const [name, domain, ...more] = value.split('@')
  if (domain === undefined) return 'noAt'
  if (more.length > 0) return 'manyAts'
  if (/\s/.test(value)) return 'space'
  if (!name) return 'noName'
  if (!domain) return 'noDomain'
  if (/[^.,،][,،][^.,،]/.test(domain)) return 'comma'
  return /[^.]\.[^.]/.test(domain) ? 'other' : 'noEnding'
}
