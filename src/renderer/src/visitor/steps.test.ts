import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Condition, shownQuestions } from '../../../shared/event/condition'
import type { Question } from '../../../shared/event/question'
import { shownSteps, splitIntoSteps } from './steps'

const text = (id: string, showIf?: Condition): Question => ({
  kind: 'text',
  id,
  label: id,
  required: false,
  target: { dataPoint: id },
  ...(showIf && { showIf }),
})
const consent = (id: string): Question => ({
  kind: 'consent',
  id,
  label: id,
  required: true,
  text: id,
  dataPoints: {},
})
const many = (count: number) => Array.from({ length: count }, (_, n) => text(`q${n}`))
const ids = (steps: readonly (readonly Question[])[]) => steps.map((step) => step.map(({ id }) => id))

test('six questions are one page, seven are two steps', () => {
  expect(splitIntoSteps(many(6))).toHaveLength(1)
  expect(ids(splitIntoSteps(many(7)))).toEqual([
    ['q0', 'q1', 'q2', 'q3'],
    ['q4', 'q5', 'q6'],
  ])
})

test('one page keeps the order of the event, consents too', () => {
  expect(ids(splitIntoSteps([consent('c'), ...many(3)]))).toEqual([['c', 'q0', 'q1', 'q2']])
})

test('consents, and what hangs on one, come with the last step', () => {
  const after = text('after', { question: 'c', is: 'filled' })
  expect(ids(splitIntoSteps([consent('c'), after, ...many(8)])).at(-1)).toEqual([
    'q5',
    'q6',
    'q7',
    'c',
    'after',
  ])
})

test('no question is lost or doubled, no step is long or empty, and nothing stands before what it hangs on', () => {
  const kind = fc.record({ consent: fc.boolean(), on: fc.option(fc.nat()) })
  fc.assert(
    fc.property(fc.array(kind, { minLength: 1, maxLength: 100 }), (all) => {
      const questions = all.map(({ consent: asksConsent, on }, n) => {
        const showIf = n > 0 && on !== null ? { question: `q${on % n}`, is: 'filled' as const } : undefined
        return { ...(asksConsent ? consent(`q${n}`) : text(`q${n}`)), ...(showIf && { showIf }) }
      })
      const steps = splitIntoSteps(questions)
      const flat = steps.flat().map(({ id }) => id)
      expect([...flat].sort()).toEqual(questions.map(({ id }) => id).sort())
      expect(steps.every((step) => step.length > 0)).toBe(true)
      if (questions.length > 6) expect(steps.slice(0, -1).every((step) => step.length <= 5)).toBe(true)
      for (const { id, showIf } of questions)
        if (showIf && questions.length > 6)
          expect(flat.indexOf(id)).toBeGreaterThan(flat.indexOf(showIf.question))
    }),
  )
})

test('a step whose questions are all hidden is passed over, and the others keep their places', () => {
  const hidden = (id: string) => text(id, { question: 'q0', is: 'equals', value: 'yes' })
  const questions = [...many(4), ...['h1', 'h2', 'h3', 'h4'].map(hidden), text('x1'), text('x2'), text('x3')]
  const steps = splitIntoSteps(questions)
  const shown = (q0: string) => shownSteps(steps, shownQuestions(questions, { q0 })).map(({ index }) => index)
  expect(shown('')).toEqual([0, 2])
  expect(shown('yes')).toEqual([0, 1, 2])
})
