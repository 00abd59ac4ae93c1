import { open, rm, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { type BrowserWindow, screen } from 'electron'
import type { Check } from '../../shared/ipc'
import type { Destination } from '../courier/courier'
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

/** Looks at what a booth depends on; nothing is changed and no lead is sent. */
export async function runChecks({
  folder,
  secrets,
  transport,
  destination,
  window,
}: CheckParts): Promise<Check[]> {
  return [
    await storage(folder),
    { id: 'secrets', verdict: secrets.protected ? 'ok' : 'warning', value: secrets.backend },
    await disk(folder),
    await api(transport, destination()),
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

async function api(transport: Transport, target: Destination): Promise<Check> {
  if (target.kind === 'missing') return { id: 'api', verdict: 'skipped', value: null }
  const answer = await transport.probe(target)
  if (answer.kind === 'failure') return { id: 'api', verdict: 'warning', value: answer.reason }
  const misplaced = (answer.status >= 300 && answer.status < 400) || /html/i.test(answer.contentType)
  return { id: 'api', verdict: misplaced ? 'warning' : 'ok', value: answer.status }
}

/** Whether a kiosk covers its screen edge to edge; an ordinary window need not. */
function covered(window: BrowserWindow | null): Check {
  if (!window?.isKiosk()) return { id: 'screen', verdict: 'skipped', value: null }
  const { width, height } = screen.getDisplayMatching(window.getBounds()).bounds
  const size = window.getContentBounds()
  const covers = size.width >= width && size.height >= height
  return { id: 'screen', verdict: covers ? 'ok' : 'failed', value: `${size.width}×${size.height}` }
}
