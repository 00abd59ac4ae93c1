import { crc32 } from 'node:zlib'
import { z } from 'zod'
import { deliverySchema } from '../../shared/delivery'
import { leadSchema } from '../../shared/lead'

const journalRecord = z.discriminatedUnion('type', [
  /** A lead that was captured, corrected or put back. */
  z.strictObject({ type: z.literal('lead'), lead: leadSchema }),
  /** Its delivery changed: an attempt begins, its result, staff send it again. */
  z.strictObject({ type: z.literal('delivery'), id: z.uuid(), delivery: deliverySchema }),
  z.strictObject({ type: z.literal('deleted'), id: z.uuid(), at: z.number() }),
])
export type JournalRecord = z.infer<typeof journalRecord>

const NEWLINE = 0x0a
const CRC_CHARS = 8

/**
 * One record as one line: CRC-32 of the JSON as 8 hex digits, a space, the JSON, a newline. JSON holds
 * no raw newline, so a reader finds the next record behind any damage.
 */
export function encodeRecord(record: JournalRecord): Buffer {
  const json = JSON.stringify(record)
  const crc = crc32(json).toString(16).padStart(CRC_CHARS, '0')
  return Buffer.from(`${crc} ${json}\n`)
}

/** Null if the line is not what was written. `line` comes without its newline. */
export function decodeRecord(line: Buffer): JournalRecord | null {
  const json = line.subarray(CRC_CHARS + 1)
  if (line[CRC_CHARS] !== 0x20 || crc32(json) !== Number.parseInt(line.toString('latin1', 0, CRC_CHARS), 16))
    return null
  try {
    return journalRecord.safeParse(JSON.parse(json.toString('utf8'))).data ?? null
  } catch {
    return null
  }
}

export interface Located {
  record: JournalRecord
  /** Bytes from the start of the segment. */
  offset: number
  /** Bytes, without the newline. */
  length: number
}

export interface Decoded {
  records: Located[]
  /** Lines that are not what was written. */
  damaged: number
  /** Bytes up to the end of the last whole line; what lies behind was torn off by a crash. */
  end: number
}

/** Reads a segment. What is damaged is counted and left out; everything else is given. */
export function decodeSegment(bytes: Buffer): Decoded {
  const records: Located[] = []
  let damaged = 0
  let offset = 0
  for (;;) {
    const newline = bytes.indexOf(NEWLINE, offset)
    if (newline === -1) return { records, damaged, end: offset }
    const record = decodeRecord(bytes.subarray(offset, newline))
    if (record) records.push({ record, offset, length: newline - offset })
    else damaged++
    offset = newline + 1
  }
}
