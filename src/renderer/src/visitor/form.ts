import { type Answer, type Answers, answered } from '../../../shared/event/answers'
import { shownQuestions } from '../../../shared/event/condition'
import type { EventProfile } from '../../../shared/event/profile'
import type { Question } from '../../../shared/event/question'
import { type Reading, wordsIn } from '../../../shared/event/words'
import { type AnswerError, checkAnswer, type SubmissionErrors } from '../../../shared/submission'
import { isHopeless } from './mend'

/** What a visitor has answered, and where an error may already be shown. */
export interface FormState {
  values: Answers
  /** Questions that were left: what was typed there is judged, what is empty not yet. */
  left: ReadonlySet<string>
  /** Questions that somebody tried to go on from: everything is judged. */
  tried: ReadonlySet<string>
  /** What main said about an answer that has not been changed since. */
  refused: SubmissionErrors
}

export const emptyForm: FormState = { values: {}, left: new Set(), tried: new Set(), refused: {} }

/** A changed answer. What it hides forgets its errors; what was typed there stays, should it be shown again. */
export function withAnswer(form: FormState, event: EventProfile, id: string, answer: Answer): FormState {
  const values = { ...form.values, [id]: answer }
  const shown = new Set(shownQuestions(event.questions, values).map((question) => question.id))
  const kept = (ids: ReadonlySet<string>) => new Set([...ids].filter((one) => shown.has(one)))
  const refused = Object.entries(form.refused).filter(
    ([one, error]) => one !== id && error !== 'too-long-together' && shown.has(one),
  )
  return { values, left: kept(form.left), tried: kept(form.tried), refused: Object.fromEntries(refused) }
}

/** In another language: a consent whose text is another one then has not been given to it, and its box is not ticked. */
export function inLanguage(form: FormState, event: EventProfile, from: Reading, to: Reading): FormState {
  return event.questions.reduce(
    (now, one) =>
      one.kind === 'consent' && now.values[one.id] && wordsIn(one.text, from) !== wordsIn(one.text, to)
        ? withAnswer(now, event, one.id, '')
        : now,
    form,
  )
}

/** The error to show at a question now, or null. */
export function errorAt(form: FormState, question: Question, country?: string): AnswerError | null {
  const { id } = question
  const raw = form.values[id]
  const error = form.refused[id] ?? checkAnswer(question, raw, country)
  const unanswered = error === 'required' || error === 'consent'
  const due = form.tried.has(id) || isHopeless(question, error, raw) || (form.left.has(id) && !unanswered)
  return form.refused[id] || due ? error : null
}

/** The answers to what is shown: what a visitor does not see is not sent. */
export function shownValues(event: EventProfile, values: Answers): Record<string, Answer> {
  const shown = shownQuestions(event.questions, values)
  return Object.fromEntries(
    shown.flatMap(({ id }) => {
      const answer = values[id]
      return answer === undefined || answered(answer).length === 0 ? [] : [[id, answer]]
    }),
  )
}

/** What is still known of a visitor when the lead is safe. */
export interface Saved {
  firstName: string
  /** Whether the visitor agreed to something, or was not asked to. */
  mayContact: boolean
}

export function savedOf(event: EventProfile, values: Answers): Saved {
  const shown = shownQuestions(event.questions, values)
  const named = shown.find(
    (one) => 'target' in one && 'contact' in one.target && one.target.contact === 'Firstname',
  )
  const consents = shown.filter(({ kind }) => kind === 'consent')
  return {
    firstName: (named && answered(values[named.id])[0]) ?? '',
    mayContact: consents.length === 0 || consents.some(({ id }) => answered(values[id])[0] === 'yes'),
  }
}
