import type { Question } from '../../../../../shared/event/question'
import type { Words } from '../../../../../shared/event/words'
import type { Draft } from './draft'
import { idFrom } from './ids'

/** Most questions of an event, and most options of one; see profile.ts and question.ts. */
export const MAX_QUESTIONS = 100
export const MAX_OPTIONS = 50

export function addQuestion(draft: Draft, question: Question): Draft {
  if (draft.questions.length >= MAX_QUESTIONS) return draft
  return { ...draft, questions: [...draft.questions, question] }
}

/** What is shown only because of its answer keeps its condition, which is a fault there until staff decide. */
export function removeQuestion(draft: Draft, index: number): Draft {
  return { ...draft, questions: draft.questions.filter((_, i) => i !== index) }
}

/** Right behind the one it is a copy of. What it fills is the same, which is a fault at the copy until staff decide. */
export function duplicateQuestion(draft: Draft, index: number): Draft {
  const question = draft.questions[index]
  if (!question || draft.questions.length >= MAX_QUESTIONS) return draft
  const id = idFrom(question.id, question.kind, new Set(draft.questions.map((one) => one.id)))
  return { ...draft, questions: draft.questions.toSpliced(index + 1, 0, { ...question, id }) }
}

/**
 * To another place. Conditions stay as they are: one that asks about a question that now comes later is a fault there, and
 * moving on, or undo, mends it.
 */
export function moveQuestion(draft: Draft, from: number, to: number): Draft {
  const question = draft.questions[from]
  if (!question || from === to || to < 0 || to >= draft.questions.length) return draft
  return { ...draft, questions: draft.questions.toSpliced(from, 1).toSpliced(to, 0, question) }
}

export function changeQuestion(draft: Draft, index: number, change: (question: Question) => Question): Draft {
  const question = draft.questions[index]
  if (!question) return draft
  const changed = change(question)
  return changed === question ? draft : { ...draft, questions: draft.questions.with(index, changed) }
}

export interface Option {
  value: string
  label: Words
}

/** The options of a choice; none of any other kind. */
export function optionsOf(question: Question): Option[] {
  return 'options' in question ? question.options : []
}

function withOptions(question: Question, options: Option[]): Question {
  return 'options' in question ? { ...question, options } : question
}

export function changeOptions(draft: Draft, index: number, change: (options: Option[]) => Option[]): Draft {
  return changeQuestion(draft, index, (question) => withOptions(question, change(optionsOf(question))))
}

/** What is sent for an option. Conditions that ask for exactly this answer go with it. */
export function setOptionValue(draft: Draft, index: number, at: number, value: string): Draft {
  const question = draft.questions[index]
  const before = question && optionsOf(question)[at]
  if (!question || !before || before.value === value) return draft
  const changed = changeOptions(draft, index, (options) => options.with(at, { ...before, value }))
  const questions = changed.questions.map((other) => {
    const { showIf } = other
    const asks = showIf?.question === question.id && showIf.is === 'equals' && showIf.value === before.value
    return asks ? { ...other, showIf: { ...showIf, value } } : other
  })
  return { ...changed, questions }
}

/** The words of an option in the first language. What is sent follows as long as it was the same. */
export function setOptionLabel(
  draft: Draft,
  {
    index,
    at,
    language,
    text,
    main,
  }: { index: number; at: number; language: string; text: string; main: string },
): Draft {
  const question = draft.questions[index]
  const before = question && optionsOf(question)[at]
  if (!before) return draft
  const words = typeof before.label === 'string' ? { [main]: before.label } : before.label
  const follows = language === main && before.value === (words[main] ?? '')
  const labelled = changeOptions(draft, index, (options) =>
    options.with(at, { ...before, label: { ...words, [language]: text } }),
  )
  return follows ? setOptionValue(labelled, index, at, text) : labelled
}

/** One option to another place. */
export function moveOption(draft: Draft, index: number, from: number, to: number): Draft {
  return changeOptions(draft, index, (options) => {
    const option = options[from]
    if (!option || to < 0 || to >= options.length) return options
    return options.toSpliced(from, 1).toSpliced(to, 0, option)
  })
}
