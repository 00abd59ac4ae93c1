import { describe, expect, test } from 'vitest'
import { type Consent, leadSchema, requestBody } from './lead'
import { leadOf, someDetails } from './lead.fixture'

const consent: Consent = {
  text: 'You may contact me.',
  language: 'de',
  version: '0123456789abcdef',
  given: true,
  at: Date.UTC(2026, 10, 24, 12),
  dataPoints: {},
}
const withConsents = (...consents: Consent[]) => requestBody({ ...someDetails, answers: [], consents })

describe('the body of a request', () => {
  test('holds the contact fields that are filled, and the answers as data points', () => {
    expect(requestBody({ ...someDetails, consents: [] })).toEqual({
      Email: 'ada@example.org',
      Firstname: 'Ada',
      Lastname: 'Byron',
      PhoneNumber: '+18005550175',
      JourneyData: [{ Name: 'Interest', Value: 'A demo' }],
    })
  })

  test('leaves out what is empty', () => {
    const body = requestBody({
      version: 3,
      encounters: [],
      language: 'en',
      contact: { Email: 'a@b.de' },
      answers: [],
      consents: [],
    })
    expect(JSON.stringify(body)).toBe('{"Email":"a@b.de"}')
  })

  test('never says that somebody consented where they did not', () => {
    const dataPoints = { given: 'Consent' }
    expect(withConsents({ ...consent, dataPoints })).toMatchObject({
      JourneyData: [{ Name: 'Consent', Value: 'yes' }],
    })
    expect(withConsents({ ...consent, given: false, dataPoints })).toMatchObject({
      JourneyData: [{ Name: 'Consent', Value: 'no' }],
    })
  })

  test('holds of each consent what the event names, and no more', () => {
    const all = { given: 'Given', text: 'Text', language: 'Language', version: 'Version', time: 'Time' }
    expect(
      withConsents({ ...consent, dataPoints: all }, { ...consent, dataPoints: { time: 'Second' } }),
    ).toMatchObject({
      JourneyData: [
        { Name: 'Given', Value: 'yes' },
        { Name: 'Text', Value: 'You may contact me.' },
        { Name: 'Language', Value: 'de' },
        { Name: 'Version', Value: '0123456789abcdef' },
        { Name: 'Time', Value: '2026-11-24T12:00:00.000Z' },
        { Name: 'Second', Value: '2026-11-24T12:00:00.000Z' },
      ],
    })
  })

  test('keeps a consent on this device where it has no data point', () => {
    expect(withConsents(consent, { ...consent, given: false })).toEqual(someDetails.contact)
  })

  test('holds the redirect of the event', () => {
    expect(requestBody({ ...someDetails, redirectUrl: 'https://example.org' })).toMatchObject({
      RedirectURL: 'https://example.org',
    })
  })
})

test('a lead takes nothing but its fields: what is personal is in the envelope', () => {
  expect(leadSchema.safeParse(leadOf()).success).toBe(true)
  expect(leadSchema.safeParse({ ...leadOf(), email: 'ada@example.org' }).success).toBe(false)
})
