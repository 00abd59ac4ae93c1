import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { leadOf } from '../../shared/lead.fixture'
import { openAppender } from './appender'
import { newHeader } from './head'
import type { Place } from './place'
import { encodeRecord, type JournalRecord } from './record'
import { openDecoder } from './segment'

/** The real disk, with calls that can be made to fail half way. */
const disk = vi.hoisted(() => ({ fails: null as 'appendFile' | 'datasync' | 'truncate' | null, syncs: 0 }))
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>()
  const error = Object.assign(new Error('no space'), { code: 'ENOSPC' })
  return {
    ...real,
    async open(path: string, flags: string) {
      const file = await real.open(path, flags)
      const { appendFile, datasync, truncate } = file
      return Object.assign(file, {
        async appendFile(bytes: Buffer) {
          const fails = disk.fails === 'appendFile'
          await appendFile.call(file, fails ? bytes.subarray(0, bytes.length / 2) : bytes)
          if (fails) throw error
        },
        async datasync() {
          disk.syncs++
          if (disk.fails === 'datasync') throw error
          await datasync.call(file)
        },
        async truncate(size: number) {
          if (disk.fails === 'truncate') throw error
          await truncate.call(file, size)
        },
      })
    },
  }
})

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leadstand-appender-'))
  disk.fails = null
  disk.syncs = 0
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const record = (seq: number): JournalRecord => ({ type: 'lead', lead: leadOf({ seq }) })
const segment = () => join(folder, '000001.log')
let places: Place[]
const open = () => {
  places = []
  return openAppender({
    folder,
    tail: { segment: 1, size: 0 },
    onWritten: (_record, place) => void places.push(place),
  })
}
/** What can be read, and how many bytes can't. */
async function read(path: string) {
  const bytes = await readFile(path)
  const decoder = openDecoder()
  const [header, ...records] = decoder.push(bytes).map((line) => line.record)
  return { header, records, torn: bytes.length - decoder.end(), end: decoder.end() }
}
const written = () => read(segment())

describe('an append', () => {
  test('gives the place of each record, behind the header', async () => {
    const appender = open()
    await appender.append([record(1), record(2)])
    const length = encodeRecord(record(1)).length - 1
    const { header, end } = await written()
    expect(header).toMatchObject({ type: 'segment', format: 3 })
    const offset = end - 2 * (length + 1)
    expect(places).toEqual([
      { segment: 1, offset, length },
      { segment: 1, offset: offset + length + 1, length },
    ])
    expect(appender.end()).toEqual({ segment: 1, size: end })
    await appender.close()
  })

  test('of a torn header leaves one whole header', async () => {
    await writeFile(segment(), encodeRecord(newHeader()).subarray(0, 30))
    const appender = open()
    await appender.append([record(1)])
    expect(await written()).toMatchObject({ header: { format: 3 }, records: [record(1)], torn: 0 })
    await appender.close()
  })

  test('to a full segment goes to a new one, and says so before', async () => {
    const events: string[] = []
    const appender = openAppender({
      folder,
      tail: { segment: 1, size: 0 },
      segmentBytes: 10,
      onWritten: (_record, place) => void events.push(`written to ${place.segment}`),
      onClosed: (closed) => void events.push(`closed ${closed}`),
    })
    await appender.append([record(1)])
    await appender.append([record(2)])
    expect(events).toEqual(['written to 1', 'closed 1', 'written to 2'])
    await appender.close()
  })

  test('waiting for another one shares its fsync', async () => {
    const appender = open()
    await Promise.all(Array.from({ length: 40 }, (_, i) => appender.append([record(i + 1)])))
    expect((await written()).records).toHaveLength(40)
    expect(disk.syncs).toBe(2)
    await appender.close()
  })

  test('is waited for by close', async () => {
    const appender = open()
    const appended = appender.append([record(1)])
    await appender.close()
    expect((await written()).records).toEqual([record(1)])
    await appended
  })

  test.each(['appendFile', 'datasync'] as const)(
    'whose %s fails is rejected, and what it left is cut off by the next one',
    async (call) => {
      const appender = open()
      await appender.append([record(1)])
      disk.fails = call
      await expect(appender.append([record(2)])).rejects.toThrow('no space')
      disk.fails = null
      const { size: end } = appender.end()
      await appender.append([record(3)])
      expect(await written()).toMatchObject({ records: [record(1), record(3)], torn: 0 })
      expect(places.map(({ offset }) => offset)).toEqual([end - encodeRecord(record(1)).length, end])
      await appender.close()
    },
  )

  test('takes down only those that were to be written with it', async () => {
    const appender = open()
    disk.fails = 'appendFile'
    const first = appender.append([record(1)])
    const second = first.catch(() => {
      disk.fails = null
      return appender.append([record(2)])
    })
    await expect(first).rejects.toThrow('no space')
    await second
    expect((await written()).records).toEqual([record(2)])
    await appender.close()
  })

  test('never goes behind rubbish that could not be cut', async () => {
    const before = open()
    await before.append([record(1)])
    const { end } = await written()
    disk.fails = 'appendFile'
    await expect(before.append([record(2)])).rejects.toThrow('no space')
    disk.fails = 'truncate'
    await expect(before.append([record(3)])).rejects.toThrow('no space')
    disk.fails = null
    await before.append([record(4)])
    expect(places.at(-1)?.offset).toBe(end)
    expect(await written()).toMatchObject({ records: [record(1), record(4)], torn: 0 })
    await before.close()
  })

  test('to a folder that was deleted is rejected, and the next one goes to a new file', async () => {
    const appender = open()
    await appender.append([record(1)])
    await rm(folder, { recursive: true })
    await expect(appender.append([record(2)])).rejects.toThrow('deleted')
    await appender.append([record(3)])
    expect(places.at(-1)).toMatchObject({ segment: 2 })
    expect(await readdir(folder)).toEqual(['000002.log'])
    const { header, records, torn } = await read(join(folder, '000002.log'))
    expect({ header, records, torn }).toMatchObject({ header: { format: 3 }, records: [record(3)], torn: 0 })
    await appender.close()
  })

  test.skipIf(process.platform !== 'linux')('to a device that takes no file is rejected', async () => {
    await symlink('/dev/full', segment())
    const appender = open()
    await expect(appender.append([record(1)])).rejects.toThrow()
    await rm(segment())
    await appender.append([record(2)])
    expect((await written()).records).toEqual([record(2)])
    await appender.close()
  })
})
