import type { FileHandle } from 'node:fs/promises'
import { type AnyRecord, decodeRecord, looksTorn } from './record'

/** 16 MB: a damaged or growing journal is handled in pieces. */
export const SEGMENT_BYTES = 16 * 1024 * 1024
/** 1 MB: the longest record is a lead with the longest answers, about half of that. A longer line is damage, and is not held in memory. */
export const MAX_LINE_BYTES = 1024 * 1024
/** 512 KB take about 10 ms to decode; between two pieces everything else gets its turn. */
export const PIECE_BYTES = 512 * 1024
const NEWLINE = 0x0a

export function segmentName(segment: number): string {
  return `${String(segment).padStart(6, '0')}.log`
}

/** Null if the file is not a segment. */
export function segmentNumber(name: string): number | null {
  const match = /^(\d{6})\.log$/.exec(name)
  return match ? Number(match[1]) : null
}

/** The numbers of the segments among these files, in order. */
export function segmentsIn(names: string[]): number[] {
  return names
    .map(segmentNumber)
    .filter((number) => number !== null)
    .sort((a, b) => a - b)
}

/** One line of a segment. `record` null: it is not what was written. */
export interface Line {
  record: AnyRecord | null
  /** Bytes from the start of the segment. */
  offset: number
  /** Bytes, without the newline. */
  length: number
}

export interface Decoder {
  /** The lines that end in this piece; the pieces come in order. */
  push(piece: Buffer): Line[]
  /** Bytes up to the end of the last whole line. */
  end(): number
  /** What lies behind that; nothing if it is longer than any record. */
  rest(): Buffer
}

/** Takes a segment in pieces of any size and gives its lines. What is damaged is a line without a record. */
export function openDecoder(): Decoder {
  let end = 0
  let rest = Buffer.alloc(0)
  /** Bytes of the line under way that were too many to be kept. */
  let dropped = 0

  return {
    push(piece) {
      const bytes = rest.length > 0 ? Buffer.concat([rest, piece]) : piece
      const lines: Line[] = []
      let from = 0
      for (;;) {
        const newline = bytes.indexOf(NEWLINE, from)
        if (newline === -1) break
        const length = dropped + newline - from
        const tooLong = length > MAX_LINE_BYTES
        lines.push({
          record: tooLong ? null : decodeRecord(bytes.subarray(from, newline)),
          offset: end,
          length,
        })
        end += length + 1
        dropped = 0
        from = newline + 1
      }
      rest = Buffer.from(bytes.subarray(from))
      if (dropped + rest.length > MAX_LINE_BYTES) {
        dropped += rest.length
        rest = Buffer.alloc(0)
      }
      return lines
    },
    end: () => end,
    rest: () => rest,
  }
}

export interface Tail {
  /** Bytes of whole lines. */
  end: number
  /** Bytes in all. */
  size: number
  /** Whether what follows the last whole line is what a crash leaves of a record; false if it is something else. */
  torn: boolean
}

/** Reads a segment piece by piece and gives each piece's lines to `take`; everything else gets its turn between two. */
export async function readSegment(
  file: FileHandle,
  take: (lines: Line[]) => void | Promise<void>,
): Promise<Tail> {
  const decoder = openDecoder()
  const piece = Buffer.allocUnsafe(PIECE_BYTES)
  let size = 0
  for (;;) {
    const { bytesRead } = await file.read(piece, 0, PIECE_BYTES, size)
    if (bytesRead === 0) break
    await take(decoder.push(piece.subarray(0, bytesRead)))
    size += bytesRead
  }
  const [end, rest] = [decoder.end(), decoder.rest()]
  return { end, size, torn: end + rest.length === size && looksTorn(rest) }
}
