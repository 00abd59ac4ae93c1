import fc from 'fast-check'
import type { Delivery } from '../../shared/delivery'
import { anyDelivery, idOf, leadOf } from '../../shared/lead.fixture'
import type { JournalRecord } from './record'

const n = fc.integer({ min: 1, max: 6 })
const delivery: fc.Arbitrary<Delivery> = fc
  .tuple(anyDelivery(), fc.integer({ min: 1, max: 9 }), fc.option(fc.nat({ max: 99 })))
  .map(([any, rev, at]) => ({ ...any, rev, ...(at === null ? {} : { last: { at, code: 'x' } }) }))

/** Records of six leads, so that they meet again and again, with revisions in any order. */
export const anyRecord: fc.Arbitrary<JournalRecord> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(n, delivery, fc.base64String({ minLength: 4, maxLength: 80 }))
      .map(([seq, newer, data]) => {
        const envelope = { ...leadOf().envelope, data }
        return { type: 'lead' as const, lead: leadOf({ seq, delivery: newer, envelope }) }
      }),
  },
  {
    weight: 5,
    arbitrary: fc
      .tuple(n, delivery)
      .map(([of, newer]) => ({ type: 'delivery' as const, id: idOf(of), delivery: newer })),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(n, fc.nat({ max: 99 }))
      .map(([of, at]) => ({ type: 'deleted' as const, id: idOf(of), at })),
  },
)
