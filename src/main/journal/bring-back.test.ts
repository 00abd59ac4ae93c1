import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { leadOf } from '../../shared/lead.fixture'
import { NewerVersion } from '../newer-version'
import { bringBack } from './bring-back'
import { DEVICE_ID, openStation, type Station, segmentsOf } from './copy.fixture'
import { openJournal } from './journal'
import { factsOf, openModel } from './model.fixture'
import { encodeRecord } from './record'
import { anyRecord } from './record.fixture'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'leadstand-back-'))
})
afterEach(() => rm(root, { recursive: true, force: true }))

/** A journal of several segments and its copy, both at rest. */
async function filled(): Promise<Station> {
  const station = await openStation(root)
  for (let seq = 1; seq < 9; seq++) await station.journal.append({ type: 'lead', lead: leadOf({ seq }) })
  await atRest(station)
  return station
}
async function atRest(station: Station) {
  await station.journal.idle()
  station.copy.restart()
  await vi.waitFor(
    () => {
      expect(station.copy.state()).toEqual({ state: 'current' })
      expect(segmentsOf(station.onStick)).toEqual(segmentsOf(station.journalFolder))
    },
    { timeout: 5_000 },
  )
  await station.close()
}
const back = ({ journalFolder, stick }: Station) =>
  bringBack({ journalFolder, chosen: stick, deviceId: async () => DEVICE_ID })

describe('what the journal has lost', () => {
  test('comes back from the second copy: a segment, the end of another, the whole folder', async () => {
    const station = await filled()
    const before = segmentsOf(station.journalFolder)
    rmSync(join(station.journalFolder, '000002.log'))
    truncateSync(join(station.journalFolder, '000001.log'), 450)
    expect(await back(station)).toBe(2)
    expect(segmentsOf(station.journalFolder)).toEqual(before)
    rmSync(station.journalFolder, { recursive: true })
    expect(await back(station)).toBe(Object.keys(before).length)
    expect(segmentsOf(station.journalFolder)).toEqual(before)
    expect(await back(station)).toBe(0)
    expect(readdirSync(station.journalFolder).filter((name) => !name.endsWith('.log'))).toEqual([])
  })

  test('reads back as it was, whatever was appended and written anew', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(anyRecord, { minLength: 1, maxLength: 5 }), { minLength: 3, maxLength: 20 }),
        async (appends) => {
          const station = await openStation(await mkdtemp(join(root, 'run-')))
          const model = openModel()
          for (const records of appends) {
            for (const record of records) model.apply(record)
            await station.journal.append(...records)
          }
          await atRest(station)
          rmSync(station.journalFolder, { recursive: true })
          await back(station)
          const journal = openJournal(station.journalFolder)
          await journal.ready
          expect(await factsOf(journal)).toEqual(model.facts())
          await journal.close()
        },
      ),
      { numRuns: 20 },
    )
  }, 60_000)

  test('stays lost without a copy, and the app starts', async () => {
    const station = await filled()
    rmSync(station.journalFolder, { recursive: true })
    const { journalFolder } = station
    const deviceId = async () => DEVICE_ID
    expect(await bringBack({ journalFolder, chosen: null, deviceId })).toBe(0)
    expect(await bringBack({ journalFolder, chosen: join(root, 'nowhere'), deviceId })).toBe(0)
    expect(await bringBack({ journalFolder, chosen: station.stick, deviceId: async () => 'other one' })).toBe(
      0,
    )
    expect(existsSync(journalFolder)).toBe(false)
  })
})

test('a segment that the journal wrote since is not replaced by the copy’s', async () => {
  const station = await filled()
  rmSync(station.journalFolder, { recursive: true })
  const journal = openJournal(station.journalFolder)
  await journal.append({ type: 'lead', lead: leadOf({ seq: 99 }) })
  await journal.close()
  const own = readFileSync(join(station.journalFolder, '000001.log'), 'utf8')
  await back(station)
  expect(segmentsOf(station.journalFolder)).toEqual({ ...segmentsOf(station.onStick), '000001.log': own })
})

test('a copy of a later version is not touched, and nothing of it comes back', async () => {
  const station = await filled()
  rmSync(station.journalFolder, { recursive: true })
  writeFileSync(join(station.onStick, '000009.log'), encodeRecord({ type: 'segment', format: 4, id: 'x' }))
  await expect(back(station)).rejects.toThrow(NewerVersion)
  expect(existsSync(station.journalFolder)).toBe(false)
})

test('a copy that is in pieces is no reason not to start', async () => {
  const station = await filled()
  rmSync(station.journalFolder, { recursive: true })
  rmSync(join(station.onStick, '000002.log'))
  mkdirSync(join(station.onStick, '000002.log'))
  const names = readdirSync(station.onStick).filter((name) => name !== '000002.log')
  await back(station)
  expect(readdirSync(station.journalFolder)).toEqual(names)
})

test('a copy that does not answer is no reason to wait', async () => {
  const station = await filled()
  rmSync(station.journalFolder, { recursive: true })
  const parts = { journalFolder: station.journalFolder, chosen: station.stick, lookLimit: 20 }
  expect(await bringBack({ ...parts, deviceId: () => new Promise(() => undefined) })).toBe(0)
  expect(existsSync(station.journalFolder)).toBe(false)
})
