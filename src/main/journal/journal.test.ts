import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { newDelivery } from '../../shared/delivery'
import type { Lead } from '../../shared/lead'
import { idOf, leadOf } from '../../shared/lead.fixture'
import type { Journal } from './journal'
import { buried, change, contents, delivered, journalFolder, posting, put } from './journal.fixture'

const { path, segment, open } = journalFolder()
const [first, second, third] = [leadOf({ seq: 1 }), leadOf({ seq: 2 }), leadOf({ seq: 3 })]

describe('a journal', () => {
  test('knows after it was reopened what it knew before', async () => {
    const journal = await open()
    await journal.append(put(first))
    await journal.append(put(second), put(third))
    await journal.append(change(first, posting(first)))
    await journal.append(change(first, delivered(first)))
    await journal.append(buried(third))
    const before = await contents(journal)
    expect(before).toEqual({
      entries: [
        { id: first.id, delivery: delivered(first), deletedAt: null },
        { id: second.id, delivery: second.delivery, deletedAt: null },
        { id: third.id, delivery: null, deletedAt: 5 },
      ],
      leads: [{ ...first, delivery: delivered(first) }, second],
      undelivered: 1,
      lastSeq: 3,
    })
    expect(await contents(await open())).toEqual(before)
  })

  test('has a record on the disk when its append is fulfilled', async () => {
    const journal = await open()
    await journal.append(put(first))
    expect(readFileSync(segment(1), 'utf8')).toContain(first.id)
  })

  test('tells an unknown lead from a deleted one', async () => {
    const journal = await open()
    await journal.append(put(first))
    await journal.append(buried(first))
    expect(journal.delivery(first.id)).toBeNull()
    expect(journal.delivery(second.id)).toBeUndefined()
    expect(await journal.read([first.id, second.id])).toEqual([])
  })

  test('keeps the order of many appends at once', async () => {
    const journal = await open()
    const leads = Array.from({ length: 300 }, (_, i) => leadOf({ seq: i + 1 }))
    await Promise.all(leads.map((lead) => journal.append(put(lead))))
    expect(journal.page(0, 1_000, false).entries.map(({ id }) => id)).toEqual(leads.map(({ id }) => id))
    expect((await contents(await open())).leads).toEqual(leads)
  })

  test('keeps the last of many changes at once to one lead', async () => {
    const journal = await open()
    await journal.append(put(first))
    const changes = Array.from({ length: 50 }, (_, i) => ({ ...newDelivery(i, true), rev: i + 2 }))
    await Promise.all(changes.map((delivery) => journal.append(change(first, delivery))))
    expect(journal.delivery(first.id)).toMatchObject({ rev: 51 })
    expect((await open()).delivery(first.id)).toMatchObject({ rev: 51 })
  })

  test('keeps a deleted lead deleted although its attempt ends later', async () => {
    const journal = await open()
    await journal.append(put(first))
    await journal.append(change(first, posting(first)))
    await journal.append(buried(first))
    await journal.append(change(first, delivered(first)))
    expect(journal.delivery(first.id)).toBeNull()
    expect(journal.undelivered()).toBe(0)
    expect((await open()).delivery(first.id)).toBeNull()
  })

  test('gives the newest copy of a lead that was corrected', async () => {
    const journal = await open()
    const corrected = { ...first, envelope: { ...first.envelope, data: 'bmV3' }, delivery: delivered(first) }
    await journal.append(put(first))
    await journal.append(put(corrected))
    expect(await journal.read([first.id])).toEqual([corrected])
    expect(journal.page(0, 10, false).entries).toHaveLength(1)
  })

  test('takes no change to a lead that it does not have', async () => {
    const journal = await open()
    await journal.append(change(first, posting(first)))
    expect(journal.delivery(first.id)).toBeUndefined()
    expect(journal.undelivered()).toBe(0)
  })

  test('counts as undelivered whatever is not delivered and not deleted', async () => {
    const journal = await open()
    await journal.append(put(first), put(second), put(third))
    expect(journal.undelivered()).toBe(3)
    await journal.append(change(first, posting(first)))
    expect(journal.undelivered()).toBe(3)
    await journal.append(change(first, delivered(first)))
    expect(journal.undelivered()).toBe(2)
    await journal.append(buried(second))
    await journal.append(buried(second))
    expect(journal.undelivered()).toBe(1)
  })

  test('gives its leads in pages', async () => {
    const journal = await open()
    await journal.append(put(third), put(first), put(second))
    expect(journal.page(0, 2, false)).toMatchObject({
      entries: [{ id: third.id }, { id: first.id }],
      next: 2,
    })
    expect(journal.page(2, 2, false)).toMatchObject({ entries: [{ id: second.id }], next: null })
    expect(journal.page(0, 3, false).next).toBeNull()
    expect(journal.lastSeq()).toBe(3)
  })

  test('reads ids it does not know as nothing', async () => {
    const journal = await open()
    await journal.append(put(first))
    expect(await journal.read([idOf(99), first.id])).toEqual([first])
  })
})

describe('damage', () => {
  test('a torn record is cut off, and the next one is readable', async () => {
    const journal = await open()
    await journal.append(put(first))
    appendFileSync(segment(1), '0badc0de {"type":"lead","lead":{"id":"torn')
    const again = await open()
    expect(again.damaged()).toBe(0)
    await again.append(put(second))
    const last = await open()
    expect(last.damaged()).toBe(0)
    expect((await contents(last)).leads).toEqual([first, second])
  })

  test('rubbish in the middle is counted, and everything else is read', async () => {
    const journal = await open()
    await journal.append(put(first))
    const { size } = statSync(segment(1))
    await journal.append(put(second))
    const bytes = readFileSync(segment(1))
    const rubbish = Buffer.from('rubbish\n\0\0\0\n')
    writeFileSync(segment(1), Buffer.concat([bytes.subarray(0, size), rubbish, bytes.subarray(size)]))
    const again = await open()
    expect(again.damaged()).toBe(2)
    await again.append(put(third))
    expect((await contents(again)).leads).toEqual([first, second, third])
    expect((await contents(await open())).leads).toEqual([first, second, third])
  })

  test('a lead whose own record is damaged is unknown, so that the page gives it back', async () => {
    const journal = await open()
    await journal.append(put(first))
    await journal.append(change(first, posting(first)))
    const bytes = readFileSync(segment(1))
    bytes[bytes.indexOf('"lead"')] = 0
    writeFileSync(segment(1), bytes)
    const again = await open()
    expect(again.damaged()).toBe(1)
    expect(again.delivery(first.id)).toBeUndefined()
    expect(again.page(0, 10, false).entries).toEqual([])
    // The page's row may be older than the attempt that the journal still has.
    await again.append(put(first))
    expect(again.delivery(first.id)).toEqual(posting(first))
    expect((await contents(await open())).leads).toEqual([{ ...first, delivery: posting(first) }])
  })

  test('files that are no segments are left alone', async () => {
    writeFileSync(join(path(), 'notes.txt'), 'mine')
    writeFileSync(join(path(), '000001.log.bak'), 'mine')
    const journal = await open()
    await journal.append(put(first))
    expect(journal.damaged()).toBe(0)
    expect(readFileSync(join(path(), '000001.log.bak'), 'utf8')).toBe('mine')
  })
})

test('a full segment is followed by a new one, and leads of both are read', async () => {
  const small = { segmentBytes: 300 }
  const journal = await open(small)
  await journal.append(put(first))
  await journal.append(put(second))
  await journal.append(change(first, delivered(first)))
  expect(readdirSync(path()).sort()).toEqual(['000001.log', '000002.log', '000003.log'])
  const before = await contents(journal)
  expect(before.leads).toEqual([{ ...first, delivery: delivered(first) }, second])
  const again = await open(small)
  expect(await contents(again)).toEqual(before)
  await again.append(put(third))
  expect((await contents(await open())).leads).toEqual([...before.leads, third])
})

test('a lead whose write fails is not in the journal, and the next one is', async () => {
  const journal = await open()
  await journal.append(put(first))
  await journal.close()
  rmSync(path(), { recursive: true })
  writeFileSync(path(), 'no folder')
  await expect(journal.append(put(second))).rejects.toThrow()
  expect(journal.delivery(second.id)).toBeUndefined()
  expect(journal.lastSeq()).toBe(1)
  rmSync(path())
  await journal.append(put(third))
  expect(await journal.read([third.id])).toEqual([third])
  await journal.close()
  // What was deleted with the folder is the page's to put back.
  expect((await open()).page(0, 10, false).entries.map(({ id }) => id)).toEqual([third.id])
})

test('a segment that can’t be written fails the append, and everything else goes on', async () => {
  const journal = await open({ segmentBytes: 10 })
  await journal.append(put(first))
  // A folder of that name takes no writes, also from root.
  mkdirSync(segment(2))
  await expect(journal.append(put(second))).rejects.toThrow()
  expect(journal.undelivered()).toBe(1)
  expect(await journal.read([first.id, second.id])).toEqual([first])
  rmSync(segment(2), { recursive: true })
  await journal.append(put(second))
  expect(await journal.read([first.id, second.id])).toEqual([first, second])
})

test('the unsettled ones come in full pages, from wherever one asks', async () => {
  const journal = await open()
  const leads = Array.from({ length: 10 }, (_, i) => leadOf({ seq: i + 1 }))
  await journal.append(...leads.map(put))
  for (const one of leads.slice(0, 6)) await journal.append(change(one, delivered(one)))
  await journal.append(buried(leads[7] ?? first))
  const ids = (from: number, limit: number) => {
    const { entries, next } = journal.page(from, limit, true)
    return [entries.map(({ id }) => id), next]
  }
  const [seventh, , ninth, tenth] = leads.slice(6).map(({ id }) => id)
  expect(ids(0, 2)).toEqual([[seventh, ninth], 9])
  expect(ids(9, 2)).toEqual([[tenth], null])
  expect(ids(0, 3)).toEqual([[seventh, ninth, tenth], null])
  expect(ids(0, 100)).toEqual([[seventh, ninth, tenth], null])
})

test('the last attempts come newest first, without those of deleted leads', async () => {
  const journal = await open()
  await journal.append(put(first), put(second), put(third))
  const at = (lead: Lead, time: number, rev: number) =>
    change(lead, { ...lead.delivery, rev, last: { at: time, code: 'refused' } })
  await journal.append(at(first, 10, 2), at(second, 30, 2), at(third, 20, 2))
  const ids = (one: Journal) => one.lastAttempts(2).map(({ id }) => id)
  expect(ids(journal)).toEqual([second.id, third.id])
  await journal.append(at(first, 40, 3))
  expect(ids(journal)).toEqual([first.id, second.id])
  await journal.append(buried(second))
  expect(ids(journal)).toEqual([first.id, third.id])
  expect(ids(await open())).toEqual([first.id, third.id])
})

test('an attempt that has no result is among the last ones by the time at which it began', async () => {
  const journal = await open()
  await journal.append(put(first), put(second))
  const ended = { ...first.delivery, rev: 2, last: { at: 20, code: 'refused' } }
  await journal.append(change(first, ended), change(second, { ...posting(second), startedAt: 30 }))
  const ids = (one: Journal) => one.lastAttempts(2).map(({ id }) => id)
  expect(ids(journal)).toEqual([second.id, first.id])
  expect(ids(await open())).toEqual([second.id, first.id])
})

test('the counts per state are those of the leads', async () => {
  const journal = await open()
  await journal.append(put(first), put(second), put(third))
  await journal.append(change(first, delivered(first)), change(second, posting(second)), buried(third))
  const none = { queued: 0, unconfirmed: 0, refused: 0, incomplete: 0, practised: 0, elsewhere: 0 }
  expect(journal.counts()).toEqual({ states: { ...none, delivered: 1, posting: 1 }, deleted: 1 })
  expect((await open()).counts()).toEqual(journal.counts())
})
