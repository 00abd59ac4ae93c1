import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { leadOf } from '../../shared/lead.fixture'
import { prepareFolder } from '../journal/copy-place'
import { journalFolder, put } from '../journal/journal.fixture'
import { openMemorySettings } from '../settings/memory-settings.fixture'
import type { SettingsData } from '../settings/settings'
import { openMemorySecrets, openMemoryVaultStorage } from '../vault/memory-vault.fixture'
import { openVault } from '../vault/vault'
import { type AutomaticBackup, openAutomaticBackup } from './automatic'
import { BACKUP_MARKER } from './folder'

const journals = journalFolder()
const secrets = openMemorySecrets()
const vault = openVault(openMemoryVaultStorage(), secrets)
const MINUTE = 60_000

let home: string
let stick: string
let opened: AutomaticBackup[] = []
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'leadstand-automatic-'))
  stick = join(home, 'stick')
  mkdirSync(stick)
  mkdirSync(join(home, 'profile'))
  expect(await prepareFolder(stick, join(home, 'profile'), BACKUP_MARKER)).toBeNull()
})
afterEach(async () => {
  for (const one of opened) await one.close()
  opened = []
  await rm(home, { recursive: true, force: true })
})

type Plan = NonNullable<SettingsData['automaticBackup']>

async function begun(more: Partial<Plan> = {}) {
  const plan: Plan = {
    minutes: 15,
    leads: 3,
    keep: 2,
    format: 'json',
    folder: stick,
    passphrase: null,
    ...more,
  }
  const settings = openMemorySettings({ automaticBackup: plan, device: { name: 'Tablet 2', role: 'kiosk' } })
  let now = Date.UTC(2026, 10, 24, 9)
  let seq = 0
  const journal = await journals.open({ onChange: () => automatic.follow() })
  const automatic: AutomaticBackup = openAutomaticBackup({
    settings,
    secrets,
    journal,
    vault,
    version: '0.1.0',
    deviceId: async () => '1a2b3c4d-0000-4000-8000-000000000000',
    idsOf: () => Promise.reject(new Error('not by a filter')),
    onChange: () => undefined,
    now: () => now,
    look: 5,
    retry: 5,
  })
  opened.push(automatic)
  return {
    automatic,
    settings,
    pass: (minutes: number) => {
      now += minutes * MINUTE
    },
    async capture(count = 1) {
      for (let i = 0; i < count; i++) await journal.append(put(leadOf({ seq: ++seq })))
    },
  }
}
const files = () => readdirSync(stick).filter((name) => name.endsWith('.json') || name.endsWith('.age'))
const written = (count: number) => vi.waitFor(() => expect(files()).toHaveLength(count), { timeout: 5_000 })
async function leadsIn(name: string): Promise<number> {
  return JSON.parse(await readFile(join(stick, name), 'utf8')).count
}

describe('automatic backups', () => {
  test('begin at once, and go on after so many leads', async () => {
    const { automatic, capture } = await begun()
    await written(1)
    await vi.waitFor(() =>
      expect(automatic.state()).toMatchObject({ state: 'waiting', at: expect.any(Number) }),
    )
    await capture(2)
    await automatic.idle()
    expect(files()).toHaveLength(1)
    await capture(1)
    await vi.waitFor(async () => expect(await leadsIn(files().at(-1) ?? '')).toBe(3), { timeout: 5_000 })
  })

  test('go on after so many minutes if something is new, and keep the last ones', async () => {
    const { capture, pass } = await begun()
    await written(1)
    const seen = new Set(files())
    for (let round = 0; round < 3; round++) {
      pass(15)
      await capture()
      await vi.waitFor(() => expect(files().some((name) => !seen.has(name))).toBe(true), { timeout: 5_000 })
      for (const name of files()) seen.add(name)
    }
    await written(2)
    expect(seen.size).toBe(4)
  })

  test('that nothing would be new in are not made', async () => {
    const { automatic, pass, settings } = await begun()
    await vi.waitFor(() => expect(settings.get().backups).toHaveLength(1))
    const [before] = settings.get().backups
    pass(60)
    // Two looks at least.
    const look = vi.fn(() => automatic.state()?.state)
    await vi.waitFor(() => {
      look()
      expect(look).toHaveBeenCalledTimes(3)
    })
    await automatic.idle()
    expect(settings.get().backups).toEqual([before])
  })

  test('say that the folder is gone, and resume by themselves when it is back', async () => {
    const { automatic, capture } = await begun()
    await written(1)
    renameSync(stick, `${stick}-away`)
    await vi.waitFor(() => expect(automatic.state()).toMatchObject({ state: 'failing', failure: 'ENOENT' }))
    await capture()
    renameSync(`${stick}-away`, stick)
    await vi.waitFor(() => expect(automatic.state()).toMatchObject({ state: 'waiting' }), { timeout: 5_000 })
    expect(await leadsIn(files().at(-1) ?? '')).toBe(1)
  })

  test('never go into the empty mount point of a stick that was pulled out', async () => {
    const { automatic, capture } = await begun()
    await written(1)
    rmSync(stick, { recursive: true })
    mkdirSync(stick)
    await capture(3)
    await vi.waitFor(() => expect(automatic.state()).toMatchObject({ state: 'failing', failure: 'ENOENT' }))
    expect(readdirSync(stick)).toEqual([])
  })

  test('are encrypted under the stored passphrase, and fail in words when it can’t be read any more', async () => {
    const passphrase = secrets.wrap('correct horse battery')
    const { automatic } = await begun({ format: 'age', passphrase })
    await written(1)
    expect(await readFile(join(stick, files()[0] ?? ''), 'latin1')).toMatch(
      /^age-encryption.org\/v1\n-> scrypt /,
    )
    await automatic.close()
    const { automatic: other } = await begun({ format: 'age', passphrase: 'another key store:x' })
    await vi.waitFor(() => expect(other.state()).toMatchObject({ state: 'failing', failure: 'EPASSPHRASE' }))
  }, 20_000)

  test('end when staff end them', async () => {
    const { automatic, settings, capture } = await begun()
    await written(1)
    settings.update({ automaticBackup: null })
    automatic.restart()
    expect(automatic.state()).toBeNull()
    await capture(5)
    await automatic.idle()
    expect(files()).toHaveLength(1)
  })

  test('are remembered as one, so that they push out nothing that was saved by hand', async () => {
    const { settings, capture } = await begun()
    await written(1)
    await capture(3)
    await vi.waitFor(() => expect(settings.get().backups).toMatchObject([{ leads: 3, automatic: true }]), {
      timeout: 5_000,
    })
  })
})
