import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyDelivery, idOf, leadOf } from '../../shared/lead.fixture'
import { openLedger } from './ledger'
import type { JournalRecord } from './record'
import { anyRecord } from './record.fixture'

function ledgerOf(records: JournalRecord[]) {
  const ledger = openLedger()
  let offset = 0
  for (const record of records) {
    const length = JSON.stringify(record).length
    ledger.apply(record, { segment: 1, offset, length })
    offset += length + 1
  }
  return { ledger, bytes: offset }
}
const deliveries = (records: JournalRecord[]) => {
  const { ledger } = ledgerOf(records)
  return [...ledger.order].sort().map((id) => [id, ledger.entry(id)?.delivery])
}

test('in whatever order records come, the same deliveries and the same counts come of them', () => {
  const { envelope } = leadOf()
  const history = fc
    .tuple(
      fc.array(anyDelivery(), { minLength: 1, maxLength: 12 }),
      fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
    )
    .map(([list, whole]) =>
      list.map((delivery, i): JournalRecord => {
        const newer = { ...delivery, rev: i + 1 }
        const lead = leadOf({ delivery: newer, envelope: { ...envelope, data: `${i}` } })
        return i === 0 || whole[i]
          ? { type: 'lead', lead }
          : { type: 'delivery', id: idOf(1), delivery: newer }
      }),
    )
  fc.assert(
    fc.property(
      history.chain((records) =>
        fc.tuple(fc.constant(records), fc.shuffledSubarray(records, { minLength: records.length })),
      ),
      ([records, shuffled]) => {
        expect(deliveries(shuffled)).toEqual(deliveries(records))
        expect(ledgerOf(shuffled).ledger.counts()).toEqual(ledgerOf(records).ledger.counts())
        expect(ledgerOf(shuffled).ledger.countsOf('event')).toEqual(
          ledgerOf(records).ledger.countsOf('event'),
        )
      },
    ),
  )
})

test('of two records of the same revision the later one counts', () => {
  const refused = { ...leadOf().delivery, state: 'refused' as const, at: 1 }
  const { dueAt: _, ...delivery } = refused as typeof refused & { dueAt?: number }
  const { ledger } = ledgerOf([
    { type: 'lead', lead: leadOf() },
    { type: 'delivery', id: idOf(1), delivery },
  ])
  expect(ledger.entry(idOf(1))?.delivery).toEqual(delivery)
})

test('a deleted lead stays deleted until a later record of the lead itself', () => {
  const deleted: JournalRecord = { type: 'deleted', id: idOf(1), at: 5 }
  const lead: JournalRecord = { type: 'lead', lead: leadOf() }
  const result: JournalRecord = { type: 'delivery', id: idOf(1), delivery: { ...leadOf().delivery, rev: 9 } }
  const { ledger } = ledgerOf([lead, deleted, result])
  expect(ledger.entry(idOf(1))).toMatchObject({ delivery: null, deletedAt: 5 })
  expect(ledger.counts().deleted).toBe(1)
  const revived = ledgerOf([lead, deleted, result, lead]).ledger
  // In another segment may lie a copy from before, which only the deletion keeps from counting again.
  expect(revived.entry(idOf(1))?.tombstone).not.toBeNull()
  // Its attempt had a result meanwhile.
  expect(revived.entry(idOf(1))).toMatchObject({ delivery: { rev: 9 }, deletedAt: null })
  expect(revived.counts()).toMatchObject({ states: { queued: 1 }, deleted: 0 })
})

test('the dead bytes of a segment are those that nothing points to', () => {
  fc.assert(
    fc.property(fc.array(anyRecord, { maxLength: 60 }), (records) => {
      const { ledger, bytes } = ledgerOf(records)
      const places = new Set<number>()
      let live = 0
      for (let n = 1; n <= 6; n++) {
        const entry = ledger.entry(idOf(n))
        for (const place of [entry?.lead, entry?.change, entry?.tombstone, ledger.orphan(idOf(n))]) {
          if (!place || places.has(place.offset)) continue
          places.add(place.offset)
          live += place.length + 1
        }
      }
      expect(ledger.bytes(1)).toEqual({ all: bytes, dead: bytes - live })
    }),
  )
})

describe('a segment that was written anew with a change in the record of its lead', () => {
  const change = (rev: number): JournalRecord => ({
    type: 'delivery',
    id: idOf(1),
    delivery: { ...leadOf().delivery, rev },
  })
  const to = { segment: 1, offset: 50, length: 99 }
  /** A lead and its change, then `meanwhile` in another segment, then the move. */
  function moved(...meanwhile: JournalRecord[]) {
    const ledger = openLedger()
    ledger.apply({ type: 'lead', lead: leadOf() }, { segment: 1, offset: 0, length: 80 })
    ledger.apply(change(5), { segment: 1, offset: 100, length: 60 })
    for (const record of meanwhile) ledger.apply(record, { segment: 2, offset: 7, length: 70 })
    ledger.moved(1, [{ id: idOf(1), kind: 'lead', from: 0, to, folded: 100 }])
    return { ledger, entry: ledger.entry(idOf(1)) }
  }

  test('has the lead with its change in one place', () => {
    const { ledger, entry } = moved()
    expect(entry).toMatchObject({ lead: to, change: null, delivery: { rev: 5 } })
    expect(ledger.bytes(1)).toEqual({ all: 100, dead: 0 })
  })

  test('has the lead, and not the change that a newer one superseded meanwhile', () => {
    const { ledger, entry } = moved(change(6))
    expect(entry).toMatchObject({ lead: to, change: { segment: 2 }, delivery: { rev: 6 } })
    expect(ledger.bytes(1)).toEqual({ all: 100, dead: 0 })
  })

  test('has the change, and not the lead of which a newer copy came meanwhile', () => {
    const { ledger, entry } = moved({
      type: 'lead',
      lead: leadOf({ delivery: { ...leadOf().delivery, rev: 2 } }),
    })
    expect(entry).toMatchObject({ lead: { segment: 2 }, change: to, delivery: { rev: 5 } })
    expect(ledger.bytes(1)).toEqual({ all: 100, dead: 0 })
  })

  test('is dead as soon as it is there if the lead was deleted meanwhile', () => {
    const { ledger, entry } = moved({ type: 'deleted', id: idOf(1), at: 3 })
    expect(entry).toMatchObject({ lead: null, change: null, tombstone: { segment: 2 } })
    expect(ledger.bytes(1)).toEqual({ all: 100, dead: 100 })
  })
})

test('the leads of an event are counted without those that were deleted, whatever came before', () => {
  fc.assert(
    fc.property(fc.array(anyRecord, { maxLength: 60 }), (records) => {
      const { ledger } = ledgerOf(records)
      const { states, deleted } = ledger.counts()
      const { all, undelivered } = ledger.countsOf(leadOf().eventId)
      expect(all).toBe(ledger.order.length - deleted)
      expect(undelivered).toBe(all - states.delivered - states.practised)
    }),
  )
})

test('the leads of two events are counted apart', () => {
  const lead = (seq: number, eventId: string) => ({
    type: 'lead' as const,
    lead: { ...leadOf({ seq }), eventId },
  })
  const { ledger } = ledgerOf([
    lead(1, 'a'),
    lead(2, 'b'),
    lead(3, 'b'),
    { type: 'deleted', id: idOf(3), at: 1 },
  ])
  expect(['a', 'b', 'c'].map((id) => ledger.countsOf(id).all)).toEqual([1, 1, 0])
})
