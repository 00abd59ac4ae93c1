import { describe, expect, test } from 'vitest'
import { type EventProfile, eventProfile } from '../../shared/event/profile'
import { openLedger } from '../journal/ledger'
import { openMemorySettings } from '../settings/memory-settings.fixture'
import { openDesk } from './desk'
import { openEvents } from './events'
import { openInUse } from './in-use'
import { dataUrlOf, openMemoryMedia } from './memory-media.fixture'

const eventOf = (id: string, more: object = {}): EventProfile =>
  eventProfile.parse({ name: id, id, ref: 'YYY', ...more })
const hyperaktiv = { kind: 'hyperaktiv' as const, baseUrl: 'https://example.org', apiKey: 'wrapped' }
const fileOf = (value: unknown) => Buffer.from(JSON.stringify(value))

function setup(leads: Record<string, { all: number; undelivered: number }> = {}, complete = true) {
  const settings = openMemorySettings({
    connection: hyperaktiv,
    events: [eventOf('one'), eventOf('two')],
    currentEvent: 'one',
  })
  const events = openEvents(settings)
  const media = openMemoryMedia()
  const told: string[] = []
  const desk = openDesk({
    settings,
    events,
    journal: { ready: Promise.resolve(), countsOf: (id) => ({ ...openLedger().countsOf(id), ...leads[id] }) },
    complete: () => complete,
    media,
    inUse: openInUse(events.all, media),
    onChange: () => told.push('change'),
    onReference: () => told.push('reference'),
  })
  return { settings, events, media, desk, told }
}
const pathsOf = (taken: { kind: string; problems?: { path: string }[] }) =>
  taken.problems?.map(({ path }) => path) ?? []

describe('an event', () => {
  test('is listed with the leads that it has on this device', async () => {
    const { desk } = setup({ two: { all: 7, undelivered: 1 } })
    const { events, current } = await desk.list()
    expect(events.map(({ profile, leads }) => [profile.id, leads])).toEqual([
      ['one', 0],
      ['two', 7],
    ])
    expect(current).toBe('one')
  })

  test('that is saved is told of, its reference only where it changed', async () => {
    const { desk, told, events } = setup()
    expect(await desk.save(eventOf('two', { name: 'Second' }))).toEqual({ kind: 'taken', id: 'two' })
    expect(told).toEqual(['change'])
    await desk.save(eventOf('two', { ref: 'ZZZ' }))
    expect(told).toEqual(['change', 'change', 'reference'])
    expect(events.byId('two')?.ref).toBe('ZZZ')
  })

  test('with a picture that is not on this device is refused and changes nothing', async () => {
    const { desk, events, told } = setup()
    const before = events.all()
    const name = `${'a'.repeat(64)}.webp`
    expect(pathsOf(await desk.save(eventOf('two', { picture: name, logo: name })))).toEqual([
      'picture',
      'logo',
    ])
    expect(events.all()).toBe(before)
    expect(told).toEqual([])
  })

  test('without a reference is refused only where leads would need it', async () => {
    const { desk, settings } = setup({ two: { all: 5, undelivered: 2 }, three: { all: 5, undelivered: 0 } })
    const bare = (id: string) => eventOf(id, { ref: '' })
    expect(pathsOf(await desk.save(bare('one')))).toEqual(['ref'])
    expect(pathsOf(await desk.save(bare('two')))).toEqual(['ref'])
    expect(await desk.save(bare('three'))).toEqual({ kind: 'taken', id: 'three' })
    expect(desk.use('three')).toMatchObject({ kind: 'refused', problems: [{ path: 'ref' }] })
    settings.update({ connection: { kind: 'practice' } })
    expect((await desk.save(bare('one'))).kind).toBe('taken')
    expect(desk.use('three')).toEqual({ kind: 'taken', id: 'three' })
  })

  test('is one of at most 50, and known ones can still be changed', async () => {
    const { desk } = setup()
    for (let n = 3; n <= 50; n++) expect((await desk.save(eventOf(`e${n}`))).kind).toBe('taken')
    expect(pathsOf(await desk.save(eventOf('one-more')))).toEqual([''])
    expect((await desk.save(eventOf('two', { name: 'Again' }))).kind).toBe('taken')
  })

  test('that nobody knows can’t be used', () => {
    const { desk, events } = setup()
    expect(() => desk.use('nobody')).toThrow()
    expect(events.current().id).toBe('one')
  })

  test('is removed only if it is not current, has no leads, and all leads are known', async () => {
    const { desk, events } = setup({ three: { all: 1, undelivered: 0 } })
    await desk.save(eventOf('three'))
    for (const id of ['one', 'three', 'nobody']) expect(await desk.remove(id)).toEqual({ removed: false })
    expect(await desk.remove('two')).toEqual({ removed: true })
    expect(events.all().map(({ id }) => id)).toEqual(['one', 'three'])
    expect(await setup({}, false).desk.remove('two')).toEqual({ removed: false })
  })
})

describe('an event out of a file', () => {
  const file = { name: 'one', id: 'one', ref: 'X', picture: 'p', media: { p: dataUrlOf('a picture') } }

  test('is one more, and never takes another one’s place', async () => {
    const { desk, events } = setup()
    const before = events.byId('one')
    expect(await desk.add(fileOf(file), () => true)).toEqual({ kind: 'taken', id: 'one-2' })
    expect(events.byId('one')).toEqual(before)
    expect(events.byId('one-2')).toMatchObject({ name: 'one (2)', ref: 'X' })
    expect(events.current().id).toBe('one')
  })

  test('is not taken if the device locked itself meanwhile', async () => {
    const { desk, events } = setup()
    await expect(desk.add(fileOf(file), () => false)).rejects.toThrow()
    expect(events.all()).toHaveLength(2)
  })

  test('that is refused changes nothing', async () => {
    const { desk, events, media } = setup()
    expect(pathsOf(await desk.add(fileOf({ ...file, name: '' }), () => true))).toEqual(['name'])
    expect(events.all()).toHaveLength(2)
    expect(media.kept.size).toBe(0)
  })
})

test('a picture goes with its event, and none that another event, undo or a designer still wants', async () => {
  const { desk, events, media, settings } = setup()
  const keep = async (bytes: string) => {
    const encoded = await media.encode('picture', dataUrlOf(bytes))
    if (encoded.kind === 'unusable') throw new Error('unusable')
    await media.keep(encoded)
    return encoded.name
  }
  const [own, shared, before] = [await keep('own'), await keep('shared'), await keep('before')]
  settings.update({
    events: [
      eventOf('one', { logo: shared, picture: before }),
      eventOf('two', { picture: own }),
      eventOf('three', { logo: shared }),
    ],
  })
  await desk.save(eventOf('one', { logo: shared }))
  await desk.remove('three')
  expect([...media.kept.keys()].sort()).toEqual([own, shared, before].sort())
  await desk.remove('two')
  expect([...media.kept.keys()].sort()).toEqual([shared, before].sort())
  // After a restart there is nothing to undo any more.
  await openInUse(events.all, media).sweep()
  expect([...media.kept.keys()]).toEqual([shared])
})
