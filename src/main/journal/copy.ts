import { join } from 'node:path'
import type { AppState } from '../../shared/ipc'
import { codeOf, log } from '../log'
import { syncFolder } from '../sync-folder'
import type { End } from './appender'
import { copySmall, fillLack, type Lack, lackOf } from './copy-file'
import { eraseKeptKeys, holdsOtherKeys } from './copy-keys'
import { makeDeviceFolder, requireCopyFolder } from './copy-place'
import { namesIn } from './head'
import { segmentName, segmentsIn } from './segment'

/** ms until a failed copy is tried again. */
const RETRY = 10_000
/** ms between two looks whether the folder is still there while nothing is written. */
const LOOK = 2_000
/** ms of copying before it is worth a word: following one append takes less. */
const WORTH_TELLING = 300
/** ms for one file: a stick that takes longer hangs, and staff are told. Should it answer after all, the copy goes on. */
const HANGS = 60_000

export interface CopyParts {
  journalFolder: string
  /** The wrapped keys, without which no copied lead can be opened. */
  vaultFile: string
  /** The chosen folder; null: no second copy. */
  chosen: () => string | null
  deviceName: () => string
  deviceId: () => Promise<string>
  /** Up to where the journal is whole; fulfilled when it is read. */
  end: () => Promise<End>
  /** Keys that were erased: no file of keys keeps them. Asked after `end`. */
  erased: () => ReadonlySet<string>
  /** The state changed. */
  onChange: () => void
}

/** A second copy of the journal in another folder. It follows in the background and slows nothing. */
export interface JournalCopy {
  /** Null if no folder was chosen. */
  state(): AppState['journalCopy']
  /** The journal changed. */
  follow(): void
  /** Another folder was chosen, or none. */
  restart(): void
  /** Fulfilled when nothing is being copied. */
  idle(): Promise<void>
  close(): Promise<void>
}

export function openJournalCopy(parts: CopyParts): JournalCopy {
  let state: AppState['journalCopy'] = parts.chosen() === null ? null : { state: 'copying' }
  let running: Promise<void> | null = null
  let again = false
  let timer: NodeJS.Timeout | undefined
  let closed = false

  function set(next: AppState['journalCopy']) {
    if (JSON.stringify(next) === JSON.stringify(state)) return
    if (next?.state === 'failing') log.warn('journal copy', { code: next.failure })
    state = next
    parts.onChange()
  }
  let failingSince: number | null = null
  function failed(error: unknown) {
    failingSince ??= Date.now()
    set({ state: 'failing', failure: codeOf(error), since: failingSince })
  }

  function start() {
    again = true
    clearTimeout(timer)
    if (closed || running) return
    running = rounds().finally(() => {
      running = null
      if (closed || state === null) return
      timer = setTimeout(
        state.state === 'failing' ? start : () => void look(),
        state.state === 'failing' ? RETRY : LOOK,
      )
    })
  }

  async function rounds() {
    while (again && !closed) {
      again = false
      const chosen = parts.chosen()
      const slow = setTimeout(() => set({ state: 'copying' }), WORTH_TELLING)
      const hangs = setTimeout(
        () => failed(Object.assign(new Error('it hangs'), { code: 'ETIMEDOUT' })),
        HANGS,
      )
      try {
        if (chosen !== null) again = !(await copyRound(parts, chosen, () => hangs.refresh())) || again
        // Somebody may have chosen another folder meanwhile: this one's fate is no longer of interest.
        if (parts.chosen() !== chosen) again = true
        else if (!again) {
          failingSince = null
          set(chosen === null ? null : { state: 'current' })
        }
      } catch (error) {
        if (parts.chosen() === chosen) {
          again = false
          failed(error)
        }
      } finally {
        clearTimeout(slow)
        clearTimeout(hangs)
      }
    }
  }

  async function look() {
    const chosen = parts.chosen()
    try {
      if (chosen !== null) await requireCopyFolder(chosen)
      if (!closed && !running) timer = setTimeout(() => void look(), LOOK)
    } catch (error) {
      if (closed || running || parts.chosen() !== chosen) return
      failed(error)
      timer = setTimeout(start, RETRY)
    }
  }

  async function idle() {
    while (running) await running
  }

  start()
  return {
    state: () => state,
    follow() {
      // A failing one has its own pace: an append must not wait for a broken stick again and again.
      if (state !== null && (running || state.state !== 'failing')) start()
    },
    restart() {
      failingSince = null
      set(parts.chosen() === null ? null : { state: 'copying' })
      start()
    },
    idle,
    async close() {
      closed = true
      clearTimeout(timer)
      await idle()
    },
  }
}

/** Brings everything up to date once; `onStep` after each file. False if a segment was written anew meanwhile: another round is needed. */
async function copyRound(parts: CopyParts, chosen: string, onStep: () => void): Promise<boolean> {
  await requireCopyFolder(chosen)
  const target = await makeDeviceFolder(chosen, parts.deviceName(), await parts.deviceId())
  const before = await lacksOf(parts, target)
  let changed = false
  let whole = true
  async function fill({ name, lack }: Named) {
    changed = true
    const filled = await fillLack(join(parts.journalFolder, name), join(target, name), lack, Date.now())
    whole = whole && filled
    onStep()
  }
  // First what is new: a segment that was written anew leaves out what later records say, and they must be in the copy by then.
  for (const one of await lacksOf(parts, target))
    if (one.lack.kind === 'rest' || one.lack.missing) await fill(one)
  for (const one of before) if (one.lack.kind === 'all' && !one.lack.missing) await fill(one)
  const erased = parts.erased()
  await copySmall(parts.vaultFile, join(target, 'vault.json'), holdsOtherKeys(erased), Date.now())
  if (erased.size > 0) await eraseKeptKeys(target, erased)
  if (changed) await syncFolder(target)
  return whole
}

interface Named {
  name: string
  lack: Lack
}

async function lacksOf({ journalFolder, end }: CopyParts, target: string): Promise<Named[]> {
  const lacks: Named[] = []
  const tail = await end()
  for (const segment of segmentsIn(await namesIn(journalFolder))) {
    if (segment > tail.segment) continue
    const name = segmentName(segment)
    const size = segment === tail.segment ? tail.size : undefined
    const lack = await lackOf(join(journalFolder, name), join(target, name), size)
    if (lack) lacks.push({ name, lack })
  }
  return lacks
}
