import { mkdirSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { idOf } from '../../shared/lead.fixture'
import { openGate } from '../erase/gate'
import { openEvents } from '../events/events'
import { type Journal, openJournal } from '../journal/journal'
import { openMemorySettings } from '../settings/memory-settings.fixture'
import { openMemorySecrets, openMemoryVaultStorage } from '../vault/memory-vault.fixture'
import { openVault } from '../vault/vault'
import { capture } from './capture'

let folder: string
let journal: Journal
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leadstand-capture-'))
})
afterEach(async () => {
  await journal.close()
  await rm(folder, { recursive: true, force: true })
})

/** What a visitor's form does, over a real journal that begins to be read when `after` is fulfilled. */
function setup(after?: Promise<void>) {
  journal = openJournal(folder, after ? { after } : {})
  const vault = openVault(openMemoryVaultStorage(), openMemorySecrets())
  const events = openEvents(openMemorySettings())
  const parts = { events, vault, journal, sealing: openGate() }
  const send = (n: number, event = events.currentRevision()) =>
    capture(parts, { id: idOf(n), event, language: 'en', values: { email: `visitor${n}@example.org` } })
  return { events, send }
}

test('a lead that is sent twice at once, before the journal is read, is one lead', async () => {
  let begin: (() => void) | undefined
  const { send } = setup(
    new Promise((resolve) => {
      begin = resolve
    }),
  )
  const both = Promise.all([send(1), send(1)])
  begin?.()
  const [first, second] = await both
  expect(first).toMatchObject({ kind: 'captured', journaled: true })
  expect(second).toEqual(first)
  expect(await send(1)).toEqual(first)
  const { entries } = journal.page(0, 10, false)
  expect(entries).toHaveLength(1)
  expect(journal.lastSeq()).toBe(first.kind === 'captured' ? first.lead.seq : 0)
})

test('leads at once get numbers of their own, also while the journal can’t be written', async () => {
  const { send } = setup()
  const seqOf = (answer: Awaited<ReturnType<typeof send>>) =>
    answer.kind === 'captured' ? { seq: answer.lead.seq, journaled: answer.journaled } : null
  const first = seqOf(await send(1))
  await rm(folder, { recursive: true })
  await journal.close()
  mkdirSync(join(folder, '000001.log'), { recursive: true })
  const failed = (await Promise.all([send(2), send(3)])).map(seqOf)
  expect(failed.map((one) => one?.journaled)).toEqual([false, false])
  await rm(folder, { recursive: true })
  const later = seqOf(await send(4))
  expect(later?.journaled).toBe(true)
  const numbers = [first, ...failed, later].map((one) => one?.seq ?? 0)
  expect(numbers).toEqual([0, 1, 2, 3].map((n) => (first?.seq ?? 0) + n))
})

test('a lead whose questions nobody knows is refused, and is not read by another event’s', async () => {
  const { send } = setup()
  await expect(send(1, 'unheard of')).rejects.toMatchObject({ code: 'invalid' })
  await journal.ready
  expect(journal.page(0, 10, false).entries).toEqual([])
})

test('an event that was removed while its form was open comes back with the lead, without its pictures', async () => {
  const { events, send } = setup()
  const fair = { ...events.current(), id: 'fair', name: 'Fair', ref: 'FAIR' }
  const next = { ...fair, id: 'next', name: 'Next' }
  events.save({ ...fair, picture: `${'0'.repeat(64)}.webp` })
  events.save(next)
  events.use('fair')
  const revision = events.currentRevision()
  events.use('next')
  events.remove('fair')
  expect(await send(1, revision)).toMatchObject({ kind: 'captured', lead: { eventId: 'fair' } })
  expect(events.byId('fair')).toEqual(fair)
  expect(events.current().id).toBe('next')
})
