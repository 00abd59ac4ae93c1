import { codeOf, log } from '../log'
import { type RewriteParts, rewriteSegment } from './rewrite'

/** A segment is written anew when more than this part of it is settled or superseded. */
const DEAD_SHARE = 0.25

export interface CompactionParts extends RewriteParts {
  /** Something of the journal was written anew. */
  onRewritten: () => void
}

/** Which closed segments there are, and their rewriting, one after the other and behind everything else. */
export interface Compaction {
  /** Nothing is written to this segment any more. `unreadable`: it holds bytes that are not records. */
  closed(segment: number, unreadable: boolean): void
  /** Looks through the closed segments and rewrites those that are worth it. */
  run(): void
  /** Fulfilled when none is under way. */
  idle(): Promise<void>
  /** Ends after the segment that is being rewritten; fulfilled then. */
  close(): Promise<void>
}

export function openCompaction(parts: CompactionParts): Compaction {
  /** The closed ones, and whether they hold bytes that are not records. */
  const segments = new Map<number, boolean>()
  let running: Promise<void> | null = null
  let again = false
  let ended = false

  function isWorthIt(segment: number): boolean {
    const { all, dead } = parts.ledger.bytes(segment)
    return segments.get(segment) === true || dead > all * DEAD_SHARE
  }

  async function sweep() {
    do {
      again = false
      for (const segment of [...segments.keys()]) if (!ended && isWorthIt(segment)) await rewrite(segment)
    } while (again && !ended)
  }

  async function rewrite(segment: number) {
    const before = parts.ledger.bytes(segment).all
    try {
      await rewriteSegment(parts, segment)
      segments.set(segment, false)
      log.info('journal: segment written anew', { segment, before, after: parts.ledger.bytes(segment).all })
      parts.onRewritten()
    } catch (error) {
      // A full disk, a segment that is gone: not tried again before the next start, everything is as it was.
      segments.delete(segment)
      log.warn('journal: segment not written anew', { segment, code: codeOf(error) })
    }
  }

  return {
    closed(segment, unreadable) {
      segments.set(segment, unreadable)
    },
    run() {
      again = true
      if (ended || running) return
      running = sweep().finally(() => {
        running = null
      })
    },
    async idle() {
      while (running) await running
    },
    async close() {
      ended = true
      await running
    },
  }
}
