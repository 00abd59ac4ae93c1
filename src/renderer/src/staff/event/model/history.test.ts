import fc from 'fast-check'
import { expect, test } from 'vitest'
import { question, questionKinds } from '../../../../../shared/event/question'
import { type Draft, mainOf, setAt } from './draft'
import { checkDraft } from './draft-faults'
import { draftOf } from './event.fixture'
import { beginHistory, endField, type History, redo, step, undo } from './history'
import { addLanguage, missingTranslations, moveLanguage, removeLanguage } from './languages'
import { newQuestion } from './new-question'
import { addQuestion, duplicateQuestion, moveQuestion, removeQuestion } from './questions'

test('typing in one field is one step, the next field another', () => {
  let history = beginHistory(draftOf({ name: 'A' }))
  for (const name of ['AB', 'ABC']) history = step(history, { ...history.present, name }, 'name')
  history = step(history, { ...history.present, ref: 'x' }, 'ref')
  expect(history.past.map(({ name }) => name)).toEqual(['A', 'ABC'])
  expect(undo(undo(history)).present.name).toBe('A')
})

test('a field that was left and entered again is another step', () => {
  let history = beginHistory(draftOf({ name: 'A' }))
  history = endField(step(history, { ...history.present, name: 'AB' }, 'name'))
  history = step(history, { ...history.present, name: 'ABC' }, 'name')
  expect(undo(history).present.name).toBe('AB')
})

test('undo brings the texts of a removed language back', () => {
  const before = draftOf()
  const history = step(beginHistory(before), removeLanguage(before, 'de'))
  expect(undo(history).present.headline).toEqual({ en: 'Hello', de: 'Hallo' })
})

test('another step forgets what was undone', () => {
  let history = beginHistory(draftOf({ name: 'A' }))
  history = undo(step(history, { ...history.present, name: 'B' }))
  history = step(history, { ...history.present, name: 'C' })
  expect(redo(history).present.name).toBe('C')
})

const language = fc.constantFrom('en', 'de', 'fr', 'ar')
const place = fc.nat(12)
const editing: fc.Arbitrary<(draft: Draft) => Draft> = fc.oneof(
  language.map((one) => (draft: Draft) => addLanguage(draft, one)),
  language.map((one) => (draft: Draft) => removeLanguage(draft, one)),
  fc.tuple(language, fc.constantFrom(-1, 1)).map(
    ([one, by]) =>
      (draft: Draft) =>
        moveLanguage(draft, one, by as -1 | 1),
  ),
  fc.tuple(place, place).map(
    ([from, to]) =>
      (draft: Draft) =>
        moveQuestion(draft, from, to),
  ),
  place.map((at) => (draft: Draft) => (draft.questions.length > 1 ? removeQuestion(draft, at) : draft)),
  place.map((at) => (draft: Draft) => duplicateQuestion(draft, at)),
  fc.tuple(fc.constantFrom(...questionKinds), fc.string({ minLength: 1, maxLength: 8 })).map(
    ([kind, label]) =>
      (draft: Draft) =>
        addQuestion(draft, newQuestion(draft, kind, label, ['One', 'Two'])),
  ),
  fc.tuple(place, fc.string({ maxLength: 5 })).map(
    ([at, text]) =>
      (draft: Draft) =>
        at < draft.questions.length ? setAt(draft, ['questions', at, 'label', mainOf(draft)], text) : draft,
  ),
)
const action = fc.oneof(
  { weight: 3, arbitrary: editing.map((how) => ({ kind: 'edit' as const, how })) },
  { weight: 1, arbitrary: fc.constant({ kind: 'undo' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'redo' as const }) },
)

test('any edits with undo and redo give back exactly the earlier drafts, each of which can be shown', () => {
  fc.assert(
    fc.property(fc.array(action, { maxLength: 40 }), (actions) => {
      let history: History = beginHistory(draftOf())
      // What a person would expect: a plain list, and where in it they are.
      let kept = [structuredClone(history.present)]
      let at = 0
      for (const one of actions) {
        if (one.kind === 'edit') {
          const next = one.how(history.present)
          if (next !== history.present) {
            kept = [...kept.slice(0, at + 1), structuredClone(next)]
            at++
          }
          history = step(history, next)
        } else if (one.kind === 'undo') {
          history = undo(history)
          at = Math.max(0, at - 1)
        } else {
          history = redo(history)
          at = Math.min(kept.length - 1, at + 1)
        }
        expect(history.present).toEqual(kept[at])
        expectShowable(history.present)
      }
    }),
    { numRuns: 150 },
  )
})

/** It has a language and questions of their own ids, every text has a field, and whatever is wrong has a place in it. */
function expectShowable(draft: Draft): void {
  expect(draft.languages.length).toBeGreaterThan(0)
  expect(new Set(draft.languages).size).toBe(draft.languages.length)
  expect(draft.questions.length).toBeGreaterThan(0)
  const ids = draft.questions.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids) expect(question.options[0].shape.id.safeParse(id).success).toBe(true)
  for (const paths of missingTranslations(draft).values())
    for (const [first, index] of paths)
      if (first === 'questions') expect(draft.questions[Number(index)]).toBeDefined()
  const checked = checkDraft(draft)
  if (checked.ok) return
  for (const { path } of checked.faults)
    if (path[0] === 'questions' && path.length > 1) expect(draft.questions[Number(path[1])]).toBeDefined()
}
