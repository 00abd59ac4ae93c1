import { expect, test } from 'vitest'
import type { Draft } from './draft'
import { checkDraft } from './draft-faults'
import { draftOf } from './event.fixture'
import { idFrom } from './ids'
import { newQuestion } from './new-question'
import {
  addQuestion,
  duplicateQuestion,
  moveOption,
  moveQuestion,
  removeQuestion,
  setOptionLabel,
  setOptionValue,
} from './questions'

const faults = (draft: Draft) => {
  const checked = checkDraft(draft)
  return checked.ok ? [] : checked.faults.map(({ at, message }) => `${at} ${message}`)
}

const conditional = () =>
  draftOf({
    questions: [
      { kind: 'email', id: 'email', label: 'Email', target: { contact: 'Email' } },
      {
        kind: 'choice',
        id: 'topic',
        label: 'Topic',
        target: { dataPoint: 'Topic' },
        options: ['Prices', 'A demo'],
      },
      {
        kind: 'text',
        id: 'budget',
        label: 'Budget',
        target: { dataPoint: 'Budget' },
        showIf: { question: 'topic', is: 'equals', value: 'Prices' },
      },
    ],
  })

test('a condition that points later after a move is a fault there, and moving on mends it', () => {
  const moved = moveQuestion(conditional(), 2, 1)
  expect(faults(moved)).toEqual(['questions.1.showIf.question asks about a question that comes later'])
  expect(faults(moveQuestion(moved, 1, 2))).toEqual([])
})

test('a condition about a question that is gone is a fault there', () => {
  expect(faults(removeQuestion(conditional(), 1))).toEqual([
    'questions.1.showIf.question there is no question with this id',
  ])
})

test('a copy has an id of its own, and what it fills twice is a fault at the copy', () => {
  const draft = duplicateQuestion(conditional(), 1)
  expect(draft.questions.map(({ id }) => id)).toEqual(['email', 'topic', 'topic2', 'budget'])
  expect(faults(draft)).toEqual(['questions.2.target "Topic" is filled by question 2 already'])
})

test('what is sent follows the words of an option until it was changed by itself', () => {
  const change = { index: 1, at: 0, main: 'en' }
  const followed = setOptionLabel(conditional(), { ...change, language: 'en', text: 'Costs' })
  expect(followed.questions[1]).toMatchObject({ options: [{ value: 'Costs' }, { value: 'A demo' }] })
  expect(followed.questions[2]?.showIf).toMatchObject({ value: 'Costs' })
  const own = setOptionValue(followed, 1, 0, 'costs-1')
  const kept = setOptionLabel(own, { ...change, language: 'en', text: 'What it costs' })
  expect(kept.questions[1]).toMatchObject({ options: [{ value: 'costs-1' }, {}] })
  const german = setOptionLabel(conditional(), { ...change, language: 'de', text: 'Preise' })
  expect(german.questions[1]).toMatchObject({
    options: [{ value: 'Prices', label: { en: 'Prices', de: 'Preise' } }, {}],
  })
})

test('options change places', () => {
  expect(moveOption(conditional(), 1, 1, 0).questions[1]).toMatchObject({
    options: [{ value: 'A demo' }, { value: 'Prices' }],
  })
})

test('an e-mail question fills Email once; the next one a data point of its words', () => {
  const draft = removeQuestion(draftOf(), 0)
  const first = addQuestion(draft, newQuestion(draft, 'email', 'Your email', []))
  const second = addQuestion(first, newQuestion(first, 'email', 'Another email', []))
  expect(second.questions.slice(-2)).toMatchObject([
    { id: 'yourEmail', target: { contact: 'Email' } },
    { id: 'anotherEmail', target: { dataPoint: 'Another email' } },
  ])
  expect(faults(second)).toEqual([])
})

test('ids are made of the words, are valid, and no two are the same', () => {
  const none = new Set<string>()
  expect(idFrom('First name', 'text', none)).toBe('firstName')
  expect(idFrom('E-Mail-Adresse (geschäftlich)', 'text', none)).toBe('eMailAdresseGeschaftlich')
  expect(idFrom('2. Größe', 'text', none)).toBe('grosse')
  expect(idFrom('ما اسمك؟', 'text', none)).toBe('text')
  expect(idFrom('Constructor', 'text', none)).toBe('constructor2')
  expect(idFrom('Topic', 'text', new Set(['topic', 'topic2']))).toBe('topic3')
})

test('every kind of question can be added', () => {
  let draft = draftOf()
  for (const kind of ['text', 'longText', 'choice', 'choices', 'rating', 'number', 'yesNo', 'phone'] as const)
    draft = addQuestion(draft, newQuestion(draft, kind, `A ${kind} more`, ['One', 'Two']))
  expect(faults(draft)).toEqual([])
  const consent = addQuestion(draft, newQuestion(draft, 'consent', 'One more', []))
  expect(faults(consent)).toEqual(['questions.14.text.en is missing, and it is the event’s first language'])
})
