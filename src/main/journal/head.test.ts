import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { leadOf } from '../../shared/lead.fixture'
import { NewerVersion } from '../newer-version'
import { checkJournalVersion, headerAfter, newHeader, readHead } from './head'
import { encodeRecord, FORMAT, type Header } from './record'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leadstand-head-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const segment = (n: number) => join(folder, `00000${n}.log`)
const lead = encodeRecord({ type: 'lead', lead: leadOf() })
const header = (format: number) => encodeRecord({ type: 'segment', format, id: 'x' })
async function headOf(bytes: Buffer) {
  writeFileSync(segment(1), bytes)
  const file = await open(segment(1), 'r')
  try {
    return await readHead(file)
  } finally {
    await file.close()
  }
}

describe('the version of a journal', () => {
  test('is refused if any segment is of a later format, and nothing is touched', async () => {
    writeFileSync(segment(1), Buffer.concat([header(FORMAT), lead]))
    await checkJournalVersion(folder)
    writeFileSync(segment(2), Buffer.concat([header(FORMAT + 1), lead]))
    await expect(checkJournalVersion(folder)).rejects.toThrow(NewerVersion)
    expect(readdirSync(folder)).toEqual(['000001.log', '000002.log'])
    expect(readFileSync(segment(2))).toEqual(Buffer.concat([header(FORMAT + 1), lead]))
  })

  test('is refused if a segment begins with a record of an unknown kind', async () => {
    writeFileSync(segment(1), encodeRecord({ type: 'photo' } as never))
    await expect(checkJournalVersion(folder)).rejects.toThrow(NewerVersion)
  })

  test.each([
    ['without a header', lead],
    ['that is empty', Buffer.alloc(0)],
    ['with a torn header', header(3).subarray(0, -1)],
    ['with a damaged header', Buffer.from(header(3).toString().replace('"x"', '"y"'))],
    ['of random bytes', Buffer.from('not a journal at all\n')],
    ['with a line without an end', Buffer.alloc(100_000, 'x')],
  ])('is fine for a segment %s', async (_what, bytes) => {
    writeFileSync(segment(1), bytes)
    await checkJournalVersion(folder)
  })

  test('is fine for a folder that is not there, and for files that are no segments', async () => {
    await checkJournalVersion(join(folder, 'nowhere'))
    writeFileSync(join(folder, '000001.log.new'), header(3))
    mkdirSync(join(folder, 'damaged'))
    await checkJournalVersion(folder)
  })
})

test('a segment is known by its first line, whatever follows', async () => {
  const alone = await headOf(header(2))
  expect((await headOf(Buffer.concat([header(2), lead]))).mark).toBe(alone.mark)
  expect(alone.header).toMatchObject({ id: 'x' })
  const other = await headOf(lead)
  expect(other.mark).not.toBe(alone.mark)
  expect(other.header).toBeNull()
})

test('a segment that was written anew names the forms before it, and still fits into what is read of it', async () => {
  let head = await headOf(encodeRecord(newHeader()))
  const marks: string[] = []
  for (let i = 0; i < 60; i++) {
    marks.unshift(head.mark)
    const next: Header = headerAfter(head, Number.MAX_SAFE_INTEGER, crypto.randomUUID())
    expect(next.replaces).toEqual(marks.slice(0, 50))
    head = await headOf(encodeRecord(next))
    expect(head.header).toEqual(next)
  }
})
