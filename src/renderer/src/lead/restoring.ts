import { crashPoint } from '../../../shared/crash-point'
import type { Output } from '../../../shared/ipc'
import type { RestoreFault, RestorePreview, RestoreProgress } from '../../../shared/restore'
import { IpcFailure, main, value } from '../app/bridge'
import { appState } from '../app/state'
import { follow } from './actions'
import { openStore } from './open-store'
import { followRestore } from './recovery'

type Done = Omit<Extract<Output<'applyRestore'>, { kind: 'restored' }>, 'kind'>

/** How far a restore is: one step after the other, each begun by staff. */
export type RestoringState =
  | { kind: 'idle' }
  /** The system asks for the file. */
  | { kind: 'asking' }
  /** It is encrypted. `wrong`: what was typed does not open it. */
  | { kind: 'passphrase'; fileName: string; wrong: boolean }
  /** `progress` null: nothing is read yet. */
  | { kind: 'checking'; fileName: string; progress: RestoreProgress | null }
  | { kind: 'checked'; fileName: string; preview: RestorePreview }
  | { kind: 'restoring'; fileName: string; progress: RestoreProgress | null }
  /** It is on the disk; the page's own database follows. */
  | { kind: 'following'; fileName: string }
  | ({ kind: 'done'; fileName: string } & Done)
  | { kind: 'cancelled' }
  | { kind: 'refused'; fileName: string; fault: RestoreFault }
  /** `code`: the system's, where the disk failed. */
  | { kind: 'failed'; problem: 'disk' | 'locked' | 'other'; code: string }

let state: RestoringState = { kind: 'idle' }
let encrypted = false
const listeners = new Set<() => void>()

function set(next: RestoringState) {
  state = next
  for (const listener of listeners) listener()
}

appState.subscribe(() => {
  // What is in a file is for staff: main has forgotten it too.
  if (state.kind === 'checked' || state.kind === 'passphrase')
    if (!appState.get()?.unlocked) set({ kind: 'idle' })
})

/** The restore that staff began last. It goes on when its screen is left; main ends it when the device locks. */
export const restoring = {
  get: () => state,
  subscribe(listener: () => void) {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
  choose: () =>
    run(async () => {
      set({ kind: 'asking' })
      const chosen = await value(main.chooseRestore())
      if (!chosen) return set({ kind: 'idle' })
      if (chosen.kind === 'failed') return set({ ...chosen, problem: 'disk' })
      encrypted = chosen.encrypted
      if (chosen.encrypted) set({ kind: 'passphrase', fileName: chosen.fileName, wrong: false })
      else await check(chosen.fileName, null)
    }),
  open: (passphrase: string) =>
    run(async () => {
      if (state.kind === 'passphrase') await check(state.fileName, passphrase)
    }),
  apply: (takeOver: boolean) =>
    run(async () => {
      if (state.kind !== 'checked') return
      const { fileName } = state
      set({ kind: 'restoring', fileName, progress: null })
      const answer = await value(main.applyRestore({ takeOver }))
      if (answer.kind !== 'restored') return ended(fileName, answer)
      set({ kind: 'following', fileName })
      await bringRows()
      set({ ...answer, kind: 'done', fileName })
    }),
  /** What the device has by then it keeps. */
  cancel() {
    void main.cancelRestore()
    if (state.kind === 'checked' || state.kind === 'passphrase') set({ kind: 'idle' })
  },
}

async function check(fileName: string, passphrase: string | null) {
  set({ kind: 'checking', fileName, progress: null })
  const answer = await value(main.checkRestore({ passphrase }))
  if (answer.kind === 'checked') set({ kind: 'checked', fileName, preview: answer.preview })
  else ended(fileName, answer)
}

function ended(fileName: string, answer: Exclude<Output<'checkRestore'>, { kind: 'checked' }>) {
  if (answer.kind === 'failed') set({ ...answer, problem: 'disk' })
  else if (answer.kind === 'cancelled') set(answer)
  else if (answer.fault === 'passphrase' && encrypted) set({ kind: 'passphrase', fileName, wrong: true })
  else set({ ...answer, fileName })
}

/** The journal has it all: a row that can't be written now is mended from there. */
async function bringRows() {
  const policy = appState.get()?.resendPolicy
  if (!policy) return
  const store = await openStore()
  await follow(followRestore(store, policy)).catch(() => undefined)
  await crashPoint('restore-followed')
}

async function run(work: () => Promise<void>) {
  const end = main.onRestoreProgress((progress) => {
    if (state.kind === 'checking' || state.kind === 'restoring') set({ ...state, progress })
  })
  try {
    await work()
  } catch (error) {
    const locked = error instanceof IpcFailure && error.code === 'locked'
    set({ kind: 'failed', problem: locked ? 'locked' : 'other', code: '' })
  } finally {
    end()
  }
}
