import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import { type Problem, type Provision, problemsOf, provision } from '../../shared/provision'
import { withEvent } from '../events/events'
import { codeOf, log } from '../log'
import { hashPin } from '../session/pin'
import type { Settings } from '../settings/settings'
import type { SecretStore } from '../vault/secret-store'
import { wouldSwallow } from './connection'

/** Sets the device up, in one write: what the set-up screens and a provisioning file both end in. */
export async function applyProvision(
  settings: Settings,
  secrets: SecretStore,
  { device, connection, event }: Provision,
  provisioned: string | null = null,
): Promise<void> {
  const pin = await hashPin(device.pin)
  // The event that a device has before it is set up is nobody's.
  const isFirst = settings.get().device === null
  settings.update({
    device: { name: device.name, role: device.role },
    pin,
    pinFailures: 0,
    connection:
      connection.kind === 'practice'
        ? connection
        : { ...connection, apiKey: secrets.wrap(connection.apiKey) },
    events: isFirst ? [event] : withEvent(settings.get().events, event),
    currentEvent: event.id,
    provisioned,
  })
}

export interface ProvisionParts {
  settings: Settings
  secrets: SecretStore
  deleteAfter: boolean
  /** Leads that are not delivered yet; asked only when a file is really applied, because the journal may still be read. */
  undelivered: () => Promise<number>
}

/**
 * Takes a provisioning file as a whole, or gives every problem with its path and changes nothing. The file that
 * was applied last is not applied again, so that what staff corrected since stays corrected.
 */
export async function provisionFrom(
  path: string,
  { settings, secrets, deleteAfter, undelivered }: ProvisionParts,
): Promise<Problem[]> {
  let text: string
  try {
    text = await readSmall(path)
  } catch (error) {
    return [{ path, message: `the file can’t be read (${codeOf(error)})` }]
  }
  const hash = createHash('sha256').update(text).digest('hex')
  if (settings.get().provisioned === hash) {
    // A start that was cut short after taking it has left it there.
    if (deleteAfter) await remove(path)
    return []
  }
  const json = parseJson(text)
  if (json === undefined) return [{ path, message: 'the file is not JSON' }]
  const parsed = provision.safeParse(json)
  if (!parsed.success) return problemsOf(parsed.error)
  const waiting = await undelivered()
  if (wouldSwallow(settings, parsed.data.connection.kind, waiting)) {
    const message = `${waiting} leads wait for Hyperaktiv and would end in practice; deliver or delete them first`
    return [{ path: 'connection.kind', message }]
  }
  await applyProvision(settings, secrets, parsed.data, hash)
  log.info('provisioned', { role: parsed.data.device.role, connection: parsed.data.connection.kind })
  if (deleteAfter) await remove(path)
  return []
}

/** Anything but a file of that size is a slip: a device or a pipe would keep the app from starting for ever. */
const MAX_FILE_BYTES = 1_000_000

async function readSmall(path: string): Promise<string> {
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    const found = await file.stat()
    if (found.isDirectory()) throw Object.assign(new Error(path), { code: 'EISDIR' })
    if (!found.isFile()) throw Object.assign(new Error(path), { code: 'EINVAL' })
    if (found.size > MAX_FILE_BYTES) throw Object.assign(new Error(path), { code: 'EFBIG' })
    return await file.readFile('utf8')
  } finally {
    await file.close()
  }
}

/** A file that can't be deleted (a read-only stick) is no reason not to start. */
async function remove(path: string): Promise<void> {
  try {
    await rm(path, { force: true })
  } catch (error) {
    log.error('the provisioning file could not be deleted', { code: codeOf(error) })
  }
}

/** Windows editors put a byte order mark in front, which JSON does not know. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return undefined
  }
}
