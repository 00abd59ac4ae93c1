import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shownQuestions } from '../../shared/event/condition'
import { type EventProfile, eventProfile } from '../../shared/event/profile'
import { requestBody } from '../../shared/lead'
import { checkSubmission } from '../../shared/submission'
import { detailsOf } from './details'

const ID = '2c9a1f8e-6f5b-4c7d-9a3e-1b2c3d4e5f60'
/** One byte, two bytes, three and four bytes in UTF-8, and one that JSON writes with two. */
const letter = fc.constantFrom('a', 'ü', '漢', '🙂', '"', '\\')
const long = (max: number) =>
  fc.tuple(letter, fc.integer({ min: 1, max: max / 2 })).map(([one, n]) => one.repeat(n))

const consent = fc
  .record({ text: long(800), points: fc.subarray(['given', 'text', 'language', 'version', 'time']) })
  .map(({ text, points }) => ({ kind: 'consent', label: 'C', text, points }))
const asked = fc
  .constantFrom('text', 'longText', 'phone', 'number', 'yesNo')
  .map((kind) => ({ kind, label: 'Q', points: ['x'] }))

/** Profiles that reach for the limits; what none may pass is not tried further. */
const profile: fc.Arbitrary<EventProfile> = fc
  .record({
    questions: fc.array(fc.oneof({ weight: 2, arbitrary: asked }, { weight: 1, arbitrary: consent }), {
      maxLength: 99,
      size: 'max',
    }),
    name: long(60),
    redirect: fc.constantFrom(0, 1900),
  })
  .map(({ questions, name, redirect }) =>
    eventProfile.safeParse({
      name: 'Fair',
      redirectUrl: `https://example.org/${'x'.repeat(redirect)}`,
      defaultCountry: 'DE',
      questions: [
        { kind: 'email', id: 'email', label: 'E', target: { contact: 'Email' } },
        ...questions.map(({ points, ...question }, n) => {
          const dataPoints = Object.fromEntries(points.map((key) => [key, `${name}${n}${key}`.slice(-100)]))
          const id = `q${n}`
          return question.kind === 'consent'
            ? { ...question, id, dataPoints }
            : { ...question, id, target: { dataPoint: `${name}${n}`.slice(-100) } }
        }),
      ],
    }),
  )
  .filter(({ success }) => success)
  .map(({ data }) => data as EventProfile)

const values = fc.record({ text: long(400), longText: long(2000) })

test('the body of every submission that is accepted stays under 64 KiB', () => {
  let largest = 0
  fc.assert(
    fc.property(profile, values, fc.nat(), (event, { text, longText }, from) => {
      // Answers are added while they are accepted, from any question on: as near to the limit as it goes.
      let answers: Record<string, string> = { email: `${'e'.repeat(64)}@${'d'.repeat(63)}.example.org` }
      const questions = shownQuestions(event.questions, {})
      for (let i = 0; i < questions.length; i++) {
        const question = questions[(from + i) % questions.length]
        if (!question || question.kind === 'email') continue
        const typed = { text, longText, phone: '030 1234567', number: '-123456789012,123456' }
        const value = question.kind in typed ? typed[question.kind as keyof typeof typed] : 'yes'
        const next = { ...answers, [question.id]: value }
        if (Object.keys(checkSubmission(event, next)).length === 0) answers = next
      }
      expect(checkSubmission(event, answers)).toEqual({})
      const details = detailsOf(event, { id: ID, event: '', language: 'en', values: answers }, Date.now())
      const bytes = Buffer.byteLength(JSON.stringify(requestBody(details)))
      largest = Math.max(largest, bytes)
      expect(bytes).toBeLessThan(64 * 1024)
    }),
    { numRuns: 40 },
  )
  // Nothing would be shown by bodies that are nowhere near it.
  expect(largest).toBeGreaterThan(32 * 1024)
})
