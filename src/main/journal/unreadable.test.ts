import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { idOf, leadOf } from '../../shared/lead.fixture'
import { type Disk, disk } from './disk'
import { openFragileDisk } from './fragile-disk.fixture'
import { type Journal, openJournal } from './journal'
import { encodeRecord, type JournalRecord } from './record'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leadstand-unreadable-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** With segments of three leads or so. */
async function open(into: string, over?: Disk): Promise<Journal> {
  const journal = openJournal(into, { segmentBytes: 900, ...(over ? { disk: over } : {}) })
  await journal.ready
  return journal
}
const lead = (seq: number): JournalRecord => ({ type: 'lead', lead: leadOf({ seq }) })
const line = (seq: number) => encodeRecord(lead(seq))

/** What lies in `damaged`, all of it. */
function kept(of = folder): string {
  const names = existsSync(join(of, 'damaged')) ? readdirSync(join(of, 'damaged')) : []
  return names.map((name) => readFileSync(join(of, 'damaged', name), 'latin1')).join('')
}

describe('what can’t be read', () => {
  test.each([
    ['in a closed segment', 1],
    ['in the segment that was written last', 2],
  ])('%s is kept as it is and reported once', async (_where, segment) => {
    const journal = await open(folder)
    await journal.append(lead(1), lead(2), lead(3))
    await journal.append(lead(4))
    await journal.close()
    const path = join(folder, `00000${segment}.log`)
    const rubbish = Buffer.from('ru\xffb\0bish\n and more\n', 'latin1')
    writeFileSync(path, Buffer.concat([readFileSync(path), rubbish, line(5), rubbish]))
    const damaged = await open(folder)
    expect(damaged.damaged()).toBe(4)
    await damaged.append(lead(6))
    await damaged.idle()
    await damaged.close()
    expect(kept()).toBe(rubbish.toString('latin1').repeat(2))
    const again = await open(folder)
    expect(again.damaged()).toBe(0)
    expect((await again.read([1, 2, 3, 4, 5, 6].map(idOf))).map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6])
    await again.close()
  })

  test.each([
    ['another app’s file', Buffer.from('[2026-01-01] INFO started\n[2026-01-01] INFO ended\n'), 2],
    ['another app’s file without a line', Buffer.from('PK\x03\x04 a zip of some kind'), 1],
    ['two lines of random bytes', Buffer.from('\x80\x01\x02\n\x03\xff\xfe\n', 'latin1'), 2],
    ['a line longer than any record', Buffer.alloc(3_000_000, 'x'), 1],
  ])('because it is %s is kept as it is', async (_what, bytes, count) => {
    writeFileSync(join(folder, '000001.log'), bytes)
    const journal = await open(folder)
    expect(journal.damaged()).toBe(count)
    await journal.append(lead(1))
    await journal.idle()
    await journal.close()
    expect(kept()).toBe(bytes.toString('latin1'))
    const again = await open(folder)
    expect(again.damaged()).toBe(0)
    expect(await again.read([idOf(1)])).toHaveLength(1)
    await again.close()
  })

  test('is in one place or the other, wherever the power is cut', async () => {
    for (let at = 1, crashed = true; crashed; at++) {
      const into = await mkdtemp(join(folder, 'run-'))
      const path = join(into, '000001.log')
      const rubbish = 'rubbish that matters to somebody\n'
      writeFileSync(path, Buffer.concat([line(1), Buffer.from(rubbish), line(2)]))
      const fragile = openFragileDisk(at, at % 2 === 0)
      const journal = await open(into, fragile)
      await journal.idle()
      await journal.close()
      crashed = fragile.crashed()
      expect(readFileSync(path, 'utf8').includes(rubbish) || kept(into) === rubbish).toBe(true)
    }
  })

  test('stays where it is if it can’t be kept', async () => {
    const bytes = Buffer.from('rubbish that matters to somebody\n')
    writeFileSync(join(folder, '000001.log'), bytes)
    const broken: Disk = { ...disk, makeFolder: () => Promise.reject(new Error('read-only')) }
    const journal = await open(folder, broken)
    await journal.append(lead(1))
    await journal.idle()
    await journal.close()
    expect(readFileSync(join(folder, '000001.log'))).toEqual(bytes)
  })

  test('because somebody took its file away keeps no other lead from being read', async () => {
    const journal = await open(folder)
    await journal.append(lead(1), lead(2), lead(3))
    await journal.append(lead(4))
    rmSync(join(folder, '000001.log'))
    expect((await journal.read([idOf(1), idOf(4)])).map(({ seq }) => seq)).toEqual([4])
    await journal.close()
  })
})
