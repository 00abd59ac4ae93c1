import { type BrowserWindow, ipcMain, type WebFrameMain } from 'electron'
import type { Output, Result } from '../shared/ipc'
import { type Contract, contract, type Method, type PushName, type PushPayload } from '../shared/ipc'
import { methods, pushes } from '../shared/ipc-names'
import { isOwnUrl } from './kiosk/origin'
import { codeOf, log } from './log'
import { Refusal } from './refusal'

/** Characters of JSON that one message may hold: a page of leads with the longest answers. */
const MAX_MESSAGE = 20_000_000

export interface Door {
  handle<M extends Method>(method: M, answer: (input: ParsedInput<M>) => Output<M> | Promise<Output<M>>): void
  push<P extends PushName>(name: P, payload: PushPayload<P>): void
}
type ParsedInput<M extends Method> = import('zod').z.output<Contract[M]['input']>

/**
 * The only way between the page and this process. A message must come from the main frame of the
 * app's window and its own origin, fit its schema and a size, and, where the contract says `staff`, find staff signed in.
 */
export function openDoor(window: () => BrowserWindow | null, unlocked: () => boolean): Door {
  const isOurs = (frame: WebFrameMain | null) =>
    frame !== null && frame === window()?.webContents.mainFrame && isOwnUrl(frame.url)

  return {
    handle(method, answer) {
      const { input, output } = contract[method]
      const staff = 'staff' in contract[method]
      ipcMain.handle(methods[method], async (event, payload: unknown): Promise<Result<unknown>> => {
        if (!isOurs(event.senderFrame)) return { ok: false, error: 'refused' }
        if (staff && !unlocked()) return { ok: false, error: 'locked' }
        if (!fits(payload)) return { ok: false, error: 'invalid' }
        const parsed = input.safeParse(payload)
        if (!parsed.success) return { ok: false, error: 'invalid' }
        try {
          const value = await answer(parsed.data as ParsedInput<typeof method>)
          return { ok: true, value: output.parse(value) }
        } catch (error) {
          if (error instanceof Refusal) return { ok: false, error: error.code }
          log.error('ipc', { method, code: codeOf(error) })
          return { ok: false, error: 'failed' }
        }
      })
    },
    push(name, payload) {
      window()?.webContents.send(pushes[name], payload)
    },
  }
}

/** False also for what is no JSON at all: a circle, a BigInt. */
function fits(payload: unknown): boolean {
  try {
    return (JSON.stringify(payload)?.length ?? 0) <= MAX_MESSAGE
  } catch {
    return false
  }
}
