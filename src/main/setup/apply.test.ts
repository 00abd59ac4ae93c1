import { existsSync, truncateSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { eventProfile } from '../../shared/event/profile'
import { dataUrlOf, openMemoryMedia } from '../events/memory-media.fixture'
import { pinMatches } from '../session/pin'
import { openMemorySettings } from '../settings/memory-settings.fixture'
import { openMemorySecrets } from '../vault/memory-vault.fixture'
import { provisionFrom } from './apply'

let folder: string
let path: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leadstand-provision-'))
  path = join(folder, 'provision.json')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const file = {
  version: 1,
  device: { name: 'Stand 1', role: 'laptop', pin: '0471' },
  connection: { kind: 'hyperaktiv', apiKey: 'secret-key' },
  event: { name: 'Fair', ref: 'YYY' },
}
const fileWith = (event: object) => JSON.stringify({ ...file, event: { ...file.event, ...event } })
function setup() {
  const settings = openMemorySettings({ pinFailures: 7 })
  const secrets = openMemorySecrets()
  const media = openMemoryMedia()
  const apply = (deleteAfter = false, undelivered = 0) =>
    provisionFrom(path, {
      settings,
      secrets,
      media,
      deleteAfter,
      waiting: async () => ({ all: undelivered, of: () => undelivered }),
    })
  return { settings, secrets, media, apply }
}

describe('a provisioning file', () => {
  test('does not turn a device to practice while leads wait for a server', async () => {
    const { settings, apply } = setup()
    writeFileSync(path, JSON.stringify(file))
    await apply()
    const before = settings.get()
    writeFileSync(path, JSON.stringify({ ...file, connection: { kind: 'practice' } }))
    expect(await apply(false, 3)).toMatchObject([{ path: 'connection.kind' }])
    expect(settings.get()).toEqual(before)
    expect(await apply(false, 0)).toEqual([])
  }, 20_000)

  test('does not send a device to Hyperaktiv while leads of an event without a reference wait', async () => {
    const { settings, apply } = setup()
    const event = eventProfile.parse({ id: 'other', name: 'Morning' })
    settings.update({
      device: { name: 'Stand 1', role: 'laptop' },
      connection: { kind: 'practice' },
      events: [event],
      currentEvent: 'other',
    })
    const before = settings.get()
    writeFileSync(path, JSON.stringify(file))
    const problems = await apply(false, 1)
    expect(problems).toMatchObject([{ path: 'connection.kind' }])
    expect(problems[0]?.message).toContain('“Morning”')
    expect(settings.get()).toEqual(before)
  })

  // One test for all of it: each taking hashes a PIN at its full cost.
  test('is taken once and as a whole, and deleted if asked, although it was taken before', async () => {
    // As Windows editors write it.
    writeFileSync(path, `\ufeff${JSON.stringify({ ...file, language: 'de' })}`)
    const { settings, secrets, media, apply } = setup()
    expect(await apply()).toEqual([])
    const taken = settings.get()
    expect(taken).toMatchObject({
      device: { name: 'Stand 1', role: 'laptop' },
      pinFailures: 0,
      events: [{ name: 'Fair', ref: 'YYY' }],
      currentEvent: 'event',
      connection: { kind: 'hyperaktiv', baseUrl: 'https://app.hyperaktiv.ai/api/v1' },
    })
    expect(JSON.stringify(taken)).not.toContain('secret-key')
    expect(taken.connection?.kind === 'hyperaktiv' && secrets.unwrap(taken.connection.apiKey)).toBe(
      'secret-key',
    )
    expect(taken.pin && (await pinMatches('0471', taken.pin))).toBe(true)
    expect(existsSync(path)).toBe(true)

    const corrected = { name: 'Stand 2', role: 'laptop' as const }
    settings.update({ device: corrected })
    // A journal that is still being read keeps nothing waiting that changes nothing.
    const never = () => new Promise<never>(() => undefined)
    expect(
      await provisionFrom(path, { settings, secrets, media, deleteAfter: true, waiting: never }),
    ).toEqual([])
    expect(settings.get().device).toEqual(corrected)
    expect(existsSync(path)).toBe(false)

    writeFileSync(path, JSON.stringify({ ...file, device: { ...file.device, name: 'Stand 3' } }))
    expect(await apply(true)).toEqual([])
    expect(settings.get().device?.name).toBe('Stand 3')
    // A file that says none leaves the staff's language as it is.
    expect(settings.get().language).toBe('de')
    expect(existsSync(path)).toBe(false)
  }, 20_000)

  test.each([
    ['one mistake', JSON.stringify({ ...file, device: { ...file.device, pin: '1' } }), 'device.pin'],
    ['a mistake at its end', JSON.stringify({ ...file, event: { name: 'Fair', ref: '' } }), 'event.ref'],
    ['another shape', '[]', ''],
    ['an event of the future', fileWith({ version: 9 }), 'event.version'],
    ['a picture that is not there', fileWith({ picture: 'front' }), 'event.picture'],
    [
      'a picture that is none',
      fileWith({ picture: 'front', media: { front: dataUrlOf('bad') } }),
      'event.media.front',
    ],
    ['a script in a text', fileWith({ headline: '<script>' }), 'event.headline'],
  ])('with %s changes nothing, names the place and is kept', async (_what, text, place) => {
    writeFileSync(path, text)
    const { settings, media, apply } = setup()
    const before = settings.get()
    const problems = await apply(true)
    expect(media.kept.size).toBe(0)
    expect(problems.map((problem) => problem.path)).toEqual([place])
    expect(settings.get()).toEqual(before)
    expect(existsSync(path)).toBe(true)
  })

  test('brings its event with pictures, in the place of the one of its id, and others stay', async () => {
    const { settings, media, apply } = setup()
    const other = eventProfile.parse({ name: 'Other', id: 'other' })
    settings.update({
      device: { name: 'Stand 1', role: 'laptop' },
      events: [eventProfile.parse({ name: 'Before', id: 'fair' }), other],
      currentEvent: 'other',
    })
    writeFileSync(path, fileWith({ id: 'fair', picture: 'front', media: { front: dataUrlOf('a picture') } }))
    expect(await apply()).toEqual([])
    const { events, currentEvent } = settings.get()
    expect(events).toMatchObject([{ id: 'fair', name: 'Fair' }, other])
    expect(currentEvent).toBe('fair')
    expect(media.kept.get(events[0]?.picture ?? '')).toBe('new a picture')
  }, 20_000)

  test('brings no event too many', async () => {
    const { settings, apply } = setup()
    const events = Array.from({ length: 50 }, (_, n) => eventProfile.parse({ name: 'E', id: `e${n}` }))
    settings.update({ device: { name: 'Stand 1', role: 'laptop' }, events, currentEvent: 'e0' })
    writeFileSync(path, fileWith({ id: 'one-more' }))
    expect((await apply()).map((problem) => problem.path)).toEqual(['event'])
    expect(settings.get().events).toBe(events)
  })

  test('that is missing or no JSON says so and changes nothing', async () => {
    const { settings, apply } = setup()
    const before = settings.get()
    expect(await apply()).toEqual([{ path, message: 'the file can’t be read (ENOENT)' }])
    const wrong: [string | Uint8Array, string][] = [
      ['{ "version": 1,', 'the file is not JSON in UTF-8'],
      [Buffer.from('{"event":{"name":"M\u00fcller"}}', 'latin1'), 'the file is not JSON in UTF-8'],
      [`[${'0,'.repeat(200_001)}0]`, 'the file has too many entries'],
    ]
    for (const [content, message] of wrong) {
      writeFileSync(path, content)
      expect(await apply()).toEqual([{ path, message }])
    }
    expect(settings.get()).toEqual(before)
  })

  test('with thousands of faults names as many as a person reads, and how many more there are', async () => {
    const { apply } = setup()
    const media = Object.fromEntries(Array.from({ length: 1_000 }, (_, n) => [`p${n}`, 'x']))
    writeFileSync(path, fileWith({ id: 'fair', media }))
    const problems = await apply()
    expect(problems).toHaveLength(51)
    expect(problems.at(-1)).toEqual({ path: '', message: 'has 1950 more faults' })
  })

  test('that is a folder, a device or larger than any such file is not read', async () => {
    const { settings, secrets, media, apply } = setup()
    writeFileSync(path, '')
    truncateSync(path, 120_000_001)
    expect(await apply()).toEqual([{ path, message: 'the file can’t be read (EFBIG)' }])
    const read = (other: string) =>
      provisionFrom(other, {
        settings,
        secrets,
        media,
        deleteAfter: false,
        waiting: async () => ({ all: 0, of: () => 0 }),
      })
    expect(await read(folder)).toMatchObject([{ path: folder }])
    if (process.platform !== 'linux') return
    expect(await read('/dev/zero')).toEqual([
      { path: '/dev/zero', message: 'the file can’t be read (EINVAL)' },
    ])
  })
})
