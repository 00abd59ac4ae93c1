import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type LeadDetails, requestBody } from '../lead'
import { checkSubmission, cleanAnswer } from '../submission'
import type { Answers } from './answers'
import { migrateProfile } from './migrate'
import { type EventProfile, eventProfile } from './profile'

const NOW = 1_700_000_000_000
const migrated = (old: unknown): EventProfile => eventProfile.parse(migrateProfile(old))

/** What a lead of this event sends, as capture makes it of a version-2 profile without conditions. */
function bodyOf(event: EventProfile, values: Answers): unknown {
  const details: LeadDetails = {
    version: 3,
    language: 'en',
    contact: {},
    answers: [],
    consents: [],
    encounters: [],
  }
  for (const question of event.questions) {
    const value = cleanAnswer(question, values[question.id], event.defaultCountry)
    if (question.kind === 'consent') {
      const text = typeof question.text === 'string' ? question.text : ''
      const given = value === 'yes'
      details.consents.push({
        text,
        language: 'en',
        version: '',
        given,
        at: NOW,
        dataPoints: question.dataPoints,
      })
    } else if (value !== '' && 'contact' in question.target) details.contact[question.target.contact] = value
    else if (value !== '' && 'dataPoint' in question.target)
      details.answers.push({ label: '', dataPoint: question.target.dataPoint, value })
  }
  return requestBody(event.redirectUrl ? { ...details, redirectUrl: event.redirectUrl } : details)
}

/** What version 1 sent: contact fields, data points in the order of the questions, the consent's at the end. */
function bodyOf1(old: Old, values: Record<string, string>, consented: boolean): unknown {
  const contact: Record<string, string> = {}
  const journey: { Name: string; Value: string }[] = []
  for (const { id, target } of old.questions ?? DEFAULT_QUESTIONS) {
    const value = values[id]?.trim() ?? ''
    if (value === '') continue
    if ('contact' in target) contact[target.contact] = value
    else journey.push({ Name: target.dataPoint, Value: value })
  }
  const point = old.consent?.dataPoint
  if (point !== undefined) journey.push({ Name: point, Value: consented ? 'yes' : 'no' })
  return {
    ...contact,
    ...(old.redirectUrl ? { RedirectURL: old.redirectUrl } : {}),
    ...(journey.length > 0 ? { JourneyData: journey } : {}),
  }
}

type Target = { contact: string } | { dataPoint: string }
interface Old {
  version?: number
  questions?: {
    id: string
    kind: string
    label: string
    target: Target
    required?: boolean
    options?: string[]
  }[]
  consent?: { text: string; required?: boolean; dataPoint?: string } | null
  redirectUrl?: string
}
const DEFAULT_QUESTIONS: { id: string; target: Target }[] = [
  { id: 'email', target: { contact: 'Email' } },
  { id: 'firstName', target: { contact: 'Firstname' } },
  { id: 'lastName', target: { contact: 'Lastname' } },
  { id: 'phone', target: { contact: 'PhoneNumber' } },
  { id: 'interest', target: { dataPoint: 'Interest' } },
]

const plain = (max: number) =>
  fc.stringMatching(/^[A-Za-zäöü][A-Za-zäöü ?.]{0,30}$/).map((text) => text.slice(0, max).trim())
const asked = fc.record(
  {
    kind: fc.constantFrom('text', 'choice'),
    label: plain(200),
    help: plain(300),
    required: fc.boolean(),
  },
  { requiredKeys: ['kind', 'label'] },
)
/** Every profile that version 1 took, as far as its questions and consent go. */
const versionOne: fc.Arbitrary<Old> = fc
  .record({
    questions: fc.option(fc.array(asked, { maxLength: 19 }), { nil: undefined }),
    consent: fc.oneof(
      fc.constant(undefined),
      fc.constant(null),
      fc.record(
        { text: plain(2000), required: fc.boolean(), dataPoint: fc.constant('Agreed') },
        { requiredKeys: ['text'] },
      ),
    ),
    redirectUrl: fc.option(fc.constant('https://example.org/thanks'), { nil: undefined }),
    emailAt: fc.nat(),
  })
  .map(({ questions, emailAt, ...rest }) => {
    const all: Old['questions'] = questions?.map((question, n) => ({
      ...question,
      id: `q${n}`,
      target: { dataPoint: `Point ${n}` } as Target,
      ...(question.kind === 'choice' ? { options: ['One', 'Two'] } : {}),
    }))
    all?.splice(emailAt % (all.length + 1), 0, {
      kind: 'email',
      id: 'email',
      label: 'Email',
      target: { contact: 'Email' },
    })
    const old: Old & { name: string } = { version: 1, name: 'Fair', ...(all ? { questions: all } : {}) }
    if (rest.consent !== undefined) old.consent = rest.consent
    if (rest.redirectUrl !== undefined) old.redirectUrl = rest.redirectUrl
    return old
  })

test('a profile of version 1 becomes one of version 2 that asks the same and sends the same', () => {
  fc.assert(
    fc.property(versionOne, fc.boolean(), (old, consented) => {
      const event = migrated(old)
      const questions = old.questions ?? DEFAULT_QUESTIONS
      const hasConsent = old.consent !== null
      expect(event.questions.map(({ id }) => id)).toEqual([
        ...questions.map(({ id }) => id),
        ...(hasConsent ? ['consent'] : []),
      ])
      old.questions?.forEach((question, n) => {
        const { options, ...same } = question
        expect(event.questions[n]).toMatchObject({ required: false, ...same })
        if (options)
          expect(event.questions[n]).toMatchObject({ options: options.map((value) => ({ value })) })
      })
      const values = Object.fromEntries(
        questions.map(({ id, target }) => [
          id,
          'contact' in target && target.contact === 'Email'
            ? 'ada@example.org'
            : id === 'phone'
              ? '+41446681800'
              : id === 'interest'
                ? 'A demo'
                : 'One',
        ]),
      )
      const answers = { ...values, ...(consented ? { consent: 'yes' } : {}) }
      const wants = old.consent?.required === true && !consented ? { consent: 'consent' } : {}
      expect(checkSubmission(event, answers)).toEqual(wants)
      expect(bodyOf(event, answers)).toEqual(bodyOf1(old, values, consented))
    }),
  )
})

test('a profile of version 1 without a consent of its own asks for the one that version 1 had', () => {
  const consent = {
    text: 'You may contact me about my enquiry. I can withdraw this at any time.',
    required: false,
  }
  expect(migrated({ version: 1, name: 'Fair' }).questions.at(-1)).toMatchObject({ id: 'consent', ...consent })
  expect(
    migrated({ version: 1, name: 'Fair', consent: null }).questions.map(({ kind }) => kind),
  ).not.toContain('consent')
})

test('a profile of version 1 with markup in its texts stays one', () => {
  const old = { version: 1, name: 'A <b>fair</b>', headline: 'Hi\u0007', consent: { text: 'a < b <script>' } }
  const event = migrated(old)
  expect(event).toMatchObject({ name: 'A ‹b>fair‹/b>', headline: 'Hi\ufffd' })
  expect(event.questions.at(-1)).toMatchObject({ text: 'a < b ‹script>' })
})

test.each([
  [{ name: 'Fair' }],
  [{ name: 'Fair', version: 2 }],
  [{ name: 'Fair', version: 3, consent: { text: 'x' } }],
  [{ version: '1' }],
  [{ version: 0.5 }],
  [{ version: -1 }],
  [null],
  [[]],
  ['text'],
])('%j is left as it is', (value) => {
  expect(migrateProfile(value)).toBe(value)
})

test('a profile of version 1 whose questions are no list is still judged by them', () => {
  expect(eventProfile.safeParse(migrateProfile({ version: 1, name: 'Fair', questions: {} })).success).toBe(
    false,
  )
})

test('whatever a file of version 1 holds is judged, not thrown at', () => {
  const old = fc.record({
    version: fc.constant(1),
    questions: fc.anything(),
    consent: fc.anything(),
    name: fc.anything(),
  })
  fc.assert(
    fc.property(old, (value) => {
      expect(typeof eventProfile.safeParse(migrateProfile(value)).success).toBe('boolean')
    }),
  )
})
