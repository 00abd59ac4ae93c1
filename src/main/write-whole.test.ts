import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { writeWhole } from './write-whole'

describe('a file that is written whole', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'leadstand-whole-'))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  test('replaces what was there and leaves nothing beside it', async () => {
    const path = join(folder, 'report.json')
    await writeFile(path, 'before')
    await writeWhole(path, '{"a":"ü"}\n')
    expect(await readFile(path, 'utf8')).toBe('{"a":"ü"}\n')
    expect(await readdir(folder)).toEqual(['report.json'])
  })

  test('that can’t take its place leaves what was there', async () => {
    const path = join(folder, 'report.json')
    await mkdir(join(path, 'inside'), { recursive: true })
    await expect(writeWhole(path, 'text')).rejects.toMatchObject({ code: expect.stringMatching(/^E/) })
    expect(await readdir(folder)).toEqual(['report.json'])
    expect(await readdir(path)).toEqual(['inside'])
  })

  test('in a folder that is gone fails with its code', async () => {
    await expect(writeWhole(join(folder, 'gone', 'report.json'), 'text')).rejects.toMatchObject({
      code: 'ENOENT',
    })
  })
})
