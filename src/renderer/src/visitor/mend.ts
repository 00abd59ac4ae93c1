import type { TFunction } from 'i18next'
import type { Question } from '../../../shared/event/question'
import { exhaustive } from '../../../shared/exhaustive'
import { type AnswerError, cleanAnswer, MAX_ANSWER } from '../../../shared/submission'
import { formatNumber } from '../i18n/format'

/** RFC 5321's limit of an address, as the check has it. */
const LONGEST_EMAIL = 254

/** How to mend an answer, in the words that fit what is wrong with it. */
export function mendWords(
  t: TFunction<'visitor'>,
  question: Question,
  error: AnswerError,
  raw: string,
): string {
  switch (error) {
    case 'required':
      return t(`errors.required.${question.kind}`)
    case 'email':
      return t(`errors.email.${emailFault(cleanAnswer(question, raw))}`)
    case 'phone':
      return t(question.required ? 'errors.phone' : 'errors.phoneOptional')
    case 'too-long':
      return question.kind === 'phone'
        ? t('errors.phoneTooLong')
        : t('errors.tooLong', { length: formatNumber(raw.trim().length), max: formatNumber(MAX_ANSWER) })
    case 'choice':
      return t('errors.choice')
    case 'consent':
      return t('errors.consent')
    default:
      return exhaustive(error)
  }
}

/** Far too long is said at once, while a slip may still be mended by typing on. */
export function isHopeless(question: Question, error: AnswerError | null, raw: string): boolean {
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
  return /[^.]\.[^.]/.test(domain) ? 'other' : 'noEnding'
}
