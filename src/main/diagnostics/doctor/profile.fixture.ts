import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Delivery } from '../../../shared/delivery'
import type { Lead } from '../../../shared/lead'
import { newHeader } from '../../journal/head'
import { encodeRecord, type JournalRecord } from '../../journal/record'
import { segmentName } from '../../journal/segment'
import { logLine } from '../../log-line'
import { firstSettings, type SettingsData } from '../../settings/settings'
import type { VaultFile } from '../../vault/vault'

export const KEY = 'aaaaaaaa-0000-4000-8000-000000000001'
const history = { rev: 1, attempts: 0, ambiguous: 0, burnt: 0, strikes: 0 }
export const queued: Delivery = { state: 'queued', ...history, dueAt: 1 }
export const delivered: Delivery = { state: 'delivered', ...history, at: 1 }

/** The n-th lead, sealed under the fixture's key or another one. */
export function leadOf(n: number, delivery: Delivery = queued, keyId = KEY): Lead {
  return {
    id: `bbbbbbbb-0000-4000-8000-${String(n).padStart(12, '0')}`,
    seq: n,
    eventId: 'event',
    capturedAt: 1,
    envelope: { version: 1, keyId, iv: 'AAAAAAAAAAAAAAAA', data: 'AAAA' },
    delivery,
  }
}

export const lead = (...args: Parameters<typeof leadOf>): JournalRecord => ({
  type: 'lead',
  lead: leadOf(...args),
})

export function keysOf(backend = 'gnome_libsecret'): VaultFile {
  return { version: 1, keys: [{ id: KEY, eventId: 'event', backend, wrapped: 'x', check: 'x' }] }
}

export const settingsOf = (change: Partial<SettingsData> = {}): SettingsData => ({
  ...firstSettings,
  device: { name: 'Tablet 2', role: 'kiosk' },
  connection: { kind: 'hyperaktiv', baseUrl: 'https://app.hyperaktiv.ai/api/v1', apiKey: 'wrapped' },
  ...change,
})

/** Writes a segment: its header, the records, and bytes behind them as they are. */
export async function writeSegment(folder: string, segment: number, records: JournalRecord[], behind = '') {
  await mkdir(folder, { recursive: true })
  const lines = [encodeRecord(newHeader()), ...records.map(encodeRecord), Buffer.from(behind)]
  await writeFile(join(folder, segmentName(segment)), Buffer.concat(lines))
}

/** A profile on which nothing is wrong: set up, one lead delivered, keys in both files, a log without errors. */
export async function writeProfile(profile: string) {
  await mkdir(join(profile, 'logs'), { recursive: true })
  await writeSegment(join(profile, 'journal'), 1, [lead(1, delivered)])
  await writeFile(join(profile, 'settings.json'), JSON.stringify(settingsOf()))
  for (const name of ['vault.json', 'vault-copy.json'])
    await writeFile(join(profile, name), JSON.stringify(keysOf()))
  const database = join(profile, 'IndexedDB', 'app_leadstand_0.indexeddb.leveldb')
  await mkdir(database, { recursive: true })
  await writeFile(join(database, 'CURRENT'), 'MANIFEST-000001\n')
  await writeFile(join(database, 'MANIFEST-000001'), '')
  const start = logLine(new Date(), 'info', ['start', { version: '0.1.0' }])
  await writeFile(join(profile, 'logs', 'main.log'), `${start}\n`)
}
