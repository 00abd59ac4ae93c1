import { randomUUID } from 'node:crypto'
import { crashPoint } from '../../shared/crash-point'
import type { EraseAnswer, EraseRest } from '../../shared/erase'
import type { JournalCopy } from '../journal/copy'
import type { Journal } from '../journal/journal'
import { codeOf, log } from '../log'
import { Refusal } from '../refusal'
import type { Vault } from '../vault/vault'
import type { Gate } from './gate'

/** ms: the second copy goes on behind the answer if its folder is slow. */
const COPY_LIMIT = 20_000

export interface EraseParts {
  journal: Pick<Journal, 'ready' | 'erase' | 'erasures' | 'ofEvent' | 'unclean' | 'idle'>
  vault: Pick<Vault, 'keysOf' | 'hasKeys'>
  copy: Pick<JournalCopy, 'state' | 'follow' | 'idle'>
  /** See Courier. */
  apart: <T>(ids: string[], work: () => Promise<T>) => Promise<T>
  sealing: Gate
  unlocked: () => boolean
  /** These leads are gone: whatever is in memory of them goes too. */
  forget: (ids: string[]) => void
  now?: () => number
}

/**
 * Ends the leads of an event on this device. One record of the journal decides: before it nothing has changed, and behind it
 * everything that is sealed under the event's keys is void; what is left to do is done at the next start, if this one ends.
 */
export interface Erase {
  /**
   * Waits until none of the event's leads is being sent. `leads`: how many there are as far as the person knows; if there
   * are more or fewer by then, nothing is erased.
   */
  event(eventId: string, leads: number): Promise<EraseAnswer>
  /** Before the record: it was not meant. Behind it this does nothing. */
  stop(): void
  /** Waits until what can be removed now is gone from the files. */
  rest(): Promise<EraseRest>
}

export function openErase(parts: EraseParts): Erase {
  const { journal, vault, copy, apart, sealing, unlocked, forget, now = Date.now } = parts
  let ending: AbortController | null = null

  async function record(eventId: string, expected: string[], leads: number, signal: AbortSignal) {
    if (signal.aborted) return { kind: 'stopped' as const }
    if (!unlocked()) throw new Refusal('locked')
    const { ids, keyIds } = journal.ofEvent(eventId)
    const known = new Set(expected)
    if (ids.length !== leads || ids.some((id) => !known.has(id)))
      return { kind: 'changed' as const, leads: ids.length }
    const all = [...new Set([...keyIds, ...vault.keysOf(eventId)])]
    const erasure = { id: randomUUID(), eventId, keyIds: all, at: now(), leads }
    await crashPoint('before-erased')
    try {
      await journal.erase({ type: 'erased', ...erasure })
    } catch (error) {
      const code = codeOf(error)
      log.error('erase: nothing was erased', { code })
      return { kind: 'failed' as const, code }
    }
    log.info('erased', { leads })
    forget(ids)
    await crashPoint('after-erased')
    return { kind: 'erased' as const, erasure }
  }

  return {
    async event(eventId, leads) {
      if (ending) throw new Refusal('refused')
      const mine = new AbortController()
      ending = mine
      try {
        await journal.ready
        const { ids } = journal.ofEvent(eventId)
        const { signal } = mine
        let begun = false
        const work = apart(ids, () => {
          // From here on it takes moments, and its own answer is the one that is true.
          begun = true
          return sealing.shut(() => record(eventId, ids, leads, signal))
        })
        const stopped = new Promise<EraseAnswer>((resolve) => {
          signal.addEventListener('abort', () => begun || resolve({ kind: 'stopped' }))
        })
        return await Promise.race([work, stopped])
      } finally {
        ending = null
      }
    },
    stop: () => ending?.abort(),
    async rest() {
      await journal.idle()
      copy.follow()
      await Promise.race([copy.idle(), new Promise((over) => setTimeout(over, COPY_LIMIT).unref())])
      const state = copy.state()
      return {
        files: journal.unclean(),
        copy: state && (state.state === 'current' ? 'clean' : 'behind'),
        keys: vault.hasKeys(journal.erasures().flatMap(({ keyIds }) => keyIds)),
      }
    },
  }
}
