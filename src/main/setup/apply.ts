import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import { isObject } from '../../shared/is-object'
import { type Problem, type Provision, problemsOf, provision } from '../../shared/provision'
import { type EventMedia, takeMedia } from '../events/event-media'
import { withEvent } from '../events/events'
import { MAX_EVENT_FILE } from '../events/file'
import { MAX_EVENTS, TOO_MANY_EVENTS } from '../events/judge'
import { lacksReference } from '../events/reference'
import { type FileMedia, separateMedia } from '../events/separate'
import { codeOf, log } from '../log'
import { firstProblems, readOutsideJson } from '../outside-json'
import { hashPin } from '../session/pin'
import type { Settings } from '../settings/settings'
import type { SecretStore } from '../vault/secret-store'
import { type Waiting, wouldSwallow } from './connection'

/** Sets the device up, in one write: what the set-up screens and a provisioning file both end in. */
export async function applyProvision(
  settings: Settings,
  secrets: SecretStore,
  { language, device, connection, event }: Provision,
  provisioned: string | null = null,
): Promise<void> {
  const pin = await hashPin(device.pin)
  // The event that a device has before it is set up is nobody's.
  const isFirst = settings.get().device === null
  settings.update({
    language: language ?? settings.get().language,
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
  media: EventMedia
  deleteAfter: boolean
  /** Leads that are not delivered yet; asked only when a file is really applied, because the journal may still be read. */
  waiting: () => Promise<Waiting>
}

/**
 * Takes a provisioning file as a whole, or gives every problem with its path and changes nothing. The file that
 * was applied last is not applied again, so that what staff corrected since stays corrected.
 */
export async function provisionFrom(
  path: string,
  { settings, secrets, media, deleteAfter, waiting }: ProvisionParts,
): Promise<Problem[]> {
  let bytes: Uint8Array
  try {
    bytes = await readSmall(path)
  } catch (error) {
    return [{ path, message: `the file can’t be read (${codeOf(error)})` }]
  }
  const hash = createHash('sha256').update(bytes).digest('hex')
  if (settings.get().provisioned === hash) {
    // A start that was cut short after taking it has left it there.
    if (deleteAfter) await remove(path)
    return []
  }
  const json = readOutsideJson(bytes)
  if (json.kind === 'refused') return [{ path, message: `the file ${json.message}` }]
  const read = readProvision(json.value)
  if (read.kind === 'refused') return firstProblems(read.problems)
  const { files, value } = read
  const { events, device } = settings.get()
  // Of the event that a device has before it is set up nothing is left.
  const isFull =
    device !== null && events.length >= MAX_EVENTS && !events.some(({ id }) => id === value.event.id)
  if (isFull) return [{ path: 'event', message: TOO_MANY_EVENTS }]
  const { all, of } = await waiting()
  if (wouldSwallow(settings, value.connection.kind, all)) {
    const message = `${all} leads wait for Hyperaktiv and would end in practice; deliver or delete them first`
    return [{ path: 'connection.kind', message }]
  }
  if (value.connection.kind === 'hyperaktiv' && device !== null) {
    const sending = { current: value.event.id, undelivered: of }
    const lacking = withEvent(events, value.event).filter((event) => lacksReference(event, sending))
    const problems = lacking.map(({ name }) => ({
      path: 'connection.kind',
      message: `leads of “${name}” wait, and that event has no reference; write it first, or deliver or delete them`,
    }))
    if (problems.length > 0) return problems
  }
  const taken = await takeMedia(value.event, files, media)
  if (taken.kind === 'refused') return taken.problems
  await applyProvision(settings, secrets, { ...value, event: taken.profile }, hash)
  log.info('provisioned', { role: value.device.role, connection: value.connection.kind })
  if (deleteAfter) await remove(path)
  return []
}

type ReadProvision =
  | { kind: 'refused'; problems: Problem[] }
  | { kind: 'read'; value: Provision; files: FileMedia[] }

/** Everything that is wrong with a file, but for what only shows when its pictures are decoded. */
function readProvision(json: unknown): ReadProvision {
  if (!isObject(json) || json.event === undefined) return judged(json, [], [])
  const event = separateMedia(json.event, 'event')
  return event.kind === 'unreadable'
    ? { kind: 'refused', problems: event.problems }
    : judged({ ...json, event: event.profile }, event.files, event.problems)
}

function judged(json: unknown, files: FileMedia[], more: Problem[]): ReadProvision {
  const parsed = provision.safeParse(json)
  const problems = [...(parsed.success ? [] : problemsOf(parsed.error)), ...more]
  return parsed.success && problems.length === 0
    ? { kind: 'read', value: parsed.data, files }
    : { kind: 'refused', problems }
}

/** A provisioning file holds the pictures of its event; anything larger is a slip. */
const MAX_FILE_BYTES = MAX_EVENT_FILE

async function readSmall(path: string): Promise<Uint8Array> {
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    const found = await file.stat()
    if (found.isDirectory()) throw Object.assign(new Error(path), { code: 'EISDIR' })
    if (!found.isFile()) throw Object.assign(new Error(path), { code: 'EINVAL' })
    if (found.size > MAX_FILE_BYTES) throw Object.assign(new Error(path), { code: 'EFBIG' })
    return await file.readFile()
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
