import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { claim, type Delivery, newDelivery, settle } from '../../shared/delivery'
import type { Lead } from '../../shared/lead'
import { idOf, leadOf } from '../../shared/lead.fixture'
import { NewerVersion } from '../newer-version'
import { type Journal, type JournalOptions, openJournal } from './journal'
import { encodeRecord, type JournalRecord } from './record'

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

describe('before it is read', () => {
  test('a journal answers no question, and what promises something waits', async () => {
    const before = await open()
    await before.append(put(first), change(first, posting(first)))
    await before.close()
    let begin: (() => void) | undefined
    const after = new Promise<void>((resolve) => {
      begin = resolve
    })
    const journal = openJournal(folder, { after })
    opened.push(journal)
    const appended = journal.append(put(second))
    const read = journal.read([first.id, second.id])
    // Long enough to read a journal twice.
    for (let i = 0; i < 2; i++) await openJournal(folder).ready
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
    begin?.()
    await journal.ready
    expect(journal.delivery(first.id)).toEqual(posting(first))
    await appended
    expect((await read).map(({ id }) => id)).toContain(first.id)
    expect(journal.undelivered()).toBe(2)
  })

  test('everything else gets its turn', async () => {
    const lines = Array.from({ length: 20_000 }, (_, i) => encodeRecord(put(leadOf({ seq: i + 1 }))))
    writeFileSync(segment(1), Buffer.concat(lines))
    const journal = openJournal(folder)
    opened.push(journal)
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
    ['a header of a later format', { type: 'segment', format: 3, id: 'x' }],
  ])('with %s in its middle is refused, and nothing is touched', async (_what, record) => {
    const before = await open()
    await before.append(put(first))
    await before.close()
    appendFileSync(segment(1), encodeRecord(record as never))
    appendFileSync(segment(1), encodeRecord(put(second)).subarray(0, 50))
    writeFileSync(`${segment(1)}.new`, 'left over')
    const bytes = readFileSync(segment(1))
    const journal = openJournal(folder)
    await expect(journal.ready).rejects.toThrow(NewerVersion)
    await expect(journal.append(put(third))).rejects.toThrow(NewerVersion)
    await expect(journal.read([first.id])).rejects.toThrow(NewerVersion)
    await journal.close()
    expect(readFileSync(segment(1))).toEqual(bytes)
    expect(readdirSync(folder).sort()).toEqual(['000001.log', '000001.log.new'])
  })
})

test('a journal of format 1 is read and written on', async () => {
  writeFileSync(segment(1), Buffer.concat([put(first), put(second), buried(second)].map(encodeRecord)))
  const journal = await open()
  await journal.append(put(third))
  expect((await contents(journal)).leads).toEqual([first, third])
  expect((await contents(await open())).leads).toEqual([first, third])
  expect(readdirSync(folder)).toEqual(['000001.log'])
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
    const journal = openJournal(folder)
    await journal.append(put(third))
    expect(journal.damaged()).toBe(0)
    expect(await journal.read([first.id, second.id, third.id])).toEqual([first, third])
    await journal.close()
    expect(readFileSync(segment(1)).subarray(0, whole.length)).toEqual(whole)
  }
  expect(readdirSync(folder)).toEqual(['000001.log'])
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

test('the counts per state are those of the leads', async () => {
  const journal = await open()
  await journal.append(put(first), put(second), put(third))
  await journal.append(change(first, delivered(first)), change(second, posting(second)), buried(third))
  const none = { queued: 0, unconfirmed: 0, refused: 0, incomplete: 0, practised: 0 }
  expect(journal.counts()).toEqual({ states: { ...none, delivered: 1, posting: 1 }, deleted: 1 })
  expect((await open()).counts()).toEqual(journal.counts())
})
