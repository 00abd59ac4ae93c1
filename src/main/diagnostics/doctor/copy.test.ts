import { appendFile, copyFile, mkdir, readdir, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { prepareCopyFolder } from '../../journal/copy-place'
import { encodeRecord } from '../../journal/record'
import { useProfile } from './examined.fixture'
import { lead, settingsOf, writeSegment } from './profile.fixture'

describe('the doctor on the second copy', () => {
  const { folder, profile, at, put, complaints, says } = useProfile()

  const id = 'cccccccc-0000-4000-8000-000000000001'
  const stick = () => join(folder(), 'stick')
  const copied = (...path: string[]) => join(stick(), `Leadstand Tablet 2 ${id.slice(0, 8)}`, ...path)
  beforeEach(async () => {
    await put('settings.json', settingsOf({ journalCopy: stick() }))
    await writeFile(at('device-id'), id)
    await mkdir(copied(), { recursive: true })
    await prepareCopyFolder(stick(), profile())
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
    expect(await readdir(profile())).not.toContain('device-id')
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
    expect(await readdir(folder())).toEqual(['profile'])
  })
})
