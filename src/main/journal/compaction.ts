import { codeOf, log } from '../log'
import { type RewriteParts, rewriteSegment } from './rewrite'

/** A segment is written anew when more than this part of it is settled or superseded. */
const DEAD_SHARE = 0.25

export interface CompactionParts extends RewriteParts {
  /** Something of the journal was written anew. */
  onRewritten: () => void
}

/** What is known of a closed segment. */
export interface Closed {
  /** It holds bytes that are not records. */
  unreadable: boolean
  /** The newest erasure that it was written after, null for none. */
  upTo: string | null
}

/** Which closed segments there are, and their rewriting, one after the other and behind everything else. */
export interface Compaction {
  /** Nothing is written to this segment any more. */
  closed(segment: number, state: Closed): void
  /** Looks through the closed segments and rewrites those that are worth it. */
  run(): void
  /** As `run`, also those that could not be written anew before. */
  retry(): void
  /** Fulfilled when none is under way. */
  idle(): Promise<void>
  /** Segments that may still hold what was erased. */
  unclean(): number
  /** Ends after the segment that is being rewritten; fulfilled then. */
  close(): Promise<void>
}

export function openCompaction(parts: CompactionParts): Compaction {
  const segments = new Map<number, Closed>()
  /** Those that could not be written anew. */
  const failed = new Set<number>()
  let running: Promise<void> | null = null
  let again = false
  let ended = false

  const isUnclean = (segment: number) => segments.get(segment)?.upTo !== parts.ledger.lastErasure()
  function isWorthIt(segment: number): boolean {
    const { all, dead } = parts.ledger.bytes(segment)
    return isUnclean(segment) || segments.get(segment)?.unreadable || dead > all * DEAD_SHARE
  }

  async function sweep() {
    do {
      again = false
      // The newest first: a change to an erased lead goes before the lead itself, without which nobody knows whose it is.
      for (const segment of [...segments.keys()].sort((a, b) => b - a))
        if (!ended && !failed.has(segment) && isWorthIt(segment)) await rewrite(segment)
    } while (again && !ended)
  }

  async function rewrite(segment: number) {
    const before = parts.ledger.bytes(segment).all
    try {
      const upTo = await rewriteSegment(parts, segment)
      segments.set(segment, { unreadable: false, upTo })
      log.info('journal: segment written anew', { segment, before, after: parts.ledger.bytes(segment).all })
      parts.onRewritten()
    } catch (error) {
      // A full disk, a segment that is gone: not tried again before the next start, everything is as it was.
      failed.add(segment)
      log.warn('journal: segment not written anew', { segment, code: codeOf(error) })
    }
  }

  function run() {
    again = true
    if (ended || running) return
    running = sweep().finally(() => {
      running = null
    })
  }

  return {
    closed(segment, state) {
      segments.set(segment, state)
    },
    run,
    retry() {
      failed.clear()
      run()
    },
    async idle() {
      while (running) await running
    },
    unclean: () => [...segments.keys()].filter(isUnclean).length,
    async close() {
      ended = true
      await running
    },
  }
}
