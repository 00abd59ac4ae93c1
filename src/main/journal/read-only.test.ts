import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { idOf, leadOf } from '../../shared/lead.fixture'
import { watchHealth } from './health'
import { openJournal } from './journal'
import { encodeRecord } from './record'

/** A disk that can be made to take nothing, for root too. */
const disk = vi.hoisted(() => ({ readOnly: false }))
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>()
  const guard = <A extends unknown[], T>(call: (...args: A) => Promise<T>, writes: (...args: A) => boolean) =>
    (async (...args: A) => {
      if (disk.readOnly && writes(...args)) throw Object.assign(new Error('read-only'), { code: 'EROFS' })
      return call(...args)
    }) as typeof call
  return {
    ...real,
    open: guard(real.open, (_path, flags) => flags !== 'r'),
    mkdir: guard(real.mkdir, () => true),
    rename: guard(real.rename, () => true),
    rm: guard(real.rm, () => true),
  }
})

const folder = mkdtempSync(join(tmpdir(), 'leadstand-read-only-'))
afterEach(() => {
  disk.readOnly = false
  rmSync(folder, { recursive: true, force: true })
})

test('a journal on a read-only disk is read, says why it can’t be written, and is written again when it can', async () => {
  const path = join(folder, '000001.log')
  const bytes = Buffer.concat([
    encodeRecord({ type: 'lead', lead: leadOf({ seq: 1 }) }),
    Buffer.from('rubbish\n'),
    encodeRecord({ type: 'lead', lead: leadOf({ seq: 2 }) }),
  ])
  writeFileSync(path, bytes)
  disk.readOnly = true
  const journal = watchHealth(openJournal(folder), () => undefined)
  await journal.ready
  expect(journal.damaged()).toBe(1)
  expect(await journal.read([idOf(1), idOf(2)])).toHaveLength(2)
  const third = { type: 'lead' as const, lead: leadOf({ seq: 3 }) }
  await expect(journal.append(third)).rejects.toThrow('read-only')
  expect(journal.failure()).toBe('EROFS')
  expect(journal.undelivered()).toBe(2)
  await journal.idle()
  expect(readdirSync(folder)).toEqual(['000001.log'])
  expect(readFileSync(path)).toEqual(bytes)
  disk.readOnly = false
  await journal.append(third)
  expect(journal.failure()).toBeNull()
  expect(await journal.read([idOf(3)])).toHaveLength(1)
  await journal.close()
})
