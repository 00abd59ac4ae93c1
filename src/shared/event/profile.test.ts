import { describe, expect, test } from 'vitest'
import { eventProfile } from './profile'
import { emailQuestion, problemsIn, problemsWith, textQuestion } from './profile.fixture'

const choiceOf = (options: unknown[]) => textQuestion('choice', { kind: 'choice', options })

describe('an event', () => {
  test('of a name is whole: everything else has a default', () => {
    const event = eventProfile.parse({ name: ' Demo Fair ' })
    expect(event).toMatchObject({
      version: 2,
      id: 'event',
      name: 'Demo Fair',
      ref: '',
      languages: ['en'],
      accentColor: '#0b6e6e',
      theme: 'light',
      idle: { warnAfterSeconds: 45, clearAfterSeconds: 15 },
      thankYouSeconds: 6,
    })
    expect(event.questions.map(({ id }) => id)).toEqual([
      'email',
      'firstName',
      'lastName',
      'phone',
      'interest',
      'consent',
    ])
    expect(event.questions.at(-1)).toMatchObject({ required: false, dataPoints: {} })
    expect(eventProfile.parse(event)).toEqual(event)
  })

  test('has options with a value that is sent and a label that is read; a plain text is both', () => {
    const options = ['A', { value: 'B', label: { en: 'Bee' } }]
    const { questions } = eventProfile.parse({ name: 'Fair', questions: [emailQuestion, choiceOf(options)] })
    expect(questions[1]).toMatchObject({
      options: [
        { value: 'A', label: 'A' },
        { value: 'B', label: { en: 'Bee' } },
      ],
    })
  })

  test('may have 100 questions and 50 options, and no more', () => {
    const many = (count: number) => Array.from({ length: count }, (_, i) => textQuestion(`q${i}`))
    const options = (count: number) => Array.from({ length: count }, (_, i) => `Option ${i}`)
    expect(problemsWith([...many(98), choiceOf(options(50))])).toEqual([])
    expect(problemsWith(many(100)).map(({ path }) => path)).toEqual(['questions'])
    expect(problemsWith([choiceOf(options(51))]).map(({ path }) => path)).toEqual(['questions[1].options'])
  })

  test.each([
    ['an unknown key', { name: 'Fair', colour: '#000000' }, ''],
    [
      'an unknown key of a question',
      { name: 'Fair', questions: [{ ...emailQuestion, hint: 'x' }] },
      'questions[0]',
    ],
    ['no name', {}, 'name'],
    ['a name of spaces', { name: '  ' }, 'name'],
    ['a script in its name', { name: 'Fair<script>alert(1)</script>' }, 'name'],
    [
      'an image in its headline',
      { name: 'Fair', headline: { en: 'Hi <img src=x onerror=y>' } },
      'headline.en',
    ],
    ['a bell in its name', { name: 'Fair\u0007' }, 'name'],
    ['a colour in words', { name: 'Fair', accentColor: 'teal' }, 'accentColor'],
    ['a country in small letters', { name: 'Fair', defaultCountry: 'de' }, 'defaultCountry'],
    [
      'a redirect that is no web address',
      { name: 'Fair', redirectUrl: 'javascript:alert(1)' },
      'redirectUrl',
    ],
    ['no question', { name: 'Fair', questions: [] }, 'questions'],
    ['an idle time of one second', { name: 'Fair', idle: { warnAfterSeconds: 1 } }, 'idle.warnAfterSeconds'],
    ['a later version', { name: 'Fair', version: 3 }, 'version'],
    ['a picture of somewhere else', { name: 'Fair', picture: 'https://example.org/a.png' }, 'picture'],
    ['a picture by its path', { name: 'Fair', picture: '../../settings.json' }, 'picture'],
    ['a time zone that is none', { name: 'Fair', timeZone: 'Europe/Nowhere' }, 'timeZone'],
    ['a day that is none', { name: 'Fair', dates: { from: '2026-02-30', to: '2026-03-01' } }, 'dates.from'],
    ['no language', { name: 'Fair', languages: [] }, 'languages'],
    ['a language in words', { name: 'Fair', languages: ['German'] }, 'languages[0]'],
    [
      'a choice of one',
      { name: 'Fair', questions: [emailQuestion, choiceOf(['A'])] },
      'questions[1].options',
    ],
    [
      'an option twice',
      { name: 'Fair', questions: [emailQuestion, choiceOf(['A', ' A '])] },
      'questions[1].options',
    ],
    [
      'a rating of two stars',
      { name: 'Fair', questions: [emailQuestion, textQuestion('r', { kind: 'rating', scale: 2 })] },
      'questions[1].scale',
    ],
    [
      'an id that every object has',
      { name: 'Fair', questions: [emailQuestion, textQuestion('constructor')] },
      'questions[1].id',
    ],
  ])('with %s is none', (_what, event, path) => {
    expect(problemsIn(event).map((problem) => problem.path)).toContain(path)
  })
})
