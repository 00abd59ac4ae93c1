import { describe, expect, test } from 'vitest'
import type { Answers } from '../../shared/event/answers'
import { type EventProfile, eventProfile } from '../../shared/event/profile'
import { leadDetails } from '../../shared/lead'
import { idOf } from '../../shared/lead.fixture'
import { detailsOf } from './details'

describe('the details of a lead', () => {
  const event = eventProfile.parse({ name: 'Fair', defaultCountry: 'DE' })
  const detailsFor = (values: Answers, from: EventProfile = event, language = 'en') =>
    detailsOf(from, { id: idOf(1), event: '', language, values: { ...values } }, 5_000)

  test('hold contact fields and data points, clean and in the order of the form', () => {
    const details = detailsFor({
      interest: ' Prices ',
      phone: '030 901820',
      firstName: ' Ada ',
      lastName: 'Byron',
      email: '\u200fada@example.org ',
      consent: 'yes',
    })
    expect(details).toEqual({
      version: 3,
      encounters: [{ at: 5_000, source: 'visitor' }],
      language: 'en',
      contact: { Email: 'ada@example.org', Firstname: 'Ada', Lastname: 'Byron', PhoneNumber: '+4930901820' },
      answers: [{ label: 'What brings you here?', dataPoint: 'Interest', value: 'Prices' }],
      consents: [
        {
          text: 'You may contact me about my enquiry. I can withdraw this at any time.',
          language: 'en',
          version: expect.stringMatching(/^[0-9a-f]{16}$/),
          given: true,
          at: 5_000,
          dataPoints: {},
        },
      ],
    })
    expect(leadDetails.parse(details)).toEqual(details)
  })

  test('leave out what is empty', () => {
    const details = detailsFor({ email: 'ada@example.org', firstName: '  ', phone: '\u200b' })
    expect(details.contact).toEqual({ Email: 'ada@example.org' })
    expect(details.answers).toEqual([])
    expect(details).not.toHaveProperty('redirectUrl')
  })

  const email = { kind: 'email', id: 'email', label: 'Email', target: { contact: 'Email' } } as const
  const asking = eventProfile.parse({
    name: 'Fair',
    languages: ['de', 'en', 'fr'],
    redirectUrl: 'https://example.org/thanks',
    questions: [
      email,
      { kind: 'phone', id: 'desk', label: { de: 'Zentrale' }, target: { dataPoint: 'Desk' } },
      {
        kind: 'choices',
        id: 'topics',
        label: { de: 'Themen', en: 'Topics' },
        target: { dataPoint: 'Topics' },
        options: ['Pumps', { value: 'Valves', label: { de: 'Ventile', en: 'Valves' } }],
      },
      {
        kind: 'text',
        id: 'size',
        label: 'Nennweite',
        target: { dataPoint: 'Size' },
        showIf: { question: 'topics', is: 'contains', value: 'Valves' },
      },
      {
        kind: 'consent',
        id: 'newsletter',
        label: 'Newsletter',
        text: { de: 'Ja, gern.', en: 'Yes, please.' },
        dataPoints: { given: 'Newsletter' },
      },
    ],
    headline: 'Hallo',
  })

  test('keep answers under their data points with the label of the first language, and the redirect', () => {
    const answers = { desk: '+49 30 901820', topics: ['Valves', 'Pumps'], size: 'DN 50' }
    const details = detailsFor(answers, asking, 'en')
    expect(details.answers).toEqual([
      { label: 'Zentrale', dataPoint: 'Desk', value: '+4930901820' },
      { label: 'Themen', dataPoint: 'Topics', value: 'Pumps; Valves' },
      { label: 'Nennweite', dataPoint: 'Size', value: 'DN 50' },
    ])
    expect(details.redirectUrl).toBe('https://example.org/thanks')
  })

  test('leave out what another answer hid after it was given', () => {
    const details = detailsFor({ topics: ['Pumps'], size: 'DN 50' }, asking)
    expect(details.answers.map(({ dataPoint }) => dataPoint)).toEqual(['Topics'])
  })

  test('keep a consent in the words and the language that were read, given or not, with its version', () => {
    const consentFor = (language: string, values: Answers = {}) =>
      detailsFor(values, asking, language).consents[0] ?? expect.fail('no consent')
    expect(consentFor('en', { newsletter: 'yes' })).toMatchObject({
      text: 'Yes, please.',
      language: 'en',
      given: true,
      dataPoints: { given: 'Newsletter' },
    })
    // Not translated: it was the first language that was read.
    expect(consentFor('fr')).toMatchObject({ text: 'Ja, gern.', language: 'de', given: false })
    expect(consentFor('fr').version).toBe(consentFor('de').version)
    expect(consentFor('en').version).not.toBe(consentFor('de').version)
  })
})
