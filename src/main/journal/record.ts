import { crc32 } from 'node:zlib'
import type { Delivery } from '../../shared/delivery'
import type { Lead } from '../../shared/lead'

export type JournalRecord =
  /** A lead that was captured, corrected or put back. */
  | { type: 'lead'; lead: Lead }
  /** Its delivery changed: an attempt begins, its result, staff send it again. */
  | { type: 'delivery'; id: string; delivery: Delivery }
  | { type: 'deleted'; id: string; at: number }

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

/**
 * Null if the line is not what was written. `line` comes without its newline. The checksum vouches for the shape,
 * which was checked on the way in: checking 10,000 leads again kept a start waiting for a second.
 */
export function decodeRecord(line: Buffer): JournalRecord | null {
  const json = line.subarray(CRC_CHARS + 1)
  if (line[CRC_CHARS] !== 0x20 || crc32(json) !== Number.parseInt(line.toString('latin1', 0, CRC_CHARS), 16))
    return null
  try {
    const record: unknown = JSON.parse(json.toString('utf8'))
    return isRecord(record) ? record : null
  } catch {
    return null
  }
}

/** A kind of record that this version knows. */
function isRecord(value: unknown): value is JournalRecord {
  if (typeof value !== 'object' || value === null || !('type' in value)) return false
  return value.type === 'lead' || value.type === 'delivery' || value.type === 'deleted'
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
