import type { BackupProgress } from '../../../shared/backup'
import type { Input } from '../../../shared/ipc'
import type { Lead } from '../../../shared/lead'
import { IpcFailure, main, value } from '../app/bridge'
import { storeHealth } from './degraded'
import { openStore } from './open-store'
import { pagesOf } from './store'

/** What staff want saved, and how. */
export type SavingChoice = Input<'startExport'>

/** The backup that staff asked for last. */
export type SavingState =
  | { kind: 'idle' }
  /** The system asks where the file goes. */
  | { kind: 'asking' }
  /** `progress` null: nothing is written yet. */
  | { kind: 'writing'; progress: BackupProgress | null }
  | { kind: 'done'; leads: number; bytes: number; path: string }
  | { kind: 'cancelled' }
  /** `code`: the system's, where the disk did not take it. */
  | { kind: 'failed'; problem: 'disk' | 'locked' | 'other'; code: string }

let state: SavingState = { kind: 'idle' }
let running: AbortController | null = null
const listeners = new Set<() => void>()

function set(next: SavingState) {
  state = next
  for (const listener of listeners) listener()
}

/** One backup at a time. It goes on when its screen is left; main ends it when the device locks. */
export const saving = {
  get: () => state,
  subscribe(listener: () => void) {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
  async start(choice: SavingChoice): Promise<void> {
    if (running) return
    running = new AbortController()
    set({ kind: 'asking' })
    const end = main.onBackupProgress((progress) => {
      if (state.kind === 'writing') set({ kind: 'writing', progress })
    })
    set(await save(choice, running.signal))
    end()
    running = null
  },
  cancel() {
    running?.abort()
    void main.cancelExport()
  },
}

async function save(choice: SavingChoice, signal: AbortSignal): Promise<SavingState> {
  try {
    if (!(await value(main.startExport(choice)))) return { kind: 'cancelled' }
    set({ kind: 'writing', progress: null })
    for await (const leads of onlyHere()) {
      if (signal.aborted) return { kind: 'cancelled' }
      if (leads.length > 0) await value(main.writeExport(leads))
    }
    if (signal.aborted) return { kind: 'cancelled' }
    const result = await value(main.finishExport())
    if (result.kind === 'saved') return { ...result, kind: 'done' }
    if (result.kind === 'cancelled') return { kind: 'cancelled' }
    return { kind: 'failed', problem: 'disk', code: result.code }
  } catch (error) {
    await main.cancelExport()
    const locked = error instanceof IpcFailure && error.code === 'locked'
    return { kind: 'failed', problem: locked ? 'locked' : 'other', code: '' }
  }
}

/** Rows of the page's database that the journal does not know: a backup must not depend on one of the two. */
export async function* onlyHere(): AsyncGenerator<Lead[]> {
  const store = await openStore()
  const tally = await store.tally()
  const { states } = await value(main.journalCounts())
  const journaled = Object.values(states).reduce((sum, count) => sum + count, 0)
  // Recovery has made them the same; comparing 100,000 rows again would keep the person at the screen waiting.
  if (!storeHealth.failing() && journaled === tally.captured - tally.deleted) return
  for await (const page of pagesOf(store)) yield await unknownOf(page)
}

async function unknownOf(page: Lead[]): Promise<Lead[]> {
  const known = new Set((await value(main.journalLookup(page.map(({ id }) => id)))).map(({ id }) => id))
  return page.filter(({ id }) => !known.has(id))
}
