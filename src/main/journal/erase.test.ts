import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Lead } from '../../shared/lead'
import { idOf, leadOf } from '../../shared/lead.fixture'
import { openFragileDisk } from './fragile-disk.fixture'
import { type Journal, openJournal } from './journal'
import { buried, change, contents, delivered, journalFolder, put } from './journal.fixture'
import type { Erasure } from './record'

const folder = journalFolder()
/** Three leads or so. */
const SEGMENT = 900
const small = { segmentBytes: SEGMENT }

/** The n-th lead of an event, sealed under one of its keys. */
function leadUnder(seq: number, eventId: string, keyId: string): Lead {
  const { envelope } = leadOf()
  return leadOf({ seq, eventId, envelope: { ...envelope, keyId, data: `sealed-${keyId}` } })
}
const fair = (seq: number) => leadUnder(seq, 'fair', 'key-fair')
const launch = (seq: number) => leadUnder(seq, 'launch', 'key-launch')

let count = 0
const erasureOf = (eventId: string, ...keyIds: string[]): Erasure => ({
  type: 'erased',
  id: `erasure-${++count}`,
  eventId,
  keyIds,
  at: 7,
  leads: 1,
})

/** Everything that lies in the folder, but not what was kept aside. */
function bytes(path = folder.path()): string {
  const names = readdirSync(path).filter((name) => name.endsWith('.log'))
  return names.map((name) => readFileSync(join(path, name), 'utf8')).join('')
}
const ids = (journal: Journal) => journal.page(0, 1_000, false).entries.map(({ id }) => id)

describe('erasing an event', () => {
  test('takes its leads and no others, in memory and out of every file', async () => {
    const journal = await folder.open(small)
    for (let seq = 1; seq <= 12; seq++) await journal.append(put(seq % 2 ? fair(seq) : launch(seq)))
    await journal.append(change(fair(1), delivered(fair(1))), buried(fair(3)), buried(launch(4)))
    const others = (await contents(journal)).leads.filter(({ eventId }) => eventId === 'launch')
    expect(journal.ofEvent('fair')).toEqual({ ids: [1, 5, 7, 9, 11].map(idOf), keyIds: ['key-fair'] })
    await journal.erase(erasureOf('fair', 'key-fair'))
    await journal.idle()
    const check = async (one: Journal) => {
      expect((await contents(one)).leads).toEqual(others)
      expect(one.countsOf('fair').all).toBe(0)
      expect(one.counts().deleted).toBe(1)
      expect(one.lastSeq()).toBe(12)
      expect(one.delivery(idOf(1))).toBeUndefined()
      expect(one.lastAttempts(10)).toEqual([])
      expect(one.unclean()).toBe(0)
      expect(one.erasures()).toHaveLength(1)
    }
    await check(journal)
    expect(bytes()).not.toContain('sealed-key-fair')
    for (const seq of [1, 3, 5]) expect(bytes()).not.toContain(idOf(seq))
    expect(bytes()).toContain('sealed-key-launch')
    await journal.close()
    await check(await folder.open(small))
  })

  test('makes what is sealed under its key void wherever it comes from later, and what its new leads say counts', async () => {
    const journal = await folder.open(small)
    await journal.append(put(fair(1)), put(launch(2)))
    await journal.erase(erasureOf('fair', 'key-fair'))
    await journal.append(put(fair(1)), change(fair(1), delivered(fair(1))), buried(fair(1)))
    expect(ids(journal)).toEqual([idOf(2)])
    expect(journal.isVoid('key-fair')).toBe(true)
    // The same lead out of a backup, sealed under the new key.
    const again = leadUnder(1, 'fair', 'key-new')
    await journal.append(put(again), change(again, delivered(again)))
    const check = async (one: Journal) => {
      expect(ids(one).toSorted()).toEqual([idOf(1), idOf(2)])
      expect(one.delivery(idOf(1))).toMatchObject({ state: 'delivered' })
      expect((await one.read([idOf(1)]))[0]?.envelope.keyId).toBe('key-new')
    }
    await check(journal)
    await journal.close()
    await check(await folder.open(small))
  })

  test('holds although an older file comes back, and that file is cleaned', async () => {
    const journal = await folder.open(small)
    for (let seq = 1; seq <= 8; seq++) await journal.append(put(fair(seq)))
    const old = readFileSync(folder.segment(1))
    await journal.erase(erasureOf('fair', 'key-fair'))
    await journal.idle()
    await journal.close()
    writeFileSync(folder.segment(1), old)
    writeFileSync(folder.segment(9), old)
    const next = await folder.open(small)
    expect(ids(next)).toEqual([])
    expect(next.counts().deleted).toBe(0)
    expect(bytes()).not.toContain('sealed-key-fair')
  })

  test('tells of the keys before anything can be sealed, at each start', async () => {
    const told: string[][] = []
    const onErased = (erasures: readonly Erasure[]) =>
      void told.push(erasures.flatMap(({ keyIds }) => keyIds))
    const journal = await folder.open({ ...small, onErased })
    await journal.append(put(fair(1)))
    expect(told).toEqual([])
    await journal.erase(erasureOf('fair', 'key-fair', 'key-older'))
    await journal.close()
    await folder.open({ ...small, onErased })
    expect(told).toEqual([
      ['key-fair', 'key-older'],
      ['key-fair', 'key-older'],
    ])
  })

  test('changes the mark of its leads, as every change does, and only then', async () => {
    const journal = await folder.open()
    const marks = new Set<string>()
    const note = () => marks.add(journal.markOf('fair'))
    note()
    for (const record of [put(fair(1)), put(fair(2)), change(fair(1), delivered(fair(1))), buried(fair(2))]) {
      await journal.append(record)
      note()
    }
    expect(marks.size).toBe(5)
    const mark = journal.markOf('fair')
    await journal.append(put(launch(3)))
    expect(journal.markOf('fair')).toBe(mark)
    await journal.erase(erasureOf('fair', 'key-fair'))
    expect(journal.markOf('fair')).not.toBe(mark)
  })
})

type Step =
  | { kind: 'capture' | 'deliver' | 'delete'; n: number; event: 'fair' | 'launch' }
  | { kind: 'erase' }
  | { kind: 'reopen' }
  | { kind: 'wait' }
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.record({
      kind: fc.constantFrom('capture' as const, 'capture' as const, 'deliver' as const, 'delete' as const),
      n: fc.integer({ min: 1, max: 9 }),
      event: fc.constantFrom('fair' as const, 'launch' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom<Step>({ kind: 'erase' }, { kind: 'reopen' }, { kind: 'wait' }),
  },
)

test('whatever happens between, and wherever the power is cut, an erasing takes all of an event’s leads or none, and no other’s', async () => {
  let crashes = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 8, maxLength: 40 }),
      fc.array(fc.record({ at: fc.integer({ min: 1, max: 25 }), undoes: fc.boolean() }), { maxLength: 3 }),
      async (steps, cuts) => {
        const left = [...cuts]
        let key = 1
        /** Of each event: the leads that there are, by id. */
        const known = { fair: new Map<string, Lead>(), launch: new Map<string, Lead>() }
        const power = () => openFragileDisk(left[0]?.at ?? 0, left.shift()?.undoes ?? false)
        let disk = power()
        const into = await mkdtemp(join(folder.path(), 'run-'))
        let journal = openJournal(into, { ...small, disk })
        await journal.ready
        async function reopen() {
          await journal.close()
          crashes += Number(disk.crashed())
          disk = power()
          journal = openJournal(into, { ...small, disk })
          await journal.ready
          expect(journal.damaged()).toBe(0)
          await check()
        }
        /** What is read while the power goes off says nothing: what the next start reads does. */
        async function check() {
          await compare().catch((error) => {
            if (!disk.crashed()) throw error
          })
        }
        async function compare() {
          const wanted = [...known.fair.values(), ...known.launch.values()]
          const read = await journal.read(wanted.map(({ id }) => id))
          expect(read).toEqual(wanted)
          expect(journal.countsOf('fair').all).toBe(known.fair.size)
          expect(journal.countsOf('launch').all).toBe(known.launch.size)
          expect(journal.page(0, 1_000, false).entries.filter(({ delivery }) => delivery)).toHaveLength(
            wanted.length,
          )
        }
        for (const next of steps) {
          if (disk.crashed()) await reopen()
          if (next.kind === 'reopen') await reopen()
          else if (next.kind === 'wait') await journal.idle()
          else if (next.kind === 'erase') {
            await journal.erase(erasureOf('fair', `key-fair-${key}`))
            key++
            known.fair.clear()
            await check()
          } else {
            const here = known[next.event]
            const seq = next.event === 'fair' ? next.n : next.n + 10
            const lead = leadUnder(seq, next.event, next.event === 'fair' ? `key-fair-${key}` : 'key-launch')
            const before = here.get(lead.id)
            if (next.kind === 'capture' && !before) {
              await journal.append(put(lead))
              here.set(lead.id, lead)
            } else if (next.kind === 'deliver' && before?.delivery.state === 'queued') {
              const delivery = delivered(before)
              await journal.append(change(before, delivery))
              here.set(lead.id, { ...before, delivery })
            } else if (next.kind === 'delete' && before) {
              await journal.append(buried(before))
              here.delete(lead.id)
            }
          }
        }
        do {
          await reopen()
          await journal.idle()
        } while (disk.crashed())
        if (key > 1) {
          expect(journal.unclean()).toBe(0)
          for (let old = 1; old < key; old++) expect(bytes(into)).not.toContain(`sealed-key-fair-${old}"`)
        }
        await check()
        await journal.close()
      },
    ),
    { numRuns: 40 },
  )
  expect(crashes).toBeGreaterThan(0)
}, 120_000)
