import { shownQuestions } from '../../shared/event/condition'
import type { EventProfile } from '../../shared/event/profile'
import type { Question } from '../../shared/event/question'
import { textIn, wordsIn } from '../../shared/event/words'
import { type Consent, type LeadDetails, VISITOR_SOURCE } from '../../shared/lead'
import { cleanAnswer, type Submission } from '../../shared/submission'
import { textVersion } from '../text-version'

/**
 * The answers of a checked form as they are kept and sent. Fields left empty are absent, and so is what was answered and
 * then hidden by another answer. Labels are in the event's first language, for staff; consents as the visitor read them.
 */
export function detailsOf(event: EventProfile, submission: Submission, now: number): LeadDetails {
  const [main = 'en'] = event.languages
  const details: LeadDetails = {
    version: 3,
    language: submission.language,
    contact: {},
    answers: [],
    consents: [],
    encounters: [{ at: now, ...(submission.meeting ?? { source: VISITOR_SOURCE }) }],
    ...(event.redirectUrl ? { redirectUrl: event.redirectUrl } : {}),
  }
  for (const question of shownQuestions(event.questions, submission.values)) {
    const value = cleanAnswer(question, submission.values[question.id], event.defaultCountry)
    if (question.kind === 'consent')
      details.consents.push(
        consentOf(question, { main, language: submission.language }, value === 'yes', now),
      )
    else if (value === '') continue
    else if ('contact' in question.target) details.contact[question.target.contact] = value
    else {
      const label = wordsIn(question.label, { language: main, main })
      details.answers.push({ label, dataPoint: question.target.dataPoint, value })
    }
  }
  return details
}

function consentOf(
  question: Extract<Question, { kind: 'consent' }>,
  reading: { language: string; main: string },
  given: boolean,
  at: number,
): Consent {
  const { language, main } = reading
  const text = wordsIn(question.text, reading)
  return {
    text,
    language: textIn(question.text, language, main) === undefined ? main : language,
    version: textVersion(text),
    given,
    at,
    dataPoints: question.dataPoints,
  }
}
