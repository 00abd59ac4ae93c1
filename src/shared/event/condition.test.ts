import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answers } from './answers'
import { type Condition, shownQuestions } from './condition'
import type { Question } from './question'

const ask = (id: string, showIf?: Condition): Question => ({
  kind: 'text',
  id,
  label: id,
  required: false,
  target: { dataPoint: id },
  ...(showIf ? { showIf } : {}),
})
const shown = (questions: Question[], answers: Answers) =>
  shownQuestions(questions, answers).map(({ id }) => id)

describe('a question is shown', () => {
  const equals: Condition = { question: 'a', is: 'equals', value: 'A demo' }
  const contains: Condition = { question: 'a', is: 'contains', value: 'Demo' }
  const empty: Condition = { question: 'a', is: 'empty' }
  const filled: Condition = { question: 'a', is: 'filled' }
  test.each<[Condition, Answers, boolean]>([
    [equals, { a: 'A demo' }, true],
    [equals, { a: ' a DEMO ' }, true],
    [equals, { a: ['A demo'] }, true],
    [equals, { a: ['A demo', 'Prices'] }, false],
    [equals, { a: 'A demonstration' }, false],
    [equals, {}, false],
    [contains, { a: 'A demonstration' }, true],
    [contains, { a: ['Prices', 'A demo'] }, true],
    [contains, { a: ['Prices'] }, false],
    [contains, {}, false],
    [empty, {}, true],
    [empty, { a: '  ' }, true],
    [empty, { a: [] }, true],
    [empty, { a: 'x' }, false],
    [filled, { a: 'x' }, true],
    [filled, { a: ' ' }, false],
  ])('if %j and the answers are %j: %s', (showIf, answers, expected) => {
    expect(shown([ask('a'), ask('b', showIf)], answers).includes('b')).toBe(expected)
  })
})

test('the answer to a hidden question counts as empty', () => {
  const questions = [
    ask('a'),
    ask('b', { question: 'a', is: 'filled' }),
    ask('c', { question: 'b', is: 'filled' }),
    ask('d', { question: 'b', is: 'empty' }),
  ]
  expect(shown(questions, { b: 'left from before', c: 'x' })).toEqual(['a', 'd'])
  expect(shown(questions, { a: 'x', b: 'y' })).toEqual(['a', 'b', 'c'])
})

test('of a number it does not matter how it is written', () => {
  const number: Question = {
    kind: 'number',
    id: 'n',
    label: 'N',
    required: false,
    target: { dataPoint: 'N' },
  }
  const questions = [number, ask('b', { question: 'n', is: 'equals', value: '2.5' })]
  for (const n of ['2.5', '2,50', ' 02.5 ', '٢٫٥']) expect(shown(questions, { n })).toEqual(['n', 'b'])
  for (const n of ['25', '2', 'two', '']) expect(shown(questions, { n })).toEqual(['n'])
})

const ids = ['a', 'b', 'c', 'd', 'e', 'f']
const conditionOn = (names: string[]): fc.Arbitrary<Condition> =>
  fc.oneof(
    fc.record({
      question: fc.constantFrom(...names),
      is: fc.constantFrom('empty' as const, 'filled' as const),
    }),
    fc.record({
      question: fc.constantFrom(...names),
      is: fc.constantFrom('equals' as const, 'contains' as const),
      value: fc.constantFrom('x', 'y', 'xy'),
    }),
  )
const answers = fc.dictionary(
  fc.constantFrom(...ids),
  fc.oneof(fc.constantFrom('', 'x', 'y', 'xy'), fc.array(fc.constantFrom('x', 'y'), { maxLength: 2 })),
)
/** As every checked profile has it: conditions speak of earlier questions only. */
const checked = fc
  .tuple(
    ...ids.map((_, i) =>
      i === 0 ? fc.constant(undefined) : fc.option(conditionOn(ids.slice(0, i)), { nil: undefined }),
    ),
  )
  .map((conditions) => ids.map((id, i) => ask(id, conditions[i])))
/** Anything at all, circles too. */
const any = fc
  .tuple(...ids.map(() => fc.option(conditionOn([...ids, 'nobody']), { nil: undefined })))
  .map((conditions) => ids.map((id, i) => ask(id, conditions[i])))

describe('whatever the conditions are', () => {
  test('what is hidden never counts: without its answers the same is shown', () => {
    fc.assert(
      fc.property(checked, answers, (questions, given) => {
        const visible = shown(questions, given)
        const kept = Object.fromEntries(Object.entries(given).filter(([id]) => visible.includes(id)))
        expect(shown(questions, kept)).toEqual(visible)
      }),
    )
  })

  test('a circle hangs nothing', () => {
    fc.assert(
      fc.property(any, answers, (questions, given) => {
        const visible = shown(questions, given)
        expect(ids.filter((id) => visible.includes(id))).toEqual(visible)
      }),
    )
  })

  test('the order of the questions does not matter', () => {
    fc.assert(
      fc.property(
        checked.chain((questions) =>
          fc.tuple(fc.constant(questions), fc.shuffledSubarray(questions, { minLength: 6 })),
        ),
        answers,
        ([questions, shuffled], given) => {
          expect(shown(shuffled, given).sort()).toEqual(shown(questions, given).sort())
        },
      ),
    )
  })
})
