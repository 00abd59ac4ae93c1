import { readdirSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Disk } from './disk'
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
})
