import { appendFileSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { leadOf } from '../../shared/lead.fixture'
import { NewerVersion } from '../newer-version'
import { buried, change, contents, delivered, journalFolder, posting, put } from './journal.fixture'
import { encodeRecord } from './record'

const { path, segment, begin, open } = journalFolder()
const [first, second, third] = [leadOf({ seq: 1 }), leadOf({ seq: 2 }), leadOf({ seq: 3 })]

describe('before it is read', () => {
  test('a journal answers no question, and what promises something waits', async () => {
    const before = await open()
    await before.append(put(first), change(first, posting(first)))
    await before.close()
    let goOn: (() => void) | undefined
    const after = new Promise<void>((resolve) => {
      goOn = resolve
    })
    const journal = begin({ after })
    const appended = journal.append(put(second))
    const read = journal.read([first.id, second.id])
    // Long enough to read a journal twice.
    for (let i = 0; i < 2; i++) await begin().ready
    for (const ask of [
      () => journal.delivery(first.id),
      () => journal.page(0, 1, false),
      journal.counts,
      journal.undelivered,
      () => journal.lastAttempts(1),
      journal.lastSeq,
      journal.damaged,
      journal.end,
    ])
      expect(ask).toThrow('not read yet')
    goOn?.()
    await journal.ready
    expect(journal.delivery(first.id)).toEqual(posting(first))
    await appended
    expect((await read).map(({ id }) => id)).toContain(first.id)
    expect(journal.undelivered()).toBe(2)
  })

  test('everything else gets its turn', async () => {
    const lines = Array.from({ length: 20_000 }, (_, i) => encodeRecord(put(leadOf({ seq: i + 1 }))))
    writeFileSync(segment(1), Buffer.concat(lines))
    const journal = begin()
    let turns = 0
    let reading = true
    const turn = () => {
      turns++
      if (reading) setImmediate(turn)
    }
    turn()
    await journal.ready
    reading = false
    // 6 MB in pieces of 512 KB.
    expect(turns).toBeGreaterThan(10)
    expect(journal.counts().states.queued).toBe(20_000)
  })
})

describe('a journal of a later version', () => {
  test.each([
    ['a record of an unknown kind', { type: 'photo', id: first.id }],
    ['a header of a later format', { type: 'segment', format: 4, id: 'x' }],
  ])('with %s in its middle is refused, and nothing is touched', async (_what, record) => {
    const before = await open()
    await before.append(put(first))
    await before.close()
    appendFileSync(segment(1), encodeRecord(record as never))
    appendFileSync(segment(1), encodeRecord(put(second)).subarray(0, 50))
    writeFileSync(`${segment(1)}.new`, 'left over')
    const bytes = readFileSync(segment(1))
    const journal = begin()
    await expect(journal.ready).rejects.toThrow(NewerVersion)
    await expect(journal.append(put(third))).rejects.toThrow(NewerVersion)
    await expect(journal.read([first.id])).rejects.toThrow(NewerVersion)
    await journal.close()
    expect(readFileSync(segment(1))).toEqual(bytes)
    expect(readdirSync(path()).sort()).toEqual(['000001.log', '000001.log.new'])
  })
})

test('a journal of format 1 is read and written on', async () => {
  writeFileSync(segment(1), Buffer.concat([put(first), put(second), buried(second)].map(encodeRecord)))
  const journal = await open()
  await journal.append(put(third))
  expect((await contents(journal)).leads).toEqual([first, third])
  expect((await contents(await open())).leads).toEqual([first, third])
  expect(readdirSync(path())).toEqual(['000001.log'])
})

test('segments of another device are read, and nothing of either is lost', async () => {
  const other = await open()
  await other.append(put(second), put(third))
  await other.close()
  renameSync(segment(1), segment(7))
  writeFileSync(segment(3), Buffer.concat([put(first), change(second, delivered(second))].map(encodeRecord)))
  const journal = await open()
  await journal.append(put(leadOf({ seq: 4 })))
  const leads = [first, { ...second, delivery: delivered(second) }, third, leadOf({ seq: 4 })]
  for (const one of [journal, await open()]) {
    const found = (await contents(one)).leads
    expect(found).toHaveLength(4)
    expect(found).toEqual(expect.arrayContaining(leads))
  }
})

test('a record that is torn at any byte loses nothing else, and is no damage', async () => {
  const before = await open()
  await before.append(put(first))
  await before.close()
  const whole = readFileSync(segment(1))
  const next = encodeRecord(put(second))
  for (let cut = 0; cut < next.length; cut++) {
    writeFileSync(segment(1), Buffer.concat([whole, next.subarray(0, cut)]))
    const journal = begin()
    await journal.append(put(third))
    expect(journal.damaged()).toBe(0)
    expect(await journal.read([first.id, second.id, third.id])).toEqual([first, third])
    await journal.close()
    expect(readFileSync(segment(1)).subarray(0, whole.length)).toEqual(whole)
  }
  expect(readdirSync(path())).toEqual(['000001.log'])
}, 30_000)

test('zeros at the end, as a power cut leaves them, are no damage', async () => {
  const before = await open()
  await before.append(put(first))
  appendFileSync(segment(1), Buffer.alloc(5_000))
  const journal = await open()
  expect(journal.damaged()).toBe(0)
  await journal.append(put(second))
  expect((await contents(await open())).leads).toEqual([first, second])
})
