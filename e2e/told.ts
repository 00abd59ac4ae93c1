import type { ElectronApplication, Page } from '@playwright/test'
import { attemptsOf } from '../src/renderer/gallery/attempts'
import type { CourierStatus, Trouble } from '../src/shared/courier'
import type { AppState, Attempt, Result } from '../src/shared/ipc'
import { methods, pushes } from '../src/shared/ipc-names'
import { expect } from './fixtures'
import { journalOf } from './journal'

/**
 * From now on the page hears of the courier, or of the app, only what a picture needs: an hour's rate limit or a pulled
 * stick take too long to wait for.
 */
async function tell(electron: ElectronApplication, push: keyof typeof pushes, payload: unknown) {
  await electron.evaluate(
    ({ BrowserWindow }, { channel, told }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      if (!contents) return
      const { send } = Object.getPrototypeOf(contents)
      contents.send = (to: string, ...rest: unknown[]) => {
        if (to !== channel) send.call(contents, to, ...rest)
      }
      send.call(contents, channel, told)
    },
    { channel: pushes[push], told: payload },
  )
}

/** The page hears of this trouble. `retryAt` and `since` are ms from now. */
export async function tellTrouble(
  electron: ElectronApplication,
  trouble: Trouble | null,
  more: Partial<CourierStatus> = {},
): Promise<void> {
  const now = Date.now()
  const moved = trouble && { ...trouble, since: now + trouble.since, retryAt: now + trouble.retryAt }
  const status: CourierStatus = {
    open: trouble === null,
    limit: 1,
    clockAheadMs: null,
    trouble: moved,
    ...more,
  }
  await tell(electron, 'onCourier', status)
}

/** The page hears that this is so of the app; all else is as it was. */
export async function tellState(
  electron: ElectronApplication,
  page: Page,
  change: Partial<AppState>,
): Promise<void> {
  const state: Result<AppState> = await page.evaluate(() => window.leadstand.getAppState())
  if (!state.ok) throw new Error(state.error)
  await tell(electron, 'onAppState', { ...state.value, ...change })
}

/** From now on `method` is answered with this value, or with this failure. */
export async function answerWith(
  electron: ElectronApplication,
  method: keyof typeof methods,
  result: Result<unknown>,
): Promise<void> {
  await electron.evaluate(
    ({ ipcMain }, { channel, answer }) => {
      ipcMain.removeHandler(channel)
      ipcMain.handle(channel, () => answer)
    },
    { channel: methods[method], answer: result },
  )
}

/** What came back at `count` attempts of the leads that are there, as the gallery has it. */
export async function someAttempts(page: Page, count: number): Promise<Attempt[]> {
  const ids = (await journalOf(page)).map(({ id }) => id)
  expect(ids.length).toBeGreaterThan(0)
  return attemptsOf(ids, count)
}
