import { setImmediate as nextTurn } from 'node:timers/promises'
import { RestoreFailure } from './failure'

const NEWLINE = 0x0a
/** Bytes: the longest lead, whose texts JSON writes with six bytes each at most, is half of it; a longer line is not read into memory. */
const MAX_LINE = 1024 * 1024
/** Bytes of the first line, which has the profiles of events in it: more than all that a device can hold. */
const MAX_HEAD = 32 * 1024 * 1024

/**
 * The lines of a file, those of one piece at a time, without their newlines; everything else gets its turn between two pieces. Throws
 * a RestoreFailure for a line that is longer than any may be.
 */
export async function* linesOf(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer[]> {
  let parts: Buffer[] = []
  let held = 0
  let limit = MAX_HEAD
  const hold = (bytes: Buffer) => {
    held += bytes.length
    if (held > limit) throw new RestoreFailure(limit === MAX_HEAD ? 'not-a-backup' : 'damaged')
    parts.push(bytes)
  }
  for await (const piece of pieces) {
    const bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength)
    const lines: Buffer[] = []
    let from = 0
    for (let to = bytes.indexOf(NEWLINE); to !== -1; to = bytes.indexOf(NEWLINE, from)) {
      hold(bytes.subarray(from, to))
      lines.push(Buffer.concat(parts))
      parts = []
      held = 0
      limit = MAX_LINE
      from = to + 1
    }
    // Copied: the stream may use the piece again.
    if (from < bytes.length) hold(Buffer.from(bytes.subarray(from)))
    if (lines.length > 0) yield lines
    await nextTurn()
  }
  if (held > 0) yield [Buffer.concat(parts)]
}
