import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { logLine } from '../log-line'
import { readLog } from './log-file'

const lines = (from: number, to: number) =>
  Array.from(
    { length: to - from },
    (_, i) => `${logLine(new Date(from + i), 'info', ['attempt', { ms: from + i }])}\n`,
  )
const times = async (folder: string, limit: number) => (await readLog(folder, limit)).map(({ at }) => at)

describe('the log as it is read', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'leadstand-log-'))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  test('begins in the older file where the newer one is short', async () => {
    await writeFile(join(folder, 'main.old.log'), lines(1, 6).join(''))
    await writeFile(join(folder, 'main.log'), lines(6, 9).join(''))
    expect(await times(folder, 5)).toEqual([4, 5, 6, 7, 8])
  })

  test('leaves out what is no entry: a torn line, rubbish, another system’s line ends', async () => {
    const [first = '', second = ''] = lines(1, 3)
    await writeFile(
      join(folder, 'main.log'),
      `rubbish\n${first.replace('\n', '\r\n')}${second}${second.slice(0, 40)}`,
    )
    expect(await times(folder, 10)).toEqual([1, 2])
  })

  test('is empty where there is none', async () => {
    expect(await readLog(join(folder, 'gone'), 10)).toEqual([])
  })
})
