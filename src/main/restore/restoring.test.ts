import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Delivery } from '../../shared/delivery'
import { anyDetails } from '../../shared/details.fixture'
import { eventProfile } from '../../shared/event/profile'
import type { LeadDetails } from '../../shared/lead'
import { anyDelivery, deviceOf, idOf, leadOf, someDetails } from '../../shared/lead.fixture'
import { openJournal } from '../journal/journal'
import { type Device, openDevice } from './restore.fixture'

let root: string
const opened: Device[] = []
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'leadstand-restore-'))
})
afterEach(async () => {
  for (const { journal } of opened.splice(0)) await journal.close()
  await rm(root, { recursive: true, force: true })
})
async function device(n: number, place = `${n}`, events = [fair]): Promise<Device> {
  const made = await openDevice(join(root, place), deviceOf(n), events)
  opened.push(made)
  return made
}
const fair = eventProfile.parse({ id: 'fair', name: 'Fair' })
const plain = ({ envelope: _envelope, ...lead }: ReturnType<typeof leadOf>) => lead
const lead = (seq: number, more: Parameters<typeof leadOf>[0] = {}) =>
  plain(leadOf({ seq, eventId: 'fair', ...more }))

/** A device with three leads that wait, and its backup. */
async function three(): Promise<{ first: Device; file: string }> {
  const first = await device(1)
  for (const seq of [1, 2, 3]) await first.capture(lead(seq), someDetails)
  return { first, file: await first.backUp('three.json') }
}

interface Captured {
  delivery: Delivery
  details: LeadDetails
  capturedAt: number
}
const anyLeads: fc.Arbitrary<Captured[]> = fc.array(
  fc.record({
    delivery: anyDelivery('queued', 'unconfirmed', 'refused', 'incomplete', 'delivered', 'practised'),
    details: anyDetails,
    capturedAt: fc.nat(),
  }),
  { maxLength: 5 },
)
let run = 0
async function comesBack(all: Captured[], kind: 'json' | 'age') {
  run++
  const before = await device(1, `before-${run}`)
  for (const [i, { details, ...more }] of all.entries()) await before.capture(lead(i + 1, more), details)
  const passphrase = 'três cavalos 🐎 correct'
  const file = await before.backUp(
    `all.${kind}`,
    kind === 'age' ? { format: 'age', passphrase } : { format: 'json' },
  )
  const after = await device(1, `after-${run}`)
  await after.restore(file, false, passphrase)
  expect(await after.all()).toEqual(await before.all())
}

test('a JSON backup gives every field of every lead back, whatever is in it', async () => {
  await fc.assert(
    fc.asyncProperty(anyLeads, (all) => comesBack(all, 'json')),
    { numRuns: 25 },
  )
}, 60_000)

test('an encrypted one does too', async () => {
  await fc.assert(
    fc.asyncProperty(anyLeads, (all) => comesBack(all, 'age')),
    { numRuns: 2 },
  )
}, 180_000)

describe('on another device', () => {
  test('leads that wait stay the first one’s, and can be read with this one’s keys after a restart', async () => {
    const { file } = await three()
    const second = await device(2)
    const { preview, apply } = await second.look(file)
    expect(preview).toMatchObject({
      device: deviceOf(1),
      mine: false,
      leads: 3,
      fresh: 3,
      delivered: 0,
      foreign: { leads: 3, owners: [deviceOf(1)] },
      events: [{ id: 'fair', name: 'Fair', isHere: true, leads: 3, fresh: 3 }],
    })
    expect(await second.all()).toEqual([])
    expect(await apply(false)).toEqual({ fresh: 3, changed: 0, takenOver: 0 })
    const all = await second.all()
    expect(all.map(({ delivery }) => delivery.state)).toEqual(['elsewhere', 'elsewhere', 'elsewhere'])
    expect(all.map(({ details }) => details)).toEqual([someDetails, someDetails, someDetails])
    const again = openJournal(second.journalFolder)
    await again.ready
    expect(again.counts()).toEqual(second.journal.counts())
    await again.close()
  })

  test('what it takes over and delivers is the other’s to send no more', async () => {
    const { first, file } = await three()
    const second = await device(2)
    expect(await second.restore(file, true)).toEqual({ fresh: 3, changed: 0, takenOver: 3 })
    const [one] = await second.all()
    const history = { rev: 9, attempts: 1, ambiguous: 0, burnt: 0, strikes: 1, takeovers: 1 }
    await second.journal.append({
      type: 'delivery',
      id: one?.id ?? '',
      delivery: { state: 'delivered', ...history, at: 5 },
    })
    const back = await first.look(await second.backUp('back.json'))
    expect(back.preview).toMatchObject({ leads: 3, newer: 3, delivered: 1, foreign: { leads: 2 } })
    expect(await back.apply(false)).toEqual({ fresh: 0, changed: 3, takenOver: 0 })
    expect((await first.all()).map(({ delivery }) => delivery)).toMatchObject([
      { state: 'delivered', at: 5 },
      { state: 'elsewhere', owner: deviceOf(2) },
      { state: 'elsewhere', owner: deviceOf(2) },
    ])
  })

  test('its event comes along, and is not the current one', async () => {
    const { file } = await three()
    const second = await device(2, '2', [])
    const current = second.events.current().id
    await second.restore(file)
    expect(second.events.byId('fair')?.name).toBe('Fair')
    expect(second.events.current().id).toBe(current)
  })

  test('a sealed lead that it has no key of is counted and left out', async () => {
    const first = await device(1)
    await first.capture(lead(1), someDetails)
    await first.journal.append({ type: 'lead', lead: leadOf({ seq: 2 }) })
    const { preview, apply } = await (await device(2)).look(await first.backUp('sealed.json'))
    expect(preview).toMatchObject({ leads: 2, fresh: 1, locked: 1 })
    expect(await apply(false)).toMatchObject({ fresh: 1 })
  })
})

test('restored again nothing is written, and no lead is there twice', async () => {
  const { file } = await three()
  const second = await device(2)
  await second.restore(file)
  const [all, files] = [await second.all(), await readdir(second.journalFolder)]
  const { preview, apply } = await second.look(file)
  expect(preview).toMatchObject({ fresh: 0, newer: 0, same: 3 })
  expect(await apply(false)).toEqual({ fresh: 0, changed: 0, takenOver: 0 })
  expect(await second.all()).toEqual(all)
  expect(await readdir(second.journalFolder)).toEqual(files)
})

test('what staff deleted here stays deleted', async () => {
  const { first, file } = await three()
  await first.journal.append({ type: 'deleted', id: idOf(2), at: 5 })
  const { preview, apply } = await first.look(file)
  expect(preview).toMatchObject({ deleted: 1, same: 2, fresh: 0 })
  await apply(false)
  expect((await first.all()).map(({ seq }) => seq)).toEqual([1, 3])
})

test('what staff delete while it is restored stays deleted, also after a restart', async () => {
  const { file } = await three()
  const second = await device(2)
  await second.capture(lead(1), someDetails)
  let begun = false
  const { apply } = await second.look(file, '', {
    onApply() {
      if (begun) return
      begun = true
      void second.journal.append({ type: 'deleted', id: idOf(1), at: 5 })
    },
  })
  await apply(false)
  expect((await second.all()).map(({ seq }) => seq)).toEqual([2, 3])
  const again = openJournal(second.journalFolder)
  await again.ready
  expect(again.counts().deleted).toBe(1)
  await again.close()
})

test('that is cancelled leaves nothing behind', async () => {
  const { file } = await three()
  const second = await device(2)
  const ending = new AbortController()
  const { apply } = await second.look(file, '', { signal: ending.signal, onApply: () => ending.abort() })
  await expect(apply(false)).rejects.toThrow()
  expect(await second.all()).toEqual([])
  expect(await readdir(second.journalFolder)).toEqual([])
})

/** The lines between the first and the last, and a tail that vouches for them. */
function withLeads(text: string, change: (leads: string[]) => string[]): string {
  const [head = '', ...rest] = text.trimEnd().split('\n')
  const leads = change(rest.slice(0, -1).map((line) => line.replace(/,$/, '')))
  const before = `${head}\n${leads.join(',\n')}\n`
  const sha256 = createHash('sha256').update(before).digest('hex')
  return `${before}],"count":${leads.length},"sha256":"${sha256}"}\n`
}

describe('a file that can’t be restored is refused before anything is changed:', () => {
  const bad: [string, (text: string) => string | Buffer, string][] = [
    ['one without its end', (text) => text.slice(0, -30), 'damaged'],
    ['one cut between two leads', (text) => `${text.split('\n').slice(0, 3).join('\n')}\n`, 'damaged'],
    ['one with another letter', (text) => text.replace('Byron', 'Bytom'), 'damaged'],
    ['one with something behind its end', (text) => `${text}x`, 'damaged'],
    ['one with a line that is no lead', (text) => withLeads(text, ([one = '']) => [one, '{}']), 'damaged'],
    ['a line of a megabyte', (text) => withLeads(text, () => ['"'.padEnd(1_200_000, 'x')]), 'damaged'],
    ['one of a newer version', (text) => text.replace('"version":2', '"version":3'), 'newer'],
    ['one of the first version', (text) => text.replace('"version":2', '"version":1'), 'older'],
    ['one that another program wrote', (text) => JSON.stringify(JSON.parse(text), null, 2), 'reformatted'],
    ['that on one line', (text) => JSON.stringify(JSON.parse(text)), 'reformatted'],
    ['another JSON', () => '{"format":"other","version":2}\n', 'not-a-backup'],
    ['a table', () => 'Email;Firstname\r\nada@example.org;Ada\r\n', 'not-a-backup'],
    ['an empty one', () => '', 'not-a-backup'],
    ['zeros', () => Buffer.alloc(100_000), 'not-a-backup'],
    [
      'one that has a lead twice, differently',
      (text) => withLeads(text, ([one = '', ...rest]) => [one, one.replace('Ada', 'Eda'), ...rest]),
      'two-of-one',
    ],
  ]
  test.each(bad)('%s', async (_, change, fault) => {
    const { first, file } = await three()
    const [all, files] = [await first.all(), await readdir(first.journalFolder)]
    const path = await first.write('bad.json', change(await readFile(file, 'utf8')))
    await expect(first.look(path)).rejects.toMatchObject({ fault })
    expect(await first.all()).toEqual(all)
    expect(await readdir(first.journalFolder)).toEqual(files)
  })

  test('an encrypted one with another passphrase, or that was cut or changed', async () => {
    const { first } = await three()
    const path = await first.backUp('three.age', { format: 'age', passphrase: 'seven brown otters' })
    await expect(first.look(path, 'seven brown badgers')).rejects.toMatchObject({ fault: 'passphrase' })
    const bytes = await readFile(path)
    const cut = await first.write('cut.age', bytes.subarray(0, -50))
    await expect(first.look(cut, 'seven brown otters')).rejects.toMatchObject({ fault: 'damaged' })
    bytes[bytes.length - 40] = (bytes.at(-40) ?? 0) ^ 1
    const flipped = await first.write('flipped.age', bytes)
    await expect(first.look(flipped, 'seven brown otters')).rejects.toMatchObject({ fault: 'damaged' })
  }, 180_000)

  test('one that became another while staff looked at it', async () => {
    const { first, file } = await three()
    const second = await device(2)
    const { apply } = await second.look(file)
    await first.capture(lead(4), someDetails)
    await first.backUp('three.json')
    await expect(apply(false)).rejects.toMatchObject({ fault: 'replaced' })
    expect(await second.all()).toEqual([])
  })
})

test('the very same lead twice in a file is one', async () => {
  const { first, file } = await three()
  const text = withLeads(await readFile(file, 'utf8'), ([one = '', ...rest]) => [one, one, ...rest])
  const { preview, apply } = await (await device(2)).look(await first.write('twice.json', text))
  expect(preview.leads).toBe(3)
  expect(await apply(false)).toMatchObject({ fresh: 3 })
})
