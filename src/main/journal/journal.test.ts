import { appendFileSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { claim, type Delivery, newDelivery, settle } from '../../shared/delivery'
import type { Lead } from '../../shared/lead'
import { idOf, leadOf } from '../../shared/lead.fixture'
import { type Journal, type JournalOptions, openJournal } from './journal'
import type { JournalRecord } from './record'

let folder: string
const opened: Journal[] = []

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leadstand-journal-'))
})
afterEach(async () => {
  for (const journal of opened.splice(0)) await journal.close()
  await rm(folder, { recursive: true, force: true })
})

async function open(options: JournalOptions = {}): Promise<Journal> {
  const journal = openJournal(folder, options)
  opened.push(journal)
  await journal.ready
  // So that nothing is being written anew while a test looks at the files.
  await journal.idle()
  return journal
}
const segment = (n: number) => join(folder, `00000${n}.log`)
const put = (lead: Lead): JournalRecord => ({ type: 'lead', lead })
const change = (lead: Lead, delivery: Delivery): JournalRecord => ({
  type: 'delivery',
  id: lead.id,
  delivery,
})
const buried = (lead: Lead): JournalRecord => ({ type: 'deleted', id: lead.id, at: 5 })

const [first, second, third] = [leadOf({ seq: 1 }), leadOf({ seq: 2 }), leadOf({ seq: 3 })]

function posting(lead: Lead) {
  const claimed = claim(lead.delivery, 1)
  if (!claimed) throw new Error('not claimable')
  return claimed
}
const delivered = (lead: Lead): Delivery =>
  settle(
    posting(lead),
    { kind: 'delivered', status: 200 },
    { now: 2, random: 0, policy: 'resend', othersPass: false, practice: false },
  )

/** Everything a journal answers. */
async function contents(journal: Journal) {
  const { entries } = journal.page(0, 1_000, false)
  return {
    entries,
    leads: await journal.read(entries.map(({ id }) => id)),
    undelivered: journal.undelivered(),
    lastSeq: journal.lastSeq(),
  }
}

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
    writeFileSync(join(folder, 'notes.txt'), 'mine')
    writeFileSync(join(folder, '000001.log.bak'), 'mine')
    const journal = await open()
    await journal.append(put(first))
    expect(journal.damaged()).toBe(0)
    expect(readFileSync(join(folder, '000001.log.bak'), 'utf8')).toBe('mine')
  })
})

test('a full segment is followed by a new one, and leads of both are read', async () => {
  const small = { segmentBytes: 300 }
  const journal = await open(small)
  await journal.append(put(first))
  await journal.append(put(second))
  await journal.append(change(first, delivered(first)))
  expect(readdirSync(folder).sort()).toEqual(['000001.log', '000002.log', '000003.log'])
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
  rmSync(folder, { recursive: true })
  writeFileSync(folder, 'no folder')
  await expect(journal.append(put(second))).rejects.toThrow()
  expect(journal.delivery(second.id)).toBeUndefined()
  expect(journal.lastSeq()).toBe(1)
  rmSync(folder)
  await journal.append(put(third))
  expect(await journal.read([third.id])).toEqual([third])
  await journal.close()
  // What was deleted with the folder is the page's to put back.
  expect((await open()).page(0, 10, false).entries.map(({ id }) => id)).toEqual([third.id])
})
