import { describe, expect, test } from 'vitest'
import { leadSchema, requestBody } from './lead'
import { leadOf, someDetails } from './lead.fixture'

describe('the body of a request', () => {
  test('holds the contact fields that are filled, and the answers as data points', () => {
    expect(requestBody(someDetails)).toEqual({
      Email: 'ada@example.org',
      Firstname: 'Ada',
      Lastname: 'Byron',
      PhoneNumber: '+18005550175',
      JourneyData: [{ Name: 'Interest', Value: 'A demo' }],
    })
  })

  test('leaves out what is empty', () => {
    const body = requestBody({ version: 1, contact: { Email: 'a@b.de' }, answers: [], consent: null })
    expect(JSON.stringify(body)).toBe('{"Email":"a@b.de"}')
  })

  test('never says that somebody consented where they did not', () => {
    const consent = { text: 'You may contact me.', at: 1, dataPoint: 'Consent' }
    const value = (given: boolean) =>
      requestBody({ ...someDetails, answers: [], consent: { ...consent, given } })
    expect(value(true)).toMatchObject({ JourneyData: [{ Name: 'Consent', Value: 'yes' }] })
    expect(value(false)).toMatchObject({ JourneyData: [{ Name: 'Consent', Value: 'no' }] })
  })

  test('keeps the consent on this device where it has no data point, and never sends its words', () => {
    const text = JSON.stringify(requestBody(someDetails))
    expect(text).not.toContain('contact me')
    expect(text).not.toContain('Consent')
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
