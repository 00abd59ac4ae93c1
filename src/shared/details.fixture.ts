import fc from 'fast-check'
import type { LeadDetails } from './lead'
import { anyText } from './text.fixture'

const answer = fc.record({ label: anyText, dataPoint: anyText, value: anyText })
const contact = fc.record(
  { Email: anyText, Firstname: anyText, Lastname: anyText, PhoneNumber: anyText },
  { requiredKeys: [] },
)
/** Details with any text in every field. */
export const anyDetails: fc.Arbitrary<LeadDetails> = fc.record({
  version: fc.constant(3 as const),
  language: anyText,
  contact,
  answers: fc.array(answer, { maxLength: 3 }),
  consents: fc.array(
    fc.record({
      text: anyText,
      language: anyText,
      version: anyText,
      given: fc.boolean(),
      at: fc.nat(),
      dataPoints: fc.record({ given: anyText, text: anyText }, { requiredKeys: [] }),
    }),
    { maxLength: 2 },
  ),
  encounters: fc.array(
    fc.record(
      {
        at: fc.nat(),
        by: fc.string({ maxLength: 20 }),
        rating: fc.integer({ min: 1, max: 5 }),
        note: anyText,
        given: fc.record({ contact, answers: fc.array(answer, { maxLength: 2 }) }),
      },
      { requiredKeys: ['at'] },
    ),
    { maxLength: 3 },
  ),
})
