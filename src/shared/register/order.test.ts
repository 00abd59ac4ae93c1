import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leadOf } from '../lead.fixture'
import { inTime, openOrders } from './order'
import { type Row, rowOf } from './row'
import { openTexts } from './texts'

const texts = openTexts()
const rowAt = (seq: number, capturedAt: number): Row => {
  const lead = leadOf({ seq, capturedAt })
  return rowOf(lead, lead.delivery, null, [], texts)
}

test('whatever comes, goes and is replaced while rows are sorted is in its place the next time', () => {
  const step = fc.record({
    seq: fc.nat({ max: 30 }),
    at: fc.nat({ max: 20 }),
    gone: fc.boolean(),
    look: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const rows = new Map<string, Row>()
      const orders = openOrders(
        () => rows.values(),
        (row) => rows.get(row.id) === row,
      )
      let work = orders.in('captured')
      for (const { seq, at, gone, look } of steps) {
        // Under way, or over and asked for anew.
        if (look && work.next().done) work = orders.in('captured')
        const row = rowAt(seq + 1, at)
        if (!gone) {
          rows.set(row.id, row)
          orders.added(row)
        } else if (rows.delete(row.id)) orders.removed()
      }
      while (!work.next().done);
      const last = orders.in('captured')
      let sorted = last.next()
      while (!sorted.done) sorted = last.next()
      expect(sorted.value.map(({ row }) => row)).toEqual([...rows.values()].sort(inTime))
    }),
  )
})
