import { open, rm, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { type BrowserWindow, screen } from 'electron'
import type { Check } from '../../shared/ipc'
import type { Answer } from '../../shared/outcome'
import type { Destination } from '../courier/destination'
import type { Transport } from '../courier/transport'
import { codeOf } from '../log'
import type { SecretStore } from '../vault/secret-store'

/** Bytes of free disk below which staff are warned: a day of leads takes far less than this. */
const LITTLE_DISK = 500_000_000

export interface CheckParts {
  folder: string
  secrets: SecretStore
  transport: Transport
  destination: () => Destination
  window: () => BrowserWindow | null
}

/**
 * Looks at what a booth depends on; nothing is changed and no lead is sent. `draft` is the base URL of a connection
 * that is not saved yet; null asks the one that is.
 */
export async function runChecks(
  { folder, secrets, transport, destination, window }: CheckParts,
  draft: string | null,
): Promise<Check[]> {
  const target = draft === null ? destination() : { kind: 'ready' as const, baseUrl: draft, ref: 'check' }
  const answer = target.kind === 'ready' ? await transport.probe(target) : null
  return [
    await storage(folder),
    { id: 'secrets', verdict: secrets.protected ? 'ok' : 'warning', value: secrets.backend },
    await disk(folder),
    api(answer),
    clock(answer, Date.now()),
    covered(window()),
  ]
}

async function storage(folder: string): Promise<Check> {
  const path = join(folder, 'write-check')
  try {
    const file = await open(path, 'w')
    await file.writeFile('check')
    await file.datasync()
    await file.close()
    await rm(path)
    return { id: 'storage', verdict: 'ok', value: null }
  } catch (error) {
    return { id: 'storage', verdict: 'failed', value: codeOf(error) }
  }
}

async function disk(folder: string): Promise<Check> {
  try {
    const { bavail, bsize } = await statfs(folder)
    const free = bavail * bsize
    return { id: 'disk', verdict: free < LITTLE_DISK ? 'warning' : 'ok', value: free }
  } catch (error) {
    return { id: 'disk', verdict: 'failed', value: codeOf(error) }
  }
}

function api(answer: Answer | null): Check {
  if (answer === null) return { id: 'api', verdict: 'skipped', value: null }
  if (answer.kind === 'failure') return { id: 'api', verdict: 'warning', value: answer.reason }
  const misplaced = (answer.status >= 300 && answer.status < 400) || /html/i.test(answer.contentType)
  return { id: 'api', verdict: misplaced ? 'warning' : 'ok', value: answer.status }
}

/** ms by which the clock may differ from the server's: leads carry the time of their capture, and certificates a time too. */
const CLOCK_TOLERANCE = 5 * 60_000

function clock(answer: Answer | null, now: number): Check {
  const served = answer?.kind === 'response' ? Date.parse(answer.date ?? '') : Number.NaN
  if (Number.isNaN(served)) return { id: 'clock', verdict: 'skipped', value: null }
  const minutes = Math.round(Math.abs(now - served) / 60_000)
  return { id: 'clock', verdict: minutes * 60_000 > CLOCK_TOLERANCE ? 'warning' : 'ok', value: minutes }
}

/** Whether a kiosk covers its screen edge to edge; an ordinary window need not. */
function covered(window: BrowserWindow | null): Check {
  if (!window?.isKiosk()) return { id: 'screen', verdict: 'skipped', value: null }
  const { width, height } = screen.getDisplayMatching(window.getBounds()).bounds
  const size = window.getContentBounds()
  const covers = size.width >= width && size.height >= height
  return { id: 'screen', verdict: covers ? 'ok' : 'failed', value: `${size.width}×${size.height}` }
}
