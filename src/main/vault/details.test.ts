import { expect, test } from 'vitest'
import { someDetails } from '../../shared/lead.fixture'
import { readDetails } from './details'

const old = {
  version: 1,
  contact: { Email: 'ada@example.org' },
  answers: [{ label: 'Interest', dataPoint: 'Interest', value: 'A demo' }],
  consent: { text: 'You may contact me.', given: true, at: 7, dataPoint: 'Consent' },
}

test('details that an earlier version sealed keep everything, and the consent’s data point', () => {
  const { version: _, consent, ...same } = old
  expect(readDetails(old)).toEqual({
    ...same,
    version: 3,
    encounters: [],
    language: 'en',
    consents: [
      {
        text: consent.text,
        given: true,
        at: 7,
        language: 'en',
        version: expect.stringMatching(/^[0-9a-f]{16}$/),
        dataPoints: { given: 'Consent' },
      },
    ],
  })
  expect(readDetails({ ...old, consent: null })).toMatchObject({ consents: [] })
})

test('details of the version before have no encounters', () => {
  const { encounters: _, ...before } = someDetails
  expect(readDetails({ ...before, version: 2 })).toEqual({ ...someDetails, encounters: [] })
})

test('details of this version stay as they are, and anything else is none', () => {
  expect(readDetails(someDetails)).toEqual(someDetails)
  for (const other of [null, {}, { ...someDetails, version: 4 }, { ...old, contact: 5 }])
    expect(readDetails(other)).toBeNull()
})
