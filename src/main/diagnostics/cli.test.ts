import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeProfile } from './doctor/profile.fixture'

const cli = join(import.meta.dirname, 'cli.ts')
const root = resolve(import.meta.dirname, '../../..')

/** As `npm run doctor` does, in another process. */
function doctor(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((done) => {
    const child = execFile(
      process.execPath,
      ['--import', 'tsx', cli, ...args],
      { cwd: root, encoding: 'utf8' },
      (_error, stdout, stderr) => done({ code: child.exitCode ?? -1, stdout, stderr }),
    )
  })
}

describe('npm run doctor', { timeout: 60_000 }, () => {
  let folder = ''
  let profile = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'leadstand-cli-'))
    profile = join(folder, 'profile')
    await writeProfile(profile)
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  test('ends with 0 where nothing is a problem, and says it in lines and as JSON', async () => {
    const lines = await doctor('--user-data-dir', profile)
    expect(lines.stderr).toBe('')
    expect(lines.stdout).toContain('  ok       Leads: 1 delivered\n')
    expect(lines.code).toBe(0)

    const json = await doctor('--user-data-dir', profile, '--json')
    expect(JSON.parse(json.stdout)).toMatchObject({
      format: 'leadstand-doctor',
      version: 1,
      profile,
      healthy: true,
    })
    expect(json.code).toBe(0)
  })

  test('ends with 1 where something is', async () => {
    const broken = join(folder, 'broken')
    await writeProfile(broken)
    await writeFile(join(broken, 'settings.json'), '{')
    const lines = await doctor(`--user-data-dir=${broken}`)
    expect(lines.stdout).toContain('  problem  settings.json can’t be read')
    expect(lines.stdout).toContain('\n1 problem, ')
    expect(lines.code).toBe(1)
  })

  test.each([[['--user-data-dir']], [['--user-data-dir=']], [['--bogus']], [['folder']]])(
    'with %j ends with 2, says what is wrong and how it is used',
    async (args) => {
      const { code, stdout, stderr } = await doctor(...args)
      expect(stdout).toBe('')
      expect(stderr).toMatch(/^\S.*\n/)
      expect(stderr).toContain('npm run doctor -- [options]')
      expect(stderr).not.toContain('    at ')
      expect(code).toBe(2)
    },
  )
})
