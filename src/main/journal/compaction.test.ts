import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newDelivery } from '../../shared/delivery'
import { idOf, leadOf } from '../../shared/lead.fixture'
import { type Disk, disk } from './disk'
import { openFragileDisk } from './fragile-disk.fixture'
import { type Journal, openJournal } from './journal'
import { factsOf, openModel } from './model.fixture'
import type { JournalRecord } from './record'
import { anyRecord } from './record.fixture'

/** Three leads or so. */
const SEGMENT = 900

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leadstand-compaction-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function open(into: string, disk?: Disk): Promise<Journal> {
  const journal = openJournal(into, { segmentBytes: SEGMENT, ...(disk ? { disk } : {}) })
  await journal.ready
  return journal
}

const lead = (seq: number): JournalRecord => ({ type: 'lead', lead: leadOf({ seq }) })

type Step = { kind: 'append'; records: JournalRecord[] } | { kind: 'reopen' } | { kind: 'wait' }
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc
      .array(anyRecord, { minLength: 1, maxLength: 4 })
      .map((records) => ({ kind: 'append' as const, records })),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'reopen' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'wait' as const }) },
)

describe('a journal that is written anew', () => {
  test('reads back as what was appended, wherever the power is cut', async () => {
    const cut = fc.record({ at: fc.integer({ min: 1, max: 30 }), undoes: fc.boolean() })
    let crashes = 0
    let rewritten = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 5, maxLength: 30 }),
        fc.array(cut, { maxLength: 4 }),
        async (steps, cuts) => {
          const into = await mkdtemp(join(folder, 'run-'))
          const model = openModel()
          const left = [...cuts]
          const power = () => {
            const next = left.shift()
            return openFragileDisk(next?.at ?? 0, next?.undoes ?? false)
          }
          let disk = power()
          let journal = await open(into, disk)
          async function reopen() {
            await journal.close()
            rewritten += disk.operations()
            crashes += Number(disk.crashed())
            disk = power()
            journal = await open(into, disk)
            expect(journal.damaged()).toBe(0)
            expect(await factsOf(journal)).toEqual(model.facts())
          }
          for (const next of steps) {
            if (disk.crashed()) await reopen()
            if (next.kind === 'reopen') await reopen()
            else if (next.kind === 'wait') {
              await journal.idle()
              if (!disk.crashed()) expect(await factsOf(journal)).toEqual(model.facts())
            } else {
              for (const one of next.records) model.apply(one)
              await journal.append(...next.records)
            }
          }
          left.length = 0
          await reopen()
          await journal.idle()
          expect(readdirSync(into).filter((name) => !/^\d{6}\.log$/.test(name))).toEqual([])
          expect(await factsOf(journal)).toEqual(model.facts())
          await journal.close()
          await rm(into, { recursive: true })
        },
      ),
      { numRuns: 100 },
    )
    // Otherwise this tested nothing.
    expect(crashes).toBeGreaterThan(20)
    expect(rewritten).toBeGreaterThan(500)
  }, 60_000)

  test('loses a deleted lead’s sealed bytes and gives no number twice', async () => {
    const journal = await open(folder)
    await journal.append(lead(7), lead(8), lead(3), { type: 'deleted', id: idOf(8), at: 5 })
    await journal.append(lead(4))
    await journal.idle()
    const bytes = readFileSync(join(folder, '000001.log'), 'utf8')
    expect(bytes).not.toContain('"seq":8')
    expect(bytes).toContain('"seq":7')
    await journal.close()
    const again = await open(folder)
    expect(again.delivery(idOf(8))).toBeNull()
    expect(again.lastSeq()).toBe(8)
    await again.close()
  })

  test('has one record for a lead, with its newest delivery', async () => {
    const journal = await open(folder)
    const delivery = { ...newDelivery(0, true), rev: 2 }
    await journal.append(lead(1), lead(2), { type: 'delivery', id: idOf(1), delivery })
    await journal.append({ type: 'deleted', id: idOf(2), at: 5 }, lead(3))
    await journal.append(lead(4))
    await journal.idle()
    const lines = readFileSync(join(folder, '000001.log'), 'utf8')
      .split('\n')
      .filter((text) => text.includes(idOf(1)))
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain('"rev":2')
    await journal.close()
    const again = await open(folder)
    expect(await again.read([idOf(1)])).toEqual([leadOf({ seq: 1, delivery })])
    await again.close()
  })

  test('keeps a segment that is hardly settled, and what a crash left beside it goes', async () => {
    const journal = await open(folder)
    const change = (rev: number) => ({
      type: 'delivery' as const,
      id: idOf(1),
      delivery: { ...newDelivery(0, true), rev },
    })
    await journal.append(lead(1), lead(2), lead(3), change(2), change(3))
    await journal.append(lead(4))
    await journal.close()
    const before = readFileSync(join(folder, '000001.log'), 'utf8')
    expect(before).toContain('"rev":2')
    writeFileSync(join(folder, '000001.log.new'), before.slice(0, 100))
    const again = await open(folder)
    await again.idle()
    expect(readFileSync(join(folder, '000001.log'), 'utf8')).toBe(before)
    expect(readdirSync(folder).sort()).toEqual(['000001.log', '000002.log'])
    await again.close()
  })

  test('answers and takes leads while it is written', async () => {
    const journal = openJournal(folder, { segmentBytes: 300_000 })
    const many = Array.from({ length: 1_000 }, (_, i) => leadOf({ seq: i + 1 }))
    await journal.append(...many.map((one) => ({ type: 'lead' as const, lead: one })))
    const deleted = many.slice(0, 500)
    await journal.append(...deleted.map(({ id }) => ({ type: 'deleted' as const, id, at: 1 })))
    let done = false
    const rewriting = journal.append(lead(2_000)).then(() => {
      const idle = journal.idle()
      idle.then(() => {
        done = true
      })
      return idle
    })
    for (let seq = 2_001; !done; seq++) {
      await journal.append(lead(seq), {
        type: 'delivery',
        id: idOf(600),
        delivery: { ...newDelivery(seq, true), rev: seq },
      })
      const [read] = await journal.read([idOf(seq - 1_400), idOf(seq)])
      expect(read?.id).toBe(idOf(seq - 1_400))
    }
    await rewriting
    expect(await journal.read(many.map(({ id }) => id))).toHaveLength(500)
    await journal.close()
  })

  test('is not read between the new file and the new places', async () => {
    const reads: Promise<unknown[]>[] = []
    const slow: Disk = {
      ...disk,
      async rename(from, to) {
        await disk.rename(from, to)
        reads.push(journal.read([idOf(2), idOf(3)]))
        for (let i = 0; i < 50; i++) await new Promise((resolve) => setImmediate(resolve))
      },
    }
    const journal = await open(folder, slow)
    await journal.append(lead(1), lead(2), lead(3), { type: 'deleted', id: idOf(1), at: 1 })
    await journal.append(lead(4))
    await journal.idle()
    expect(reads).toHaveLength(1)
    expect(await reads[0]).toHaveLength(2)
    await journal.close()
  })

  test('that finds no room stays as it is, and goes on', async () => {
    const full = Object.assign(new Error('full'), { code: 'ENOSPC' })
    const broken: Disk = { ...disk, create: () => Promise.reject(full) }
    const journal = await open(folder, broken)
    await journal.append(lead(1), lead(2), lead(3))
    await journal.append(
      { type: 'deleted', id: idOf(1), at: 1 },
      { type: 'deleted', id: idOf(2), at: 1 },
      lead(4),
      lead(5),
      lead(6),
    )
    await journal.append(lead(7))
    await journal.idle()
    expect(readFileSync(join(folder, '000001.log'), 'utf8')).toContain('"seq":1')
    expect(await journal.read([idOf(3), idOf(7)])).toHaveLength(2)
    await journal.close()
  })
})
