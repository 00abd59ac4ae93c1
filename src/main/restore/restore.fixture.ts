import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DeviceMark } from '../../shared/delivery'
import type { EventProfile } from '../../shared/event/profile'
import type { Lead, LeadDetails } from '../../shared/lead'
import { openSource } from '../backup/source'
import { type FileKind, writeBackup } from '../backup/write'
import { openEvents } from '../events/events'
import { openJournal } from '../journal/journal'
import { openMemorySettings } from '../settings/memory-settings.fixture'
import { openMemorySecrets, openMemoryVaultStorage } from '../vault/memory-vault.fixture'
import { openVault } from '../vault/vault'
import { lookAt } from './open-file'
import { openRestoring } from './restoring'

/** A device with a journal and keys of its own, in `folder`. */
export async function openDevice(folder: string, mark: DeviceMark, events: EventProfile[] = []) {
  const watchers: ((id: string) => void)[] = []
  await mkdir(folder, { recursive: true })
  const journalFolder = join(folder, mark.id)
  const journal = openJournal(journalFolder, {
    onApplied: ({ id }) => {
      for (const watch of watchers) watch(id)
    },
  })
  await journal.ready
  const vault = openVault(openMemoryVaultStorage(), openMemorySecrets(mark.id))
  const settings = openMemorySettings()
  settings.update({
    device: { name: mark.name, role: 'laptop' },
    events: [...settings.get().events, ...events],
  })
  const parts = {
    journal,
    vault,
    settings,
    events: openEvents(settings),
    courier: { apart: <T>(_ids: string[], work: () => Promise<T>) => work() },
    deviceId: async () => mark.id,
    journalFolder,
    onEvents: () => undefined,
  }
  return {
    ...parts,
    async capture(lead: Omit<Lead, 'envelope'>, details: LeadDetails) {
      const envelope = vault.sealLead(lead.id, lead.eventId, details)
      await journal.append({ type: 'lead', lead: { ...lead, envelope } })
    },
    /** All that is here, opened, by id. */
    async all() {
      const { entries } = journal.page(0, 10_000, false)
      const leads = await journal.read(entries.map(({ id }) => id))
      return leads
        .map(({ envelope, ...lead }) => ({ ...lead, details: vault.openLead({ id: lead.id, envelope }) }))
        .sort((a, b) => (a.id < b.id ? -1 : 1))
    },
    async backUp(name: string, kind: FileKind = { format: 'json' }): Promise<string> {
      const path = join(folder, name)
      const idsOf = () => Promise.reject(new Error('no filter'))
      const source = await openSource({ journal, vault, idsOf }, { kind: 'all', eventId: null }, new Map())
      const origin = { app: '0.1.0', device: mark, events: [...settings.get().events] }
      await writeBackup({ path, kind, source, origin, signal: new AbortController().signal })
      return path
    },
    /** A restore of the file, looked at. */
    async look(path: string, passphrase = '', more: { signal?: AbortSignal; onApply?: () => void } = {}) {
      const restoring = openRestoring(parts, {
        file: await lookAt(path),
        passphrase,
        signal: more.signal ?? new AbortController().signal,
        onProgress: ({ step }) => step === 'restoring' && more.onApply?.(),
      })
      watchers.push(restoring.follow)
      return { preview: await restoring.check(), apply: restoring.apply }
    },
    async restore(path: string, takeOver = false, passphrase = '') {
      return (await this.look(path, passphrase)).apply(takeOver)
    },
    async write(name: string, content: string | Buffer): Promise<string> {
      const path = join(folder, name)
      await writeFile(path, content)
      return path
    },
  }
}
export type Device = Awaited<ReturnType<typeof openDevice>>
