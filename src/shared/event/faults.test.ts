import { describe, expect, test } from 'vitest'
import { emailQuestion, problemsIn, problemsWith, textQuestion } from './profile.fixture'

const consent = (id: string, dataPoints: object, text: unknown = 'I agree.') => ({
  kind: 'consent',
  id,
  label: 'Consent',
  text,
  dataPoints,
})

describe('a name that is filled', () => {
  test('twice is named at the second question', () => {
    const again = { ...emailQuestion, id: 'second' }
    expect(problemsWith([again])).toEqual([
      { path: 'questions[1].target', message: '"Email" is filled by question 1 already' },
    ])
    expect(
      problemsWith([
        textQuestion('a', { target: { dataPoint: 'X' } }),
        textQuestion('b', { target: { dataPoint: 'X' } }),
      ]),
    ).toEqual([{ path: 'questions[2].target', message: '"X" is filled by question 2 already' }])
  })

  test('by a question and a consent, or twice by one consent, is named at the consent’s data point', () => {
    expect(
      problemsWith([
        textQuestion('q', { target: { dataPoint: 'Agreed' } }),
        consent('consent', { given: 'Agreed' }),
      ]),
    ).toEqual([
      { path: 'questions[2].dataPoints.given', message: '"Agreed" is filled by question 2 already' },
    ])
    expect(problemsWith([consent('consent', { given: 'A', time: 'A' })])).toEqual([
      { path: 'questions[1].dataPoints.time', message: '"A" is filled by question 2 already' },
    ])
  })

  test('by none is named at that question', () => {
    const { target: _target, ...aimless } = textQuestion('q')
    expect(problemsWith([aimless])).toEqual([{ path: 'questions[1].target', message: expect.any(String) }])
    expect(problemsWith([{ ...aimless, target: { dataPoint: ' ' } }])[0]?.path).toMatch(
      /^questions\[1\]\.target/,
    )
    expect(problemsWith([{ ...aimless, target: { contact: 'Mobile' } }])[0]?.path).toMatch(
      /^questions\[1\]\.target/,
    )
  })

  test('Email has to be, by a question for an e-mail address', () => {
    expect(problemsIn({ name: 'Fair', questions: [textQuestion('q')] })).toEqual([
      { path: 'questions', message: 'one question must fill Email' },
    ])
    expect(problemsIn({ name: 'Fair', questions: [{ ...emailQuestion, kind: 'text' }] })).toEqual([
      { path: 'questions[0].kind', message: 'Email takes a question of the kind "email"' },
    ])
  })

  test('as a data point of a contact field’s name does not fill that field', () => {
    const point = { ...emailQuestion, target: { dataPoint: 'Email' } }
    expect(problemsIn({ name: 'Fair', questions: [point] })).toEqual([
      { path: 'questions', message: 'one question must fill Email' },
    ])
    expect(problemsWith([{ ...point, id: 'again' }])).toEqual([])
  })
})

test('an id that is used twice is named at the second question', () => {
  expect(problemsWith([textQuestion('email')])).toEqual([
    { path: 'questions[1].id', message: 'the id "email" is used twice' },
  ])
})

describe('a condition', () => {
  const shownIf = (id: string, question: string, more: object = { is: 'filled' }) =>
    textQuestion(id, { showIf: { question, ...more } })

  test('of a circle is named at each question of it, and at no other', () => {
    const circle = [shownIf('a', 'c'), shownIf('b', 'a'), shownIf('c', 'b')]
    const outside = shownIf('d', 'c')
    expect(problemsWith([...circle, outside])).toEqual(
      [1, 2, 3].map((n) => ({
        path: `questions[${n}].showIf.question`,
        message: 'the conditions go in a circle',
      })),
    )
    expect(problemsWith([shownIf('a', 'a')])).toMatchObject([{ path: 'questions[1].showIf.question' }])
  })

  test('on a question that is not there, or comes later, is named', () => {
    expect(problemsWith([shownIf('a', 'nobody')])).toEqual([
      { path: 'questions[1].showIf.question', message: 'there is no question with this id' },
    ])
    expect(problemsWith([shownIf('a', 'b'), textQuestion('b')])).toEqual([
      { path: 'questions[1].showIf.question', message: 'asks about a question that comes later' },
    ])
  })

  test.each([
    ['choice', { options: ['A', 'B'] }, 'b', 'C'],
    ['choices', { options: ['A', 'B'] }, 'B', 'A; B'],
    ['rating', { scale: 5 }, '5', '6'],
    ['yesNo', {}, 'no', 'maybe'],
    ['consent', { target: undefined, text: 'I agree.' }, 'yes', 'no'],
    ['number', {}, '7', 'seven'],
  ])('on a %s is one with an answer it can have only', (kind, more, possible, impossible) => {
    const { target: _target, ...asked } = textQuestion('asked', { kind, ...more })
    const question = kind === 'consent' ? asked : { ...asked, target: { dataPoint: 'Asked' } }
    const equals = (value: string) => [question, shownIf('then', 'asked', { is: 'equals', value })]
    expect(problemsWith(equals(possible))).toEqual([])
    expect(problemsWith(equals(impossible))).toEqual([
      { path: 'questions[2].showIf.value', message: 'is not an answer that question can have' },
    ])
  })
})

describe('a text in several languages', () => {
  test('has the event’s first language, wherever it stands', () => {
    const words = { de: 'Ja' }
    const questions = [
      emailQuestion,
      {
        ...textQuestion('q', { kind: 'choice' }),
        label: words,
        help: words,
        options: ['A', { value: 'B', label: words }],
      },
      consent('c', {}, words),
    ]
    const event = {
      name: 'Fair',
      languages: ['en', 'de'],
      headline: words,
      thanks: words,
      privacy: words,
      questions,
    }
    expect(problemsIn(event).map(({ path }) => path)).toEqual([
      'headline.en',
      'thanks.en',
      'privacy.en',
      'questions[1].label.en',
      'questions[1].help.en',
      'questions[1].options[1].label.en',
      'questions[2].text.en',
    ])
    expect(problemsIn({ ...event, languages: ['de', 'en'] })).toEqual([])
  })

  test('has none that is not the event’s', () => {
    expect(problemsIn({ name: 'Fair', headline: { en: 'Hi', nl: 'Hoi' } })).toEqual([
      { path: 'headline.nl', message: 'is not among the event’s languages' },
    ])
    expect(problemsIn({ name: 'Fair', headline: {} }).map(({ path }) => path)).toEqual(['headline.en'])
  })

  test('the same language twice is named', () => {
    expect(problemsIn({ name: 'Fair', languages: ['de', 'en', 'de'] })).toEqual([
      { path: 'languages', message: 'each language only once' },
    ])
  })
})

test('dates that end before they begin, and a range of numbers that holds none, are named', () => {
  expect(problemsIn({ name: 'Fair', dates: { from: '2026-03-02', to: '2026-03-01' } })).toEqual([
    { path: 'dates.to', message: 'is before the first day' },
  ])
  expect(problemsIn({ name: 'Fair', dates: { from: '2026-03-01', to: '2026-03-01' } })).toEqual([])
  const range = (min?: number, max?: number) => [textQuestion('n', { kind: 'number', min, max })]
  expect(problemsWith(range(5, 4))).toEqual([
    { path: 'questions[1].max', message: 'is less than the least number' },
  ])
  for (const [min, max] of [
    [4, 4],
    [undefined, -1],
    [-5, -2],
    [3, undefined],
  ])
    expect(problemsWith(range(min, max))).toEqual([])
})

test('more text than a request holds is refused, only where it is sent', () => {
  const long = 'ü'.repeat(10_000)
  const consents = (points: (n: number) => object) => [1, 2].map((n) => consent(`c${n}`, points(n), long))
  expect(problemsWith(consents(() => ({})))).toEqual([])
  expect(problemsWith(consents((n) => ({ text: `Text ${n}` })))).toEqual([
    { path: 'questions', message: 'the names and texts that are sent with every lead are too long together' },
  ])
})

test('more text than a lead keeps is refused', () => {
  const long = 'ü'.repeat(10_000)
  const consents = [1, 2, 3, 4].map((n) => consent(`c${n}`, {}, long))
  expect(problemsWith(consents)).toEqual([
    {
      path: 'questions',
      message: 'the labels and consents that are kept with every lead are too long together',
    },
  ])
})

test('all faults are named at once', () => {
  const event = {
    name: 'Fair',
    languages: ['en', 'en'],
    headline: { de: 'Hallo' },
    questions: [emailQuestion, emailQuestion, textQuestion('q', { showIf: { question: 'q', is: 'empty' } })],
  }
  expect(problemsIn(event).map(({ path }) => path)).toEqual([
    'languages',
    'headline.en',
    'headline.de',
    'questions[1].target',
    'questions[1].id',
    'questions[2].showIf.question',
  ])
})
