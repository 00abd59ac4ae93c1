import { describe, expect, test } from 'vitest'
import { baseUrl, eventProfile, isLoopback } from './event'
import { problemsOf } from './provision'

const email = { kind: 'email', id: 'email', label: 'Email', target: { contact: 'Email' } }
const problems = (event: unknown) => {
  const { error } = eventProfile.safeParse(event)
  return error ? problemsOf(error) : []
}

describe('an event', () => {
  test('of a name is whole: everything else has a default', () => {
    const event = eventProfile.parse({ name: ' Demo Fair ' })
    expect(event).toMatchObject({
      version: 1,
      id: 'event',
      name: 'Demo Fair',
      ref: '',
      accentColor: '#0b6e6e',
      idle: { warnAfterSeconds: 45, clearAfterSeconds: 15 },
      thankYouSeconds: 6,
      consent: { required: false },
    })
    expect(event.questions.map(({ id }) => id)).toEqual([
      'email',
      'firstName',
      'lastName',
      'phone',
      'interest',
    ])
    expect(eventProfile.parse(event)).toEqual(event)
  })

  test('may ask for no consent', () => {
    expect(eventProfile.parse({ name: 'Fair', consent: null }).consent).toBeNull()
  })

  test('with two questions for one target names both', () => {
    const questions = [email, { kind: 'email', id: 'second', label: 'Again', target: { contact: 'Email' } }]
    expect(problems({ name: 'Fair', questions })).toEqual([
      { path: 'questions[1].target', message: '"Email" is filled by question 1 already' },
    ])
    const points = [1, 2].map((n) => ({
      kind: 'text',
      id: `q${n}`,
      label: 'Q',
      target: { dataPoint: 'Company' },
    }))
    expect(problems({ name: 'Fair', questions: [email, ...points] })).toEqual([
      { path: 'questions[2].target', message: '"Company" is filled by question 2 already' },
    ])
  })

  test('with a data point of a contact field’s name does not fill that field', () => {
    const questions = [{ ...email, target: { dataPoint: 'Email' } }]
    expect(problems({ name: 'Fair', questions })).toEqual([
      { path: 'questions', message: 'one question must fill Email' },
    ])
    const both = [email, { kind: 'text', id: 'again', label: 'Again', target: { dataPoint: 'Email' } }]
    expect(problems({ name: 'Fair', questions: both })).toEqual([])
  })

  test('with a data point for the consent that a question fills says which', () => {
    const questions = [email, { kind: 'text', id: 'q', label: 'Q', target: { dataPoint: 'Agreed' } }]
    const consent = { text: 'I agree', dataPoint: 'Agreed' }
    expect(problems({ name: 'Fair', questions, consent })).toEqual([
      { path: 'consent.dataPoint', message: '"Agreed" is filled by question 2 already' },
    ])
  })

  test('with an option twice, or a question named as the consent’s error, says where', () => {
    const choice = {
      kind: 'choice',
      id: 'consent',
      label: 'C',
      target: { dataPoint: 'C' },
      options: ['A', ' A '],
    }
    expect(problems({ name: 'Fair', questions: [email, choice] }).map(({ path }) => path)).toEqual([
      'questions[1].id',
      'questions[1].options',
    ])
  })

  test('with an id twice says which', () => {
    const questions = [email, { kind: 'text', id: 'email', label: 'Name', target: { contact: 'Firstname' } }]
    expect(problems({ name: 'Fair', questions })).toEqual([
      { path: 'questions[1].id', message: 'the id "email" is used twice' },
    ])
  })

  test('without a question for Email, or one of another kind, is none', () => {
    const name = { kind: 'text', id: 'name', label: 'Name', target: { contact: 'Firstname' } }
    expect(problems({ name: 'Fair', questions: [name] })).toEqual([
      { path: 'questions', message: 'one question must fill Email' },
    ])
    expect(problems({ name: 'Fair', questions: [{ ...email, kind: 'text' }] })).toEqual([
      { path: 'questions[0].kind', message: 'Email takes a question of the kind "email"' },
    ])
  })

  test.each([
    ['an unknown key', { name: 'Fair', colour: '#000000' }, ''],
    ['an unknown key of a question', { name: 'Fair', questions: [{ ...email, hint: 'x' }] }, 'questions[0]'],
    ['no name', {}, 'name'],
    ['a name of spaces', { name: '  ' }, 'name'],
    ['a colour in words', { name: 'Fair', accentColor: 'teal' }, 'accentColor'],
    ['a country in small letters', { name: 'Fair', defaultCountry: 'de' }, 'defaultCountry'],
    [
      'a redirect that is no web address',
      { name: 'Fair', redirectUrl: 'javascript:alert(1)' },
      'redirectUrl',
    ],
    ['no question', { name: 'Fair', questions: [] }, 'questions'],
    ['a choice of one', { name: 'Fair', questions: [email, choiceOf(['A'])] }, 'questions[1].options'],
    ['an idle time of one second', { name: 'Fair', idle: { warnAfterSeconds: 1 } }, 'idle.warnAfterSeconds'],
    ['another version', { name: 'Fair', version: 2 }, 'version'],
  ])('with %s is none', (_what, event, path) => {
    expect(problems(event).map((problem) => problem.path)).toContain(path)
  })
})

function choiceOf(options: string[]) {
  return { kind: 'choice', id: 'choice', label: 'Choice', target: { dataPoint: 'Choice' }, options }
}

describe('a base URL', () => {
  test.each([
    'https://app.hyperaktiv.ai/api/v1',
    'https://example.org:8443/',
    'http://localhost:4010/api/v1',
    'http://127.0.0.1:4010/api/v1',
    'http://127.8.8.8/',
    'http://[::1]:4010/',
  ])('%s is one', (url) => {
    expect(baseUrl.safeParse(url).success).toBe(true)
  })

  test.each([
    '',
    'app.hyperaktiv.ai/api/v1',
    '/api/v1',
    'http://app.hyperaktiv.ai/api/v1',
    'http://192.168.0.7/api/v1',
    'http://localhost.example.org/',
    'http://127.0.0.1.example.org/',
    'ftp://localhost/',
    'file:///etc/passwd',
    'https://user@example.org/',
    'https://user:secret@example.org/',
    'https://example.org/?key=1',
    'https://example.org/#a',
  ])('%j is none', (url) => {
    expect(baseUrl.safeParse(url).success).toBe(false)
  })

  test('is this machine only by the loopback addresses', () => {
    const local = [
      'http://localhost',
      'http://127.0.0.1',
      'http://[::1]',
      'http://10.0.0.1',
      'http://a.localhost',
    ]
    expect(local.filter((url) => isLoopback(new URL(url)))).toEqual(local.slice(0, 3))
  })
})
