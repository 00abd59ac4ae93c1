import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/min'
import type { EventProfile, Question } from '../../shared/event'
import type { LeadDetails } from '../../shared/lead'
import { cleanAnswer, type Submission } from '../../shared/submission'

/** The answers of a checked form as they are kept and sent. Fields left empty are absent. */
export function detailsOf(event: EventProfile, submission: Submission, now: number): LeadDetails {
  const details: LeadDetails = {
    version: 1,
    contact: {},
    answers: [],
    consent: event.consent
      ? {
          text: event.consent.text,
          given: submission.consent,
          at: now,
          ...(event.consent.dataPoint ? { dataPoint: event.consent.dataPoint } : {}),
        }
      : null,
    ...(event.redirectUrl ? { redirectUrl: event.redirectUrl } : {}),
  }
  for (const question of event.questions) {
    const value = answerOf(question, submission.values[question.id] ?? '', event.defaultCountry)
    if (value === '') continue
    if ('contact' in question.target) details.contact[question.target.contact] = value
    else details.answers.push({ label: question.label, dataPoint: question.target.dataPoint, value })
  }
  return details
}

function answerOf(question: Question, raw: string, country: string | undefined): string {
  const value = cleanAnswer(question, raw)
  return question.kind === 'phone' && value !== '' ? normalPhone(value, country) : value
}

/** U+0660 to U+0669 and U+06F0 to U+06F9: the last four bits are the digit. NFKC leaves them. */
const ARABIC_DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g

/**
 * A phone number in E.164 if its country is known (by a `+` or the event's default), else as it was
 * typed with plain digits and hyphens. Never refused: a number that a person can read is worth keeping.
 */
export function normalPhone(typed: string, country?: string): string {
  const plain = typed
    .normalize('NFKC')
    .replace(/\p{Pd}/gu, '-')
    .replace(ARABIC_DIGITS, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/\s+/g, ' ')
    .trim()
  const parsed = parsePhoneNumberFromString(plain, country as CountryCode | undefined)
  return parsed?.isPossible() ? parsed.number + (parsed.ext ? ` ext. ${parsed.ext}` : '') : plain
}
