import { createHash } from 'node:crypto'
import { appendFile, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isHealthy } from './doctor'
import { useProfile } from './examined.fixture'
import { printed } from './print'
import { lead, settingsOf, writeSegment } from './profile.fixture'

describe('the doctor', () => {
  const { folder, profile, at, put, findings, complaints, says } = useProfile()

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
    const before = await imageOf(folder())
    await findings()
    expect(await imageOf(folder())).toEqual(before)
  })

  test('prints a line for each finding, what to do below, and the sum', async () => {
    await writeSegment(at('journal'), 2, [lead(2)])
    const text = printed(profile(), await findings())
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
