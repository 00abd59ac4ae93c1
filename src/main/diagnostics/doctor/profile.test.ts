import { readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { encodeRecord } from '../../journal/record'
import { firstSettings } from '../../settings/settings'
import { useProfile } from './examined.fixture'
import { settingsOf } from './profile.fixture'

const email = { kind: 'email', id: 'email', label: 'Email', target: { contact: 'Email' } }

describe('the doctor on the profile', () => {
  const { folder, profile, at, put, findings, complaints, says } = useProfile()

  test('says that a folder that was named is not there, and makes none', async () => {
    await rm(profile(), { recursive: true })
    expect(await complaints('profile')).toEqual([`problem: There is no folder ${profile()}.`])
    expect(await complaints('profile', { named: false })).toEqual([])
    expect((await findings()).map(({ area }) => area)).not.toContain('journal')
    expect(await readdir(folder())).toEqual([])
  })

  test('says that a file is no folder', async () => {
    await rm(profile(), { recursive: true })
    await writeFile(profile(), '')
    expect(await complaints('profile')).toEqual([`problem: ${profile()} can’t be read as a folder (a file).`])
  })

  test('says that settings or journal are of a newer version', async () => {
    await put('settings.json', { ...settingsOf(), version: firstSettings.version + 1 })
    await writeFile(
      at('journal', '000001.log'),
      encodeRecord({ type: 'segment', format: 99, id: '1' } as Parameters<typeof encodeRecord>[0]),
    )
    expect(await complaints('profile')).toEqual([expect.stringMatching(/^problem: .* newer Leadstand/)])
    expect(await complaints('journal')).toEqual([expect.stringMatching(/^problem: .* newer Leadstand/)])
  })

  test('reads settings of an older version', async () => {
    const { events, currentEvent: _1, appearance: _2, ...old } = settingsOf()
    const { languages: _3, theme: _4, ...event } = events[0] ?? expect.fail('no event')
    await put('settings.json', {
      ...old,
      version: 2,
      event: { ...event, version: 1, questions: [email], consent: null },
    })
    expect(await complaints('profile')).toEqual([])
    expect(await says('profile', 'ok')).toContain('Settings of version 2, which the next start brings to 6')
  })

  test.each(['', '{', '[]', '"a"', 'null', '{"version":2}'])(
    'says that settings that read %s can’t be read',
    async (text) => {
      await writeFile(at('settings.json'), text)
      expect(await complaints('profile')).toEqual([
        expect.stringMatching(/^problem: settings.json can’t be read/),
      ])
    },
  )

  test('says that settings were taken away from leads', async () => {
    await rm(at('settings.json'))
    expect(await complaints('profile')).toEqual([expect.stringMatching(/^warning: settings.json is gone/)])
  })

  test('says that there is no key, and what damage nobody confirmed', async () => {
    await put(
      'settings.json',
      settingsOf({
        connection: { kind: 'hyperaktiv', baseUrl: 'https://api.example/secret', apiKey: '' },
        damage: { at: 1, records: 1, rows: 2, journal: 0, segments: 0 },
      }),
    )
    expect(await complaints('profile')).toEqual([
      'problem: There is no API key.',
      expect.stringContaining('1 record unreadable, 2 leads put back into the database'),
    ])
  })

  test('says whether the app runs, by its lock', async () => {
    await symlink(`${hostname()}-${process.pid}`, at('SingletonLock'))
    expect(await says('profile', 'ok')).toContain('The app is running on it')
    await rm(at('SingletonLock'))
    await symlink(`${hostname()}-4194999`, at('SingletonLock'))
    expect(await says('profile', 'ok')).toContainEqual(expect.stringContaining('ended without closing'))
    await rm(at('SingletonLock'))
    await symlink('another-machine-1', at('SingletonLock'))
    expect(await complaints('profile')).toEqual([expect.stringMatching(/^warning: Another machine/)])
  })

  test('says that the database’s manifest is gone', async () => {
    const database = at('IndexedDB', 'app_leadstand_0.indexeddb.leveldb')
    await rm(join(database, 'MANIFEST-000001'))
    expect(await complaints('profile')).toEqual([expect.stringMatching(/^warning: The page’s database/)])
    await writeFile(join(database, 'MANIFEST-000001'), '')
    expect(await complaints('profile')).toEqual([])
    await writeFile(join(database, 'CURRENT'), '')
    expect(await complaints('profile')).toHaveLength(1)
  })

  test('says that the database is gone, which is no wonder before the first lead', async () => {
    await rm(at('IndexedDB'), { recursive: true })
    expect(await complaints('profile')).toEqual([expect.stringMatching(/^warning: The page’s database/)])
    for (const name of ['vault.json', 'vault-copy.json']) await rm(at(name))
    expect(await complaints('profile')).toEqual([])
  })
})
