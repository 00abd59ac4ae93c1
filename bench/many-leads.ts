import { randomUUID } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { RunningApp } from '../e2e/app'
import { newHeader } from '../src/main/journal/head'
import { encodeRecord } from '../src/main/journal/record'
import { SEGMENT_BYTES, segmentName, segmentsIn } from '../src/main/journal/segment'
import { sealWith } from '../src/main/vault/seal'
import { deliveryOf, detailsOf } from './person'

/** The data key of an event, which the app made when it sealed its first lead. */
export interface DataKey {
  id: string
  eventId: string
  key: Buffer
}

/** Asks the running app for it, which alone can unwrap it. One lead of the event has to be captured by then. */
export async function dataKeyOf({ electron, profile }: RunningApp): Promise<DataKey> {
  const { keys } = JSON.parse(await readFile(join(profile, 'vault.json'), 'utf8'))
  const { id, eventId, wrapped } = keys[0]
  const key = await electron.evaluate(
    ({ safeStorage }, text) => safeStorage.decryptString(Buffer.from(text, 'base64')),
    wrapped,
  )
  return { id, eventId, key: Buffer.from(key, 'base64') }
}

/** A lead every 5 s, which are ten hours of each of a fair's days. */
const APART = 5_000

/**
 * Puts leads into the journal of a closed app as the app would have written and compacted them, numbered from `from` on. To capture
 * 100,000 of them would take many minutes. At the next start recovery puts their rows into the page's database.
 */
export async function writeLeads(profile: string, key: DataKey, from: number, count: number): Promise<void> {
  const folder = join(profile, 'journal')
  let segment = segmentsIn(await readdir(folder)).at(-1) ?? 0
  const begun = Date.now() - count * APART
  let lines: Buffer[] = []
  let size = 0
  const close = async () => {
    segment++
    await writeFile(join(folder, segmentName(segment)), Buffer.concat(lines))
    lines = []
    size = 0
  }
  for (let n = 0; n < count; n++) {
    const id = randomUUID()
    const at = begun + n * APART
    const details = JSON.stringify(detailsOf(n, at))
    const envelope = sealWith(key.key, key.id, id, 'lead', details)
    const sealed = { id, seq: from + n, eventId: key.eventId, capturedAt: at, envelope }
    if (size === 0) lines.push(encodeRecord(newHeader()))
    const line = encodeRecord({ type: 'lead', lead: { ...sealed, delivery: deliveryOf(n, at) } })
    lines.push(line)
    size += line.length
    if (size >= SEGMENT_BYTES) await close()
  }
  if (size > 0) await close()
}
