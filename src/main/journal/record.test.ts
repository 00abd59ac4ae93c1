import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyDelivery, idOf, leadOf } from '../../shared/lead.fixture'
import { anyText } from '../../shared/text.fixture'
import { decodeRecord, decodeSegment, encodeRecord, type JournalRecord } from './record'

const id = fc.nat({ max: 20 }).map(idOf)
const records: fc.Arbitrary<JournalRecord> = fc.oneof(
  fc
    .tuple(fc.integer({ min: 1, max: 20 }), anyDelivery(), anyText)
    .map(([seq, delivery, eventId]) => ({ type: 'lead' as const, lead: leadOf({ seq, delivery, eventId }) })),
  fc.record({ type: fc.constant('delivery' as const), id, delivery: anyDelivery() }),
  fc.record({ type: fc.constant('deleted' as const), id, at: fc.nat() }),
)
const NEWLINE = 0x0a

function segmentOf(written: JournalRecord[]) {
  const lines = written.map(encodeRecord)
  const ends = lines.map((_, i) => lines.slice(0, i + 1).reduce((sum, line) => sum + line.length, 0))
  return { bytes: Buffer.concat(lines), ends }
}
const recordsIn = (bytes: Buffer) => decodeSegment(bytes).records.map(({ record }) => record)

describe('a record', () => {
  test('reads back as it was written', () => {
    fc.assert(
      fc.property(records, (record) => {
        const line = encodeRecord(record)
        expect(line.indexOf(NEWLINE)).toBe(line.length - 1)
        expect(decodeRecord(line.subarray(0, -1))).toEqual(record)
      }),
    )
  })

  test('is one line although its text holds newlines', () => {
    const lead = leadOf({ eventId: 'a\nb\r\n\u2028' })
    expect(recordsIn(encodeRecord({ type: 'lead', lead }))).toEqual([{ type: 'lead', lead }])
  })

  test('is null where the checksum is right and the shape is not', () => {
    const line = encodeRecord({ type: 'gone' } as never)
    expect(decodeRecord(line.subarray(0, -1))).toBeNull()
  })

  test.each(['', ' ', '0', '00000000', '00000000 ', 'zzzzzzzz {}'])('is null for the line "%s"', (line) => {
    expect(decodeRecord(Buffer.from(line))).toBeNull()
  })
})

describe('a segment', () => {
  test('gives each record with the place where it lies', () => {
    fc.assert(
      fc.property(fc.array(records), (written) => {
        const { bytes } = segmentOf(written)
        const decoded = decodeSegment(bytes)
        expect(decoded).toMatchObject({ damaged: 0, end: bytes.length })
        expect(decoded.records.map(({ record }) => record)).toEqual(written)
        for (const { record, offset, length } of decoded.records)
          expect(decodeRecord(bytes.subarray(offset, offset + length))).toEqual(record)
      }),
    )
  })

  const written = fc.array(records, { minLength: 1, maxLength: 8 })

  test('with a flipped byte loses that record and no other; a flipped newline loses the two beside it', () => {
    fc.assert(
      fc.property(written, fc.nat(), fc.integer({ min: 1, max: 255 }), (list, at, flip) => {
        const { bytes, ends } = segmentOf(list)
        const position = at % bytes.length
        const hit = ends.findIndex((end) => position < end)
        const wasNewline = bytes[position] === NEWLINE
        bytes[position] = (bytes[position] ?? 0) ^ flip
        const untouched = list.filter((_, i) => i !== hit && !(wasNewline && i === hit + 1))
        // Digits of the checksum that mean the same (a, A) change nothing.
        const harmless = list.filter((_, i) => !(wasNewline && (i === hit || i === hit + 1)))
        expect([untouched, harmless]).toContainEqual(recordsIn(bytes))
      }),
      { numRuns: 300 },
    )
  })

  test('cut anywhere keeps every record before the cut', () => {
    fc.assert(
      fc.property(written, fc.nat(), (list, at) => {
        const { bytes, ends } = segmentOf(list)
        const cut = at % (bytes.length + 1)
        const decoded = decodeSegment(bytes.subarray(0, cut))
        const whole = ends.filter((end) => end <= cut)
        expect(decoded.records.map(({ record }) => record)).toEqual(list.slice(0, whole.length))
        expect(decoded).toMatchObject({ damaged: 0, end: whole.at(-1) ?? 0 })
      }),
    )
  })

  test('with rubbish between two records counts it and reads both', () => {
    fc.assert(
      fc.property(
        written,
        written,
        fc.uint8Array({ minLength: 1, maxLength: 40 }),
        (before, behind, bytes) => {
          const rubbish = Buffer.from([...bytes, NEWLINE])
          const segment = Buffer.concat([segmentOf(before).bytes, rubbish, segmentOf(behind).bytes])
          const decoded = decodeSegment(segment)
          expect(decoded.records.map(({ record }) => record)).toEqual([...before, ...behind])
          expect(decoded.damaged).toBe(rubbish.filter((byte) => byte === NEWLINE).length)
        },
      ),
    )
  })
})
