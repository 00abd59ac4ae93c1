import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { eventProfile } from '../../shared/event/profile'
import { MAX_EVENT_FILE, readEventFile, writeEventFile } from './file'
import { dataUrlOf, openMemoryMedia } from './memory-media.fixture'

const bytesOf = (value: unknown) => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value))
const email = { kind: 'email', id: 'email', label: 'Email', target: { contact: 'Email' } }
const text = (id: string, more: object = {}) => ({
  kind: 'text',
  id,
  label: id,
  target: { dataPoint: id },
  ...more,
})
const picture = dataUrlOf('a picture')

/** Refused, and nothing was kept: the paths. */
async function pathsOf(value: unknown): Promise<string[]> {
  const media = openMemoryMedia()
  const read = await readEventFile(bytesOf(value), media)
  expect(media.kept.size).toBe(0)
  if (read.kind === 'read') return []
  expect(read.problems.every(({ message }) => message !== '')).toBe(true)
  return read.problems.map(({ path }) => path)
}

async function messagesOf(bytes: Uint8Array): Promise<string[]> {
  const read = await readEventFile(bytes, openMemoryMedia())
  return read.kind === 'read' ? [] : read.problems.map(({ message }) => message)
}

describe('a file of an event', () => {
  test('with more entries than any event has is refused before they are looked at', async () => {
    const zeros = `{"name":"Fair","questions":[${'0,'.repeat(300_000)}0]}`
    expect(await messagesOf(bytesOf(zeros))).toEqual(['has too many entries'])
  })

  test('in another encoding is refused, rather than read with letters missing', async () => {
    const latin = Buffer.from('{"name":"Grüne Messe"}', 'latin1')
    expect(await messagesOf(latin)).toEqual(['is not JSON in UTF-8'])
    expect(await messagesOf(bytesOf('\ufeff{"name":"Grüne Messe"}'))).toEqual([])
  })

  test('is read with its pictures, which are encoded anew', async () => {
    const media = openMemoryMedia()
    const file = {
      name: 'Fair',
      picture: 'front',
      logo: 'front',
      video: 'loop',
      media: { front: picture, loop: dataUrlOf('a video', 'video/mp4') },
    }
    const read = await readEventFile(Buffer.concat([Buffer.from('\ufeff'), bytesOf(file)]), media)
    if (read.kind === 'refused') throw new Error(JSON.stringify(read.problems))
    const { profile } = read
    expect(profile.name).toBe('Fair')
    expect(media.kept.get(profile.picture ?? '')).toBe('new a picture')
    expect(profile.logo).toBe(profile.picture)
    expect(media.kept.get(profile.video ?? '')).toBe('new a video')
  })

  test.each(['png', 'jpeg', 'webp', 'gif'])(
    'has a picture of each kind that can be chosen: %s',
    async (kind) => {
      const media = { front: dataUrlOf('a picture', `image/${kind}`) }
      const read = await readEventFile(bytesOf({ name: 'Fair', picture: 'front', media }), openMemoryMedia())
      expect(read.kind).toBe('read')
    },
  )

  test('of version 1 is read as one of this version', async () => {
    const read = await readEventFile(bytesOf({ version: 1, name: 'Fair', consent: null }), openMemoryMedia())
    expect(read).toMatchObject({ kind: 'read', profile: { version: 2, name: 'Fair' } })
  })

  test.each<[string, unknown, string[]]>([
    ['that is no JSON', '{ "name": ', ['']],
    ['that is a list', [], ['']],
    ['of a future version', { version: 3, name: 'Fair', hologram: {} }, ['version']],
    [
      'with a script in a text',
      { name: 'Fair', headline: { en: '<script>alert(1)</script>' } },
      ['headline.en'],
    ],
    [
      'with a name that changes every object',
      '{ "name": "Fair", "__proto__": { "version": 2 } }',
      ['__proto__'],
    ],
    [
      'with such a name deep within',
      '{ "name": "Fair", "idle": { "__proto__": {} }, "headline": { "__proto__": "x" } }',
      ['headline.__proto__', 'idle.__proto__'],
    ],
    [
      'without its first language',
      { name: 'Fair', languages: ['de', 'en'], headline: { en: 'Hi' } },
      ['headline.de'],
    ],
    [
      'with a circle of conditions',
      {
        name: 'Fair',
        questions: [
          email,
          text('a', { showIf: { question: 'b', is: 'filled' } }),
          text('b', { showIf: { question: 'a', is: 'filled' } }),
        ],
      },
      ['questions[1].showIf.question', 'questions[2].showIf.question'],
    ],
    ['that names a picture it does not hold', { name: 'Fair', picture: 'front' }, ['picture']],
    ['that names a picture of this device', { name: 'Fair', logo: `${'a'.repeat(64)}.webp` }, ['logo']],
    ['that names an object’s own word', { name: 'Fair', logo: 'constructor', media: {} }, ['logo']],
    ['with a picture that nothing uses', { name: 'Fair', media: { front: picture } }, ['media.front']],
    [
      'with a picture by address',
      { name: 'Fair', logo: 'l', media: { l: 'https://example.org/a.png' } },
      ['media.l'],
    ],
    [
      'with a drawing that may run',
      { name: 'Fair', logo: 'l', media: { l: dataUrlOf('<svg/>', 'image/svg+xml') } },
      ['media.l'],
    ],
    ['with a picture that is none', { name: 'Fair', logo: 'l', media: { l: dataUrlOf('bad') } }, ['media.l']],
    [
      'with a picture of a name that is a path',
      { name: 'Fair', logo: '../x', media: { '../x': picture } },
      ['media.../x'],
    ],
    ['with media that are a list', { name: 'Fair', media: [] }, ['media']],
  ])('%s is refused with the path of each fault', async (_what, file, paths) => {
    expect((await pathsOf(file)).sort()).toEqual(paths)
  })

  test('with faults in several places names all of them, and no picture was decoded', async () => {
    const media = openMemoryMedia()
    const file = { name: '', accentColor: 'red', picture: 'front', logo: 'none', media: { front: picture } }
    const read = await readEventFile(bytesOf(file), media)
    expect(read.kind === 'refused' && read.problems.map(({ path }) => path)).toEqual([
      'name',
      'accentColor',
      'logo',
    ])
    expect(media.decoded).toEqual([])
  })

  test('with one good and one bad picture keeps neither', async () => {
    const media = { picture: 'a', logo: 'b', media: { a: picture, b: dataUrlOf('bad') } }
    expect(await pathsOf({ name: 'Fair', ...media })).toEqual(['media.b'])
  })

  test('with a picture of 40 MB is refused at that picture', async () => {
    const big = `data:image/png;base64,${'A'.repeat(53_000_000)}`
    expect(await pathsOf({ name: 'Fair', picture: 'big', media: { big } })).toEqual(['media.big'])
  }, 20_000)

  test('whose picture finds a full disk is refused at that picture', async () => {
    const media = openMemoryMedia()
    media.keep = async () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }))
    const file = { name: 'Fair', logo: 'l', media: { l: picture } }
    expect(await readEventFile(bytesOf(file), media)).toEqual({
      kind: 'refused',
      problems: [{ path: 'media.l', message: 'could not be kept (ENOSPC)' }],
    })
  })

  test('of more than 120 MB is not read', async () => {
    const media = openMemoryMedia()
    const read = await readEventFile(new Uint8Array(MAX_EVENT_FILE + 1), media)
    expect(read).toEqual({ kind: 'refused', problems: [{ path: '', message: 'is more than 120 MB' }] })
  })

  test('of a million lists within each other is refused, not followed', async () => {
    const lists = '['.repeat(1_000_000) + ']'.repeat(1_000_000)
    expect(await pathsOf(lists)).toEqual([''])
    expect(await pathsOf(`{ "name": "Fair", "x": ${'{"a":'.repeat(50)}1${'}'.repeat(50)} }`)).toEqual([''])
  })

  test('of anything at all is read or refused, and never thrown at', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.jsonValue(), async (value, other) => {
        await pathsOf(value)
        await pathsOf({ name: 'Fair', questions: value, media: other, picture: other })
      }),
    )
  })
})

test('an event that was exported is imported as it was, pictures and all', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'leadstand-event-'))
  try {
    const media = openMemoryMedia()
    const read = await readEventFile(
      bytesOf({
        name: 'Fair',
        id: 'fair',
        ref: 'YYY',
        languages: ['en', 'ar'],
        headline: { en: 'Hi', ar: 'مرحبا' },
        picture: 'front',
        video: 'loop',
        media: { front: picture, loop: dataUrlOf('a video', 'video/mp4') },
      }),
      media,
    )
    if (read.kind === 'refused') throw new Error('refused')
    const path = join(folder, 'fair.json')
    await writeEventFile(path, read.profile, media)
    expect(await readdir(folder)).toEqual(['fair.json'])
    const elsewhere = openMemoryMedia()
    expect(await readEventFile(await readFile(path), elsewhere)).toEqual(read)
    expect(elsewhere.kept).toEqual(media.kept)
  } finally {
    await rm(folder, { recursive: true })
  }
})

test('an event whose picture is gone is exported without it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'leadstand-event-'))
  try {
    const profile = eventProfile.parse({ name: 'Fair', picture: `${'a'.repeat(64)}.webp` })
    await writeEventFile(join(folder, 'fair.json'), profile, openMemoryMedia())
    const { picture: _gone, ...rest } = profile
    expect(JSON.parse(await readFile(join(folder, 'fair.json'), 'utf8'))).toEqual(rest)
  } finally {
    await rm(folder, { recursive: true })
  }
})
