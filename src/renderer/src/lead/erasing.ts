import type { EraseRest, Erasure } from '../../../shared/erase'
import { IpcFailure, main, value } from '../app/bridge'
import { storeHealth } from './degraded'
import { openStore } from './open-store'
import { onlyHere } from './saving'

/** The erasing of an event's leads that staff asked for last. */
export type ErasingState =
  | { kind: 'idle' }
  /** Nothing is erased yet: a lead may still be on its way. It can be stopped. */
  | { kind: 'waiting' }
  /** It can't be undone any more. `done` of `all` rows are gone. */
  | { kind: 'rows'; done: number; all: number }
  | { kind: 'files'; all: number }
  | { kind: 'done'; erasure: Erasure; rest: EraseRest }
  /** The leads are void, but not everything could be removed now: the next start does it. */
  | { kind: 'unfinished'; erasure: Erasure }
  | { kind: 'stopped' }
  /** There were other leads than the person knew of; nothing was erased. */
  | { kind: 'changed'; leads: number }
  /** Nothing was erased. `code`: the system's, where the disk did not take it. */
  | { kind: 'failed'; problem: 'disk' | 'locked' | 'other'; code: string }

let state: ErasingState = { kind: 'idle' }
/** The event of the last one. */
let eventId = ''
const listeners = new Set<() => void>()

function set(next: ErasingState) {
  state = next
  for (const listener of listeners) listener()
}

/** One erasing at a time. It goes on when its screen is left. */
export const erasing = {
  get: () => state,
  eventId: () => eventId,
  subscribe(listener: () => void) {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
  running: () => state.kind === 'waiting' || state.kind === 'rows' || state.kind === 'files',
  /** `leads`: as many as the person typed. */
  async start(id: string, leads: number): Promise<void> {
    if (erasing.running()) return
    eventId = id
    set({ kind: 'waiting' })
    set(await erase(id, leads).catch(failure))
  },
  stop: () => void main.stopErasing(),
  forget() {
    if (!erasing.running()) set({ kind: 'idle' })
  },
}

async function erase(id: string, leads: number): Promise<ErasingState> {
  // What only the page has is erased with the others, and counted with them.
  for await (const page of onlyHere()) if (page.length > 0) await value(main.journalAppend(page))
  const answer = await value(main.eraseEvent({ id, leads }))
  switch (answer.kind) {
    case 'failed':
      return { kind: 'failed', problem: 'disk', code: answer.code }
    case 'erased':
      return removeRest(answer.erasure).catch(() => {
        storeHealth.note(true)
        return { kind: 'unfinished', erasure: answer.erasure }
      })
    default:
      return answer
  }
}

/** Behind the point of no return: rows first, which is what the screens show, then what is left in files. */
async function removeRest(erasure: Erasure): Promise<ErasingState> {
  const all = erasure.leads
  set({ kind: 'rows', done: 0, all })
  const store = await openStore()
  await store.erase(erasure, (done) => set({ kind: 'rows', done: Math.min(done, all), all }))
  set({ kind: 'files', all })
  return { kind: 'done', erasure, rest: await value(main.eraseRest()) }
}

function failure(error: unknown): ErasingState {
  const locked = error instanceof IpcFailure && error.code === 'locked'
  return { kind: 'failed', problem: locked ? 'locked' : 'other', code: '' }
}
