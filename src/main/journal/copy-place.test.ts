import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  deviceId,
  findDeviceFolder,
  makeDeviceFolder,
  prepareCopyFolder,
  requireCopyFolder,
} from './copy-place'

let root: string
let profile: string
let stick: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'leadstand-place-'))
  ;[profile, stick] = ['profile', 'stick'].map((name) => join(root, name)) as [string, string]
  for (const folder of [profile, stick]) mkdirSync(folder)
})
afterEach(() => rm(root, { recursive: true, force: true }))

describe('a folder for the second copy', () => {
  test('is there once it was chosen, and not before', async () => {
    await expect(requireCopyFolder(stick)).rejects.toMatchObject({ code: 'ENOENT' })
    expect(await prepareCopyFolder(stick, profile)).toBeNull()
    await requireCopyFolder(stick)
  })

  test.each([
    ['in the profile', () => join(profile, 'copy'), 'EINVAL'],
    ['the profile itself', () => profile, 'EINVAL'],
    ['a link into the profile', () => join(root, 'link'), 'EINVAL'],
    ['not there', () => join(root, 'nowhere'), 'ENOENT'],
    ['a file', () => join(root, 'file'), 'ENOTDIR'],
  ])('that is %s is unusable', async (_what, folder, code) => {
    mkdirSync(join(profile, 'copy'))
    symlinkSync(join(profile, 'copy'), join(root, 'link'))
    writeFileSync(join(root, 'file'), '')
    expect(await prepareCopyFolder(folder(), profile)).toBe(code)
    expect(existsSync(join(root, 'nowhere'))).toBe(false)
  })

  test('may be beside the profile, with a name that begins like it', async () => {
    mkdirSync(join(root, 'profile-copy'))
    expect(await prepareCopyFolder(join(root, 'profile-copy'), profile)).toBeNull()
    mkdirSync(join(profile, '..', '..copy'))
    expect(await prepareCopyFolder(join(root, '..copy'), profile)).toBeNull()
  })
})

test('a device keeps its id, and gets a new one only if it can’t be read', async () => {
  const id = await deviceId(profile)
  expect(await deviceId(profile)).toBe(id)
  writeFileSync(join(profile, 'device-id'), 'gone')
  const next = await deviceId(profile)
  expect(next).not.toBe(id)
  expect(readFileSync(join(profile, 'device-id'), 'utf8')).toBe(next)
})

describe('the folder of a device', () => {
  const id = '01234567-89ab-4cde-8f01-23456789abcd'

  test('is found again although the device was renamed, and is not another one’s', async () => {
    const folder = await makeDeviceFolder(stick, 'Stand 1', id)
    expect(basename(folder)).toBe('Leadstand Stand 1 01234567')
    expect(await makeDeviceFolder(stick, 'Stand 2', id)).toBe(folder)
    const other = id.replace('0123', '3210')
    expect(await findDeviceFolder(stick, other)).toBeNull()
    expect(await makeDeviceFolder(stick, 'Stand 1', other)).not.toBe(folder)
    expect(readdirSync(stick)).toHaveLength(2)
  })

  test.each([
    ['Stand "1/2": *?', 'Leadstand Stand 1 2 01234567'],
    ['../../etc', 'Leadstand etc 01234567'],
    ['', 'Leadstand device 01234567'],
    ['😀', 'Leadstand device 01234567'],
    ['Messe Köln 会場', 'Leadstand Messe Köln 会場 01234567'],
    ['x'.repeat(300), `Leadstand ${'x'.repeat(40)} 01234567`],
  ])('of "%s" has a name that every file system takes', async (name, expected) => {
    expect(basename(await makeDeviceFolder(stick, name, id))).toBe(expected)
  })
})
