import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type EventProfile, eventProfile } from '../../shared/event/profile'
import { leadDetails } from '../../shared/lead'
import { idOf } from '../../shared/lead.fixture'
import { anyText } from '../../shared/text.fixture'
import { detailsOf, normalPhone } from './details'

describe('a phone number', () => {
  test.each([
    ['+1 (800) 555\u20110175', undefined, '+18005550175'],
    ['+49 30 901820', undefined, '+4930901820'],
    ['030 901820', 'DE', '+4930901820'],
    ['(800) 555-0175', 'US', '+18005550175'],
    ['+44 20 7946 0018', 'DE', '+442079460018'],
    ['00 44 20 7946 0018', 'DE', '+442079460018'],
    ['+1 800 555 0175 ext. 12', undefined, '+18005550175 ext. 12'],
    ['\uff0b\uff14\uff19 \uff13\uff10 901820', undefined, '+4930901820'],
    ['+٤٩ ٣٠ ٩٠١٨٢٠', undefined, '+4930901820'],
    ['۰۳۰ ۹۰۱۸۲۰', 'DE', '+4930901820'],
  ])('%j of the country %s becomes %s', (typed, country, expected) => {
    expect(normalPhone(typed, country)).toBe(expected)
  })

  test.each([
    ['030 90\u201018\u201320', undefined, '030 90-18-20'],
    ['  112 ', undefined, '112'],
    ['٠٣٠ ٩٠١٨٢٠', undefined, '030 901820'],
    ['12', 'DE', '12'],
    ['call 030\u00a0901820\u2014mornings', undefined, 'call 030 901820-mornings'],
    ['030 901820', 'XX', '030 901820'],
    ['', undefined, ''],
  ])('%j of the country %s is kept as %j', (typed, country, expected) => {
    expect(normalPhone(typed, country)).toBe(expected)
  })

  test('of any text is never an exception, and what was made normal stays so', () => {
    const digits = fc
      .array(fc.constantFrom(...'0123456789+-() ٣۴x.'), { maxLength: 25 })
      .map((all) => all.join(''))
    fc.assert(
      fc.property(
        fc.oneof(digits, anyText),
        fc.constantFrom(undefined, 'DE', 'US', 'XX'),
        (typed, country) => {
          const normal = normalPhone(typed, country)
          if (/^\+\d+$/.test(normal)) expect(normalPhone(normal, country)).toBe(normal)
        },
      ),
      { numRuns: 200 },
    )
  })
})

describe('the details of a lead', () => {
  const event = eventProfile.parse({
    name: 'Fair',
    defaultCountry: 'DE',
    consent: { text: 'You may  contact me.', required: false },
  })
  const detailsFor = (values: Record<string, string>, from: EventProfile = event, consent = true) =>
    detailsOf(from, { id: idOf(1), values, consent }, 5_000)

  test('hold contact fields and data points, clean and in the order of the form', () => {
    const details = detailsFor({
      interest: ' Prices ',
      phone: '030 901820',
      firstName: ' Ada ',
      lastName: 'Byron',
      email: '\u200fada@example.org ',
    })
    expect(details).toEqual({
      version: 1,
      contact: { Email: 'ada@example.org', Firstname: 'Ada', Lastname: 'Byron', PhoneNumber: '+4930901820' },
      answers: [{ label: 'What brings you here?', dataPoint: 'Interest', value: 'Prices' }],
      consent: { text: 'You may  contact me.', given: true, at: 5_000 },
    })
    expect(leadDetails.parse(details)).toEqual(details)
  })

  test('leave out what is empty', () => {
    const details = detailsFor({ email: 'ada@example.org', firstName: '  ', phone: '\u200b' })
    expect(details.contact).toEqual({ Email: 'ada@example.org' })
    expect(details.answers).toEqual([])
    expect(details).not.toHaveProperty('redirectUrl')
  })

  test('keep the words of the consent, the choice, and its data point', () => {
    expect(detailsFor({}, event, false).consent).toEqual({
      text: 'You may  contact me.',
      given: false,
      at: 5_000,
    })
    const mapped = { ...event, consent: { text: 'Yes?', required: false, dataPoint: 'Consent' } }
    expect(detailsFor({}, mapped).consent).toMatchObject({ dataPoint: 'Consent' })
    expect(detailsFor({}, { ...event, consent: null }).consent).toBeNull()
  })

  test('keep an answer under its data point, and the redirect of the event', () => {
    const asking = eventProfile.parse({
      name: 'Fair',
      redirectUrl: 'https://example.org/thanks',
      questions: [
        { kind: 'text', id: 'company', label: 'Company', target: { dataPoint: 'Company' } },
        { kind: 'phone', id: 'desk', label: 'Desk', target: { dataPoint: 'Desk' } },
        { kind: 'email', id: 'email', label: 'Email', target: { contact: 'Email' } },
      ],
    })
    const details = detailsFor({ company: 'Analytical Engines', desk: '+49 30 901820' }, asking)
    expect(details.answers).toEqual([
      { label: 'Company', dataPoint: 'Company', value: 'Analytical Engines' },
      { label: 'Desk', dataPoint: 'Desk', value: '+4930901820' },
    ])
    expect(details.redirectUrl).toBe('https://example.org/thanks')
  })
})
