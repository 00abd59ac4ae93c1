import { crc32 } from 'node:zlib'
import type { Delivery } from '../../shared/delivery'
import type { Lead } from '../../shared/lead'
import { NewerVersion } from '../newer-version'

/** What this version writes; a journal without headers is format 1, and 3 knows of erased events and of leads that another device sends. */
export const FORMAT = 3

/** The first record of a segment. */
export interface Header {
  type: 'segment'
  format: number
  /** A new one for each writing of the file. */
  id: string
  /** The greatest `seq` when the segment was written anew: the lead that had it may be deleted. */
  lastSeq?: number
  /** The newest erasure that the file was written after: nothing of what was erased until then is in it. */
  erased?: string
  /** The marks (see head.ts) of the files that it was written from, the newest first. */
  replaces?: string[]
}

/**
 * The leads of an event were erased: whatever is sealed under one of these keys is void, wherever it stands, also in a segment that
 * comes back later. The event may go on; its new leads have a new key.
 */
export interface Erasure {
  type: 'erased'
  /** Tells one erasure from another. */
  id: string
  eventId: string
  keyIds: string[]
  /** Epoch ms. */
  at: number
  /** How many leads there were. */
  leads: number
}

export type JournalRecord =
  /**
   * A lead that was captured, corrected or put back. `rev`: the revision that the copy of the lead is from, where a rewriting has
   * put a newer delivery into its record.
   */
  | { type: 'lead'; lead: Lead; rev?: number }
  /** Its delivery changed: an attempt begins, its result, staff send it again. */
  | { type: 'delivery'; id: string; delivery: Delivery }
  /** `eventId`: of the lead, if the journal knew it. */
  | { type: 'deleted'; id: string; at: number; eventId?: string }
  | Erasure

export type AnyRecord = JournalRecord | Header

const CRC_CHARS = 8

/**
 * One record as one line: CRC-32 of the JSON as 8 hex digits, a space, the JSON, a newline. JSON holds
 * no raw newline, so a reader finds the next record behind any damage.
 */
export function encodeRecord(record: AnyRecord): Buffer {
  const json = JSON.stringify(record)
  const crc = crc32(json).toString(16).padStart(CRC_CHARS, '0')
  return Buffer.from(`${crc} ${json}\n`)
}

/**
 * Null if the line is not what was written. `line` comes without its newline. The checksum vouches for the shape,
 * which was checked on the way in: checking 10,000 leads again kept a start waiting for a second. Throws NewerVersion
 * for a record that was written well and is of a kind or a format that this version does not know.
 */
export function decodeRecord(line: Buffer): AnyRecord | null {
  const json = line.subarray(CRC_CHARS + 1)
  if (line[CRC_CHARS] !== 0x20 || crc32(json) !== Number.parseInt(line.toString('latin1', 0, CRC_CHARS), 16))
    return null
  try {
    return known(JSON.parse(json.toString('utf8')))
  } catch (error) {
    if (error instanceof NewerVersion) throw error
    return null
  }
}

function known(value: unknown): AnyRecord | null {
  if (typeof value !== 'object' || value === null || !('type' in value)) return null
  switch (value.type) {
    case 'lead':
    case 'delivery':
    case 'deleted':
    case 'erased':
      return value as JournalRecord
    case 'segment':
      if ('format' in value && typeof value.format === 'number' && value.format <= FORMAT)
        return value as Header
      throw new NewerVersion('the journal')
    default:
      throw new NewerVersion('the journal')
  }
}

/** Whether bytes can be the beginning of a record whose writing was cut short, or nothing but zeros, as a power cut leaves. */
export function looksTorn(bytes: Buffer): boolean {
  const head = bytes.toString('latin1', 0, CRC_CHARS + 2)
  return /^[0-9a-f]{0,8}$|^[0-9a-f]{8} \{?$/.test(head) || bytes.every((byte) => byte === 0)
}
