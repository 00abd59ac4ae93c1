import { createHash } from 'node:crypto'
import {
  appendFile,
  copyFile,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  truncate,
  writeFile,
} from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { prepareCopyFolder } from '../../journal/copy-place'
import { encodeRecord } from '../../journal/record'
import { logLine } from '../../log-line'
import { firstSettings } from '../../settings/settings'
import { examine, isHealthy } from './doctor'
import type { Area, Verdict } from './finding'
import { printed } from './print'
import {
  delivered,
  keysOf,
  lead,
  leadOf,
  queued,
  settingsOf,
  writeProfile,
  writeSegment,
} from './profile.fixture'

const root = resolve(import.meta.dirname, '../../../..')
const machine = { platform: 'linux', env: { DISPLAY: ':0' }, node: '20.19.0', root } as const

describe('the doctor', () => {
  let folder = ''
  let profile = ''
  const at = (...path: string[]) => join(profile, ...path)
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'leadstand-doctor-'))
    profile = join(folder, 'profile')
    await writeProfile(profile)
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  const findings = (change = {}) => examine({ machine, profile, named: true, ...change })
  /** What is not well in an area, as `verdict: words`. */
  async function complaints(area: Area, change = {}): Promise<string[]> {
    const found = await findings(change)
    return found
      .filter((finding) => finding.area === area && finding.verdict !== 'ok')
      .map(({ verdict, says }) => `${verdict}: ${says}`)
  }
  const says = async (area: Area, verdict: Verdict) =>
    (await findings()).filter((f) => f.area === area && f.verdict === verdict).map((f) => f.says)
  const put = (name: string, content: unknown) => writeFile(at(name), JSON.stringify(content))

  test('finds nothing wrong with a profile that is well', async () => {
    for (const area of ['profile', 'journal', 'keys', 'copy', 'log'] as const)
      expect(await complaints(area), area).toEqual([])
    expect(isHealthy(await findings())).toBe(true)
    expect(await says('journal', 'ok')).toEqual([
      expect.stringMatching(/^1 segment, [\d.]+ (bytes|kB), 1 record$/),
      'Leads: 1 delivered',
      'No lead exists only on this device',
    ])
    expect(await says('profile', 'ok')).toContain('Set up as kiosk, sends to https://app.hyperaktiv.ai')
  })

  test('changes no byte of a profile that is not, and adds no file', async () => {
    await writeSegment(at('journal'), 2, [lead(2)], 'rubbish\n1234abcd {"type"')
    await appendFile(at('journal', '000001.log'), 'torn')
    await writeFile(at('vault.json'), '{')
    await put('settings.json', { ...settingsOf(), version: 1, journalCopy: undefined })
    await mkdir(at('IndexedDB', 'app_leadstand_0.indexeddb.leveldb'), { recursive: true })
    await writeFile(at('IndexedDB', 'app_leadstand_0.indexeddb.leveldb', 'CURRENT'), 'MANIFEST-000001\n')
    const before = await imageOf(folder)
    await findings()
    expect(await imageOf(folder)).toEqual(before)
  })

  describe('of the profile', () => {
    test('says that a folder that was named is not there, and makes none', async () => {
      await rm(profile, { recursive: true })
      expect(await complaints('profile')).toEqual([`problem: There is no folder ${profile}.`])
      expect(await complaints('profile', { named: false })).toEqual([])
      expect(await readdir(folder)).toEqual([])
    })

    test('says that a file is no folder', async () => {
      await rm(profile, { recursive: true })
      await writeFile(profile, '')
      expect(await complaints('profile')).toEqual([`problem: ${profile} can’t be read as a folder (a file).`])
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
      const { maxInFlight: _1, journalCopy: _2, damage: _3, ...old } = settingsOf()
      await put('settings.json', { ...old, version: 1 })
      expect(await complaints('profile')).toEqual([])
      expect(await says('profile', 'ok')).toContain('Settings of version 1, which the next start brings to 2')
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
      await mkdir(database, { recursive: true })
      await writeFile(join(database, 'CURRENT'), 'MANIFEST-000001\n')
      expect(await complaints('profile')).toEqual([expect.stringMatching(/^warning: The page’s database/)])
      await writeFile(join(database, 'MANIFEST-000001'), '')
      expect(await complaints('profile')).toEqual([])
    })
  })

  describe('of the journal', () => {
    test('counts the newest state of each lead, over all segments', async () => {
      const { id } = leadOf(3)
      await writeSegment(at('journal'), 2, [
        lead(2),
        lead(3),
        { type: 'delivery', id, delivery: { ...delivered, rev: 2 } },
        lead(4),
        { type: 'deleted', id: leadOf(4).id, at: 5 },
      ])
      expect(await says('journal', 'ok')).toContain('Leads: 1 queued, 2 delivered, 1 deleted')
      expect(await complaints('journal')).toEqual(['warning: 1 lead only on this device.'])
    })

    test('counts lines that are damaged, and a torn end that another segment follows', async () => {
      const file = at('journal', '000001.log')
      await appendFile(file, 'rubbish\nhalf a line')
      await writeSegment(at('journal'), 2, [lead(2, delivered)])
      expect(await complaints('journal')).toEqual(['warning: 2 lines of the journal can’t be read.'])
    })

    test('tells a torn end from rubbish behind the last record', async () => {
      const file = at('journal', '000001.log')
      const { size } = await stat(file)
      await appendFile(file, encodeRecord(lead(2)).subarray(0, 60))
      expect(await complaints('journal')).toEqual([
        expect.stringMatching(/^warning: The last record was cut short/),
      ])
      await truncate(file, size)
      await appendFile(file, 'something else')
      expect(await complaints('journal')).toEqual(['warning: 1 line of the journal can’t be read.'])
    })

    test('does not mind a torn end, or leads that wait, while the app runs', async () => {
      await writeSegment(at('journal'), 2, [lead(2, queued)], '1234abcd {"type"')
      await symlink(`${hostname()}-${process.pid}`, at('SingletonLock'))
      expect(await complaints('journal')).toEqual([])
    })

    test('that is not there is empty, and stays away', async () => {
      await rm(at('journal'), { recursive: true })
      expect(await says('journal', 'ok')).toContain('No leads yet')
      expect(await readdir(profile)).not.toContain('journal')
    })
  })

  describe('of the keys', () => {
    test('says how many leads are sealed under a key that is not here', async () => {
      await writeSegment(at('journal'), 2, [lead(2, delivered, 'other'), lead(3, delivered, 'other')])
      expect(await complaints('keys')).toEqual([
        expect.stringMatching(/^problem: The key of 2 leads is not here/),
      ])
      expect(isHealthy(await findings())).toBe(false)
    })

    test('says which of the two files is gone, damaged or different', async () => {
      await rm(at('vault-copy.json'))
      expect(await complaints('keys')).toEqual([
        'warning: vault-copy.json is gone; the other key file is there.',
      ])
      await writeFile(at('vault-copy.json'), '{"version":')
      expect(await complaints('keys')).toEqual([
        expect.stringMatching(/^warning: vault-copy.json can’t be read/),
      ])
      await put('vault-copy.json', { version: 1, keys: [] })
      expect(await complaints('keys')).toEqual(['warning: The two key files do not hold the same.'])
      await put('vault.json', { version: 1, keys: 'none' })
      await writeFile(at('vault-copy.json'), '')
      expect(await complaints('keys')).toEqual([
        expect.stringMatching(/^problem: The key of 1 lead/),
        'problem: Neither of the two key files can be read.',
      ])
    })

    test('says that they are only obfuscated, and that a file was put aside', async () => {
      await put('vault.json', keysOf('basic_text'))
      await put('vault-copy.json', keysOf('basic_text'))
      await writeFile(at('vault-unreadable-5.json'), '')
      expect(await complaints('keys')).toEqual([
        expect.stringMatching(/^warning: The keys are only obfuscated/),
        'warning: Put aside because they could not be read: vault-unreadable-5.json',
      ])
    })
  })

  describe('of the second copy', () => {
    const id = 'cccccccc-0000-4000-8000-000000000001'
    const stick = () => join(folder, 'stick')
    const copied = (...path: string[]) => join(stick(), `Leadstand Tablet 2 ${id.slice(0, 8)}`, ...path)
    beforeEach(async () => {
      await put('settings.json', settingsOf({ journalCopy: stick() }))
      await writeFile(at('device-id'), id)
      await mkdir(copied(), { recursive: true })
      await prepareCopyFolder(stick(), profile)
      await copyFile(at('journal', '000001.log'), copied('000001.log'))
    })

    test('says that it has all', async () => {
      expect(await says('copy', 'ok')).toEqual([`${stick()} has all of the journal`])
    })

    test('says that it is behind, and leaves that to the app while it runs', async () => {
      await truncate(copied('000001.log'), 150)
      await writeSegment(at('journal'), 2, [lead(2)])
      expect(await complaints('copy')).toEqual([`warning: ${stick()} is behind in 2 segments.`])
      await symlink(`${hostname()}-${process.pid}`, at('SingletonLock'))
      expect(await complaints('copy')).toEqual([])
    })

    test('does not count the torn end of the journal as lacking', async () => {
      await appendFile(at('journal', '000001.log'), encodeRecord(lead(2)).subarray(0, 60))
      expect(await complaints('copy')).toEqual([])
    })

    test('says that it has nothing of this device yet', async () => {
      await writeFile(at('device-id'), 'dddddddd-0000-4000-8000-000000000001')
      const nothing = [`warning: ${stick()} has nothing of this device yet.`]
      expect(await complaints('copy')).toEqual(nothing)
      await rm(at('device-id'))
      expect(await complaints('copy')).toEqual(nothing)
      expect(await readdir(profile)).not.toContain('device-id')
    })

    test('says that the journal can come back from it', async () => {
      await rm(at('journal'), { recursive: true })
      expect(await complaints('copy')).toEqual([
        `warning: The journal is empty, and its copy in ${stick()} has 1 segment.`,
      ])
    })

    test('says that it is not there, and makes nothing', async () => {
      await rm(stick(), { recursive: true })
      expect(await complaints('copy')).toEqual([`warning: ${stick()} can’t be reached (ENOENT).`])
      expect(await readdir(folder)).toEqual(['profile'])
    })
  })

  describe('of the log', () => {
    const write = (...entries: Parameters<typeof logLine>[]) =>
      appendFile(at('logs', 'main.log'), entries.map((entry) => `${logLine(...entry)}\n`).join(''))

    test('shows the newest errors, without what has no place in it', async () => {
      await write(
        [new Date(), 'error', ['backup', { code: 'ENOSPC' }]],
        [new Date(), 'error', ['no answer for anna@example.com']],
      )
      const [said] = await complaints('log')
      expect(said).toMatch(/^warning: 2 errors in 3 entries.*backup \(ENOSPC\).*no answer for \[e-mail\]$/)
    })

    test('says that the last start was refused, until one succeeds', async () => {
      const later = new Date(Date.now() + 1000)
      await write([later, 'error', ['refused to start', { code: 'NEWER_VERSION' }]])
      expect(await complaints('log')).toContainEqual(
        expect.stringMatching(/^problem: The last start was refused \(NEWER_VERSION\)/),
      )
      await write([later, 'info', ['start', {}]])
      expect(await says('log', 'problem')).toEqual([])
    })
  })

  describe('of the machine', () => {
    test('says that Node is too old, and that there is no display', async () => {
      const change = { machine: { ...machine, node: '18.20.1', env: {} } }
      expect(await complaints('machine', change)).toEqual(
        expect.arrayContaining([
          'problem: Node 18.20.1 is too old.',
          'warning: There is no display in this session.',
        ]),
      )
    })

    test('says that Electron is not here', async () => {
      await writeFile(join(folder, 'package.json'), JSON.stringify({ engines: { node: '>=20.19' } }))
      expect(await complaints('machine', { machine: { ...machine, root: folder } })).toContain(
        'warning: Electron, which runs the app, is not here yet.',
      )
    })
  })

  test('prints a line for each finding, what to do below, and the sum', async () => {
    await writeSegment(at('journal'), 2, [lead(2)])
    const text = printed(profile, await findings())
    expect(text).toContain('\nThe journal\n  ok       2 segments,')
    expect(text).toContain('\n  warning  1 lead only on this device.\n           → Start the app')
    expect(text).toMatch(/\nNo problem, \d warnings?\.$/)
  })
})

/** All below a folder: names, and of files the bytes and the time of their last change. */
async function imageOf(folder: string) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.map(async (entry) => {
    const path = join(entry.parentPath, entry.name)
    const { mtimeMs } = await stat(path)
    const hash = entry.isFile()
      ? createHash('sha256')
          .update(await readFile(path))
          .digest('hex')
      : ''
    return `${path} ${mtimeMs} ${hash}`
  })
  return (await Promise.all(files)).sort()
}
