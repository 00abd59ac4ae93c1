import { crc32 } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyDelivery, idOf, leadOf } from '../../shared/lead.fixture'
import { anyText } from '../../shared/text.fixture'
import { NewerVersion } from '../newer-version'
import { type AnyRecord, decodeRecord, encodeRecord, looksTorn } from './record'
import { type Line, MAX_LINE_BYTES, openDecoder } from './segment'

const id = fc.nat({ max: 20 }).map(idOf)
const records: fc.Arbitrary<AnyRecord> = fc.oneof(
  fc
    .tuple(fc.integer({ min: 1, max: 20 }), anyDelivery(), anyText)
    .map(([seq, delivery, eventId]) => ({ type: 'lead' as const, lead: leadOf({ seq, delivery, eventId }) })),
  fc.record({ type: fc.constant('delivery' as const), id, delivery: anyDelivery() }),
  fc.record({ type: fc.constant('deleted' as const), id, at: fc.nat() }),
  fc.record({ type: fc.constant('segment' as const), format: fc.constant(3), id: fc.uuid() }),
)
const NEWLINE = 0x0a

function segmentOf(written: AnyRecord[]) {
  const lines = written.map(encodeRecord)
  const ends = lines.map((_, i) => lines.slice(0, i + 1).reduce((sum, line) => sum + line.length, 0))
  return { bytes: Buffer.concat(lines), ends }
}
/** Decodes a segment that comes in pieces cut at these places. */
function decode(bytes: Buffer, cuts: number[] = []) {
  const decoder = openDecoder()
  const lines: Line[] = []
  let from = 0
  for (const cut of [...cuts.map((n) => n % (bytes.length + 1)).sort((a, b) => a - b), bytes.length]) {
    lines.push(...decoder.push(bytes.subarray(from, cut)))
    from = cut
  }
  const found = lines.flatMap(({ record }) => record ?? [])
  return {
    lines,
    records: found,
    damaged: lines.length - found.length,
    end: decoder.end(),
    rest: decoder.rest(),
  }
}
const recordsIn = (bytes: Buffer) => decode(bytes).records

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

  test.each([[{ type: 'gone' }], [{ type: 'segment', format: 4, id: 'x' }], [{ type: 'segment' }]])(
    'of a kind or format that this version does not know is a later version’s: %o',
    (record) => {
      const line = encodeRecord(record as never).subarray(0, -1)
      expect(() => decodeRecord(line)).toThrow(NewerVersion)
      // With a checksum that does not hold it is nobody's.
      line[line.length - 1] = 0
      expect(decodeRecord(line)).toBeNull()
    },
  )

  test.each([null, 1, [], {}, 'text'])(
    'is null where the checksum holds for what is no record: %o',
    (value) => {
      expect(decodeRecord(encodeRecord(value as never).subarray(0, -1))).toBeNull()
    },
  )

  test('nested 100,000 deep is null or a later version’s, and no crash', () => {
    const json = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
    const crc = crc32(json).toString(16).padStart(8, '0')
    expect(decodeRecord(Buffer.from(`${crc} ${json}`))).toBeNull()
  })

  test('cut anywhere looks torn, and so do zeros; other bytes do not', () => {
    fc.assert(
      fc.property(records, fc.nat(), (record, at) => {
        const line = encodeRecord(record)
        expect(looksTorn(line.subarray(0, at % line.length))).toBe(true)
      }),
    )
    expect(looksTorn(Buffer.alloc(5_000))).toBe(true)
    for (const other of [
      'Dear diary',
      'PK\u0003\u0004aaaaaa',
      '0badc0de lead',
      '{"type":"lead"}',
      '0badc0def {"a"',
    ])
      expect(looksTorn(Buffer.from(other)), other).toBe(false)
  })

  test.each(['', ' ', '0', '00000000', '00000000 ', 'zzzzzzzz {}'])('is null for the line "%s"', (line) => {
    expect(decodeRecord(Buffer.from(line))).toBeNull()
  })
})

describe('a segment', () => {
  test('gives each record with the place where it lies, whatever the pieces it comes in', () => {
    fc.assert(
      fc.property(fc.array(records), fc.array(fc.nat()), (written, cuts) => {
        const { bytes } = segmentOf(written)
        const decoded = decode(bytes, cuts)
        expect(decoded).toMatchObject({ damaged: 0, end: bytes.length })
        expect(decoded.records).toEqual(written)
        for (const { record, offset, length } of decoded.lines)
          expect(decodeRecord(bytes.subarray(offset, offset + length))).toEqual(record)
      }),
    )
  })

  test('with a line longer than any record counts it, keeps none of it and reads what follows', () => {
    const record = encodeRecord({ type: 'deleted', id: idOf(1), at: 1 })
    const long = Buffer.alloc(3 * MAX_LINE_BYTES, 'x')
    const bytes = Buffer.concat([record, long, Buffer.from('\n'), record, long])
    const cuts = Array.from({ length: 50 }, (_, i) => i * 130_000)
    const { lines, rest, end } = decode(bytes, cuts)
    expect(lines.map(({ record: one, length }) => [one?.type, length])).toEqual([
      ['deleted', record.length - 1],
      [undefined, long.length],
      ['deleted', record.length - 1],
    ])
    expect({ rest: rest.length, end }).toEqual({ rest: 0, end: bytes.length - long.length })
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
        const decoded = decode(bytes.subarray(0, cut))
        const whole = ends.filter((end) => end <= cut)
        expect(decoded.records).toEqual(list.slice(0, whole.length))
        expect(decoded).toMatchObject({ damaged: 0, end: whole.at(-1) ?? 0 })
        expect(decoded.end + decoded.rest.length).toBe(cut)
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
          const decoded = decode(segment)
          expect(decoded.records).toEqual([...before, ...behind])
          expect(decoded.damaged).toBe(rubbish.filter((byte) => byte === NEWLINE).length)
        },
      ),
    )
  })
})
