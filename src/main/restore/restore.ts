import { basename } from 'node:path'
import { type BrowserWindow, dialog } from 'electron'
import type { Output } from '../../shared/ipc'
import type { RestoreProgress } from '../../shared/restore'
import { codeOf, log } from '../log'
import { Refusal } from '../refusal'
import { dialogTitle } from '../settings/dialog-titles'
import type { Settings } from '../settings/settings'
import { RestoreFailure } from './failure'
import { type ChosenFile, isOfSystem, lookAt } from './open-file'
import { openRestoring, type Restoring, type RestoringParts } from './restoring'

/** A backup into this device: chosen in the system's own dialog, looked at as a whole, and only then taken, all of it or nothing. */
export interface Restore {
  /** Asks for the file. Null: the person cancelled. */
  choose(): Promise<Output<'chooseRestore'>>
  /** Reads it to its end. `passphrase`: of an encrypted one. */
  check(passphrase: string | null): Promise<Output<'checkRestore'>>
  /** Takes what was looked at. `takeOver`: this device sends what others had to send. */
  apply(takeOver: boolean): Promise<Output<'applyRestore'>>
  /** Also when the device locks: nobody is left to see what it comes to. What the journal has by then it keeps. */
  cancel(): Promise<void>
  /** The journal took a record of this lead. */
  follow(id: string): void
}

export interface RestoreParts extends RestoringParts {
  settings: Settings
  window: () => BrowserWindow | null
  unlocked: () => boolean
  onProgress: (progress: RestoreProgress) => void
}

interface Current {
  file: ChosenFile
  ending: AbortController
  restoring: Restoring | null
  running: Promise<unknown> | null
}

export function openRestore(parts: RestoreParts): Restore {
  const { settings, window, unlocked, onProgress } = parts
  let current: Current | null = null

  async function cancel() {
    const before = current
    current = null
    before?.ending.abort()
    await before?.running?.catch(() => undefined)
  }

  /** One step at a time; its failures are values. */
  async function step<T>(work: (chosen: Current) => Promise<T>): Promise<T | Failed> {
    const chosen = current
    if (!chosen || chosen.running) throw new Refusal('refused')
    const running = work(chosen)
    chosen.running = running
    try {
      return await running
    } catch (error) {
      if (chosen.ending.signal.aborted) {
        if (!unlocked()) throw new Refusal('locked')
        return { kind: 'cancelled' }
      }
      return failedOf(error)
    } finally {
      chosen.running = null
    }
  }

  return {
    async choose() {
      await cancel()
      const path = await ask(window(), dialogTitle(settings, 'openBackup'))
      if (path === null) return null
      // The dialog stood open: the device may have locked itself, or another one was answered.
      if (!unlocked()) throw new Refusal('locked')
      await cancel()
      try {
        const file = await lookAt(path)
        current = { file, ending: new AbortController(), restoring: null, running: null }
        return { kind: 'chosen', fileName: basename(path), bytes: file.bytes, encrypted: file.encrypted }
      } catch (error) {
        return { kind: 'failed', code: codeOf(error) }
      }
    },
    check: (passphrase) =>
      step(async (chosen) => {
        const { file, ending } = chosen
        if (file.encrypted && passphrase === null) throw new Refusal('invalid')
        const restoring = openRestoring(parts, {
          file,
          passphrase: passphrase ?? '',
          signal: ending.signal,
          onProgress,
        })
        const preview = await restoring.check()
        chosen.restoring = restoring
        return { kind: 'checked' as const, preview }
      }),
    apply: (takeOver) =>
      step(async (chosen) => {
        if (!chosen.restoring) throw new Refusal('refused')
        const done = await chosen.restoring.apply(takeOver)
        if (current === chosen) current = null
        return { kind: 'restored' as const, ...done }
      }),
    cancel,
    follow: (id) => current?.restoring?.follow(id),
  }
}

type Failed = Exclude<Output<'checkRestore'>, { kind: 'checked' }>

function failedOf(error: unknown): Failed {
  if (error instanceof RestoreFailure) {
    log.warn('restore: refused', { fault: error.fault })
    return { kind: 'refused', fault: error.fault }
  }
  if (!isOfSystem(error)) throw error
  const code = codeOf(error)
  log.error('restore', { code })
  return { kind: 'failed', code }
}

async function ask(parent: BrowserWindow | null, title: string): Promise<string | null> {
  const options = {
    title,
    properties: ['openFile' as const],
    filters: [
      { name: 'Leadstand', extensions: ['age', 'json'] },
      { name: '*', extensions: ['*'] },
    ],
  }
  const chosen = parent ? await dialog.showOpenDialog(parent, options) : await dialog.showOpenDialog(options)
  return chosen.canceled ? null : (chosen.filePaths[0] ?? null)
}
