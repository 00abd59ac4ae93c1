import { execFileSync } from 'node:child_process'
import {
  appendFileSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { idOf, leadOf } from '../../shared/lead.fixture'
import { openStation, type Station, segmentsOf } from './copy.fixture'
import type { JournalRecord } from './record'

let root: string
const stations: Station[] = []
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  root = await mkdtemp(join(tmpdir(), 'leadstand-copy-'))
})
afterEach(async () => {
  for (const station of stations.splice(0)) await station.close()
  vi.useRealTimers()
  await rm(root, { recursive: true, force: true })
})

async function open() {
  const station = await openStation(root)
  stations.push(station)
  return station
}
const lead = (seq: number): JournalRecord => ({ type: 'lead', lead: leadOf({ seq }) })
const leads = (from: number, count: number) => Array.from({ length: count }, (_, i) => lead(from + i))
const buried = (seq: number): JournalRecord => ({ type: 'deleted', id: idOf(seq), at: 1 })

const current = ({ copy }: Station) =>
  vi.waitFor(() => expect(copy.state()).toEqual({ state: 'current' }), { timeout: 5_000, interval: 20 })
const failing = ({ copy }: Station, failure: string) =>
  vi.waitFor(() => expect(copy.state()).toMatchObject({ state: 'failing', failure }), {
    timeout: 5_000,
    interval: 20,
  })
/** Until the stick has what the journal has. */
const same = ({ journalFolder, onStick }: Station) =>
  vi.waitFor(() => expect(segmentsOf(onStick)).toEqual(segmentsOf(journalFolder)), {
    timeout: 5_000,
    interval: 20,
  })

describe('the second copy', () => {
  test('says that a stick hangs, and is whole again should it answer after all', async () => {
    const station = await open()
    await station.journal.append(lead(1))
    await same(station)
    await current(station)
    const [segment = ''] = Object.keys(segmentsOf(station.onStick))
    const path = join(station.onStick, segment)
    // Whoever opens it waits until somebody writes.
    rmSync(path)
    execFileSync('mkfifo', [path])
    await station.journal.append(lead(2))
    await vi.advanceTimersByTimeAsync(61_000)
    await failing(station, 'ETIMEDOUT')
    await station.journal.append(lead(3))

    const writer = openSync(path, 'r+')
    rmSync(path)
    await vi.advanceTimersByTimeAsync(100)
    closeSync(writer)
    await same(station)
    await current(station)
  })

  test('has what was there when it was chosen, and follows each append', async () => {
    const station = await open()
    await current(station)
    for (let seq = 1; seq < 9; seq++) {
      await station.journal.append(lead(seq))
      await same(station)
    }
    expect(Object.keys(segmentsOf(station.onStick)).length).toBeGreaterThan(2)
    await current(station)
  })

  test('takes over a segment that was written anew, and keeps nothing of the deleted', async () => {
    const station = await open()
    await station.journal.append(...leads(1, 3))
    await same(station)
    await station.journal.append(buried(1), ...leads(4, 3))
    // The second one is full: it is closed, and what is closed is looked through.
    await station.journal.append(lead(7))
    await station.journal.idle()
    await current(station)
    await same(station)
    expect(readFileSync(join(station.onStick, '000001.log'), 'utf8')).not.toContain(idOf(1))
    expect(readdirSync(station.onStick).filter((name) => !/^\d+\.log$/.test(name))).toEqual([])
  })

  test('never has more than what is certainly in the journal', async () => {
    const station = await open()
    await station.journal.append(lead(1))
    await same(station)
    const whole = segmentsOf(station.onStick)
    appendFileSync(join(station.journalFolder, '000001.log'), 'a write that never ended')
    station.copy.restart()
    await current(station)
    expect(segmentsOf(station.onStick)).toEqual(whole)
    rmSync(join(station.onStick, '000001.log'))
    station.copy.restart()
    await current(station)
    expect(segmentsOf(station.onStick)).toEqual(whole)
  })

  test('has the keys too, and keeps those that the device no longer has', async () => {
    const keys = (...ids: string[]) =>
      JSON.stringify({
        version: 1,
        keys: ids.map((id) => ({ id, eventId: 'e', backend: 'b', wrapped: 'w', check: 'c' })),
      })
    const station = await open()
    const vault = join(station.profile, 'vault.json')
    for (const [text, kept] of [
      [keys('1'), 0],
      [keys('1', '2'), 0],
      [keys('3'), 1],
    ] as const) {
      writeFileSync(vault, text)
      station.copy.restart()
      await current(station)
      expect(readFileSync(join(station.onStick, 'vault.json'), 'utf8')).toBe(text)
      const names = readdirSync(station.onStick).filter((name) => name.startsWith('kept-'))
      expect(names).toHaveLength(kept)
    }
  })

  test('keeps a segment of the same number that is not an earlier form of the journal’s', async () => {
    const station = await open()
    await station.journal.append(lead(1))
    await current(station)
    await same(station)
    const path = join(station.onStick, '000001.log')
    writeFileSync(path, 'what another journal had\n')
    await station.journal.append(lead(2))
    await same(station)
    const [kept] = readdirSync(station.onStick).filter((name) => name.startsWith('kept-'))
    expect(readFileSync(join(station.onStick, String(kept)), 'utf8')).toBe('what another journal had\n')
  })

  test('is written anew where its last bytes are not the journal’s', async () => {
    const station = await open()
    await station.journal.append(lead(1))
    await same(station)
    const path = join(station.onStick, '000001.log')
    const bytes = readFileSync(path)
    bytes.fill(0, bytes.length - 20)
    writeFileSync(path, bytes)
    await station.journal.append(lead(2))
    await same(station)
  })
})

describe('a stick', () => {
  test('that is pulled out is told although nothing is written, and is whole again by itself when it is back', async () => {
    const station = await open()
    await station.journal.append(lead(1))
    await station.copy.idle()
    renameSync(station.stick, join(root, 'away'))
    await vi.advanceTimersByTimeAsync(2_000)
    await failing(station, 'ENOENT')
    const since = station.copy.state()
    await station.journal.append(...leads(2, 5))
    await vi.advanceTimersByTimeAsync(10_000)
    await failing(station, 'ENOENT')
    expect(station.copy.state()).toEqual(since)
    expect(existsSync(station.stick)).toBe(false)
    renameSync(join(root, 'away'), station.stick)
    await vi.advanceTimersByTimeAsync(10_000)
    await current(station)
    await same(station)
    expect(station.told.filter((state) => state === 'failing')).toHaveLength(1)
  })

  test('that is away leaves its mount point empty', async () => {
    const station = await open()
    await station.journal.append(lead(1))
    await station.copy.idle()
    renameSync(station.stick, join(root, 'away'))
    mkdirSync(station.stick)
    await station.journal.append(lead(2))
    await failing(station, 'ENOENT')
    await vi.advanceTimersByTimeAsync(20_000)
    await failing(station, 'ENOENT')
    expect(readdirSync(station.stick)).toEqual([])
  })

  test.skipIf(process.platform !== 'linux')(
    'that is full is told at once, and takes no lead down',
    async () => {
      const station = await open()
      await current(station)
      symlinkSync('/dev/full', join(station.onStick, '000001.log.new'))
      await station.journal.append(lead(1))
      await failing(station, 'ENOSPC')
      await station.journal.append(lead(2))
      expect(station.journal.undelivered()).toBe(2)
      rmSync(join(station.onStick, '000001.log.new'))
      await vi.advanceTimersByTimeAsync(10_000)
      await current(station)
      await same(station)
    },
  )
})

test('the copy ends when no folder is chosen, and begins whole in another one', async () => {
  const station = await open()
  await station.journal.append(lead(1))
  await same(station)
  station.choice.folder = null
  station.copy.restart()
  expect(station.copy.state()).toBeNull()
  await station.journal.append(lead(2))
  await vi.advanceTimersByTimeAsync(20_000)
  expect(segmentsOf(station.onStick)['000001.log']).not.toContain(idOf(2))
  const other = join(root, 'other')
  mkdirSync(other)
  writeFileSync(join(other, 'Leadstand copy.txt'), '')
  station.choice.folder = other
  station.copy.restart()
  expect(station.copy.state()).toEqual({ state: 'copying' })
  await current(station)
  expect(segmentsOf(join(other, 'Leadstand Stand 01234567'))).toEqual(segmentsOf(station.journalFolder))
})
