import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import { examine, type Patient } from './doctor'
import type { Area, Finding, Verdict } from './finding'
import { writeProfile } from './profile.fixture'

export const machine = {
  platform: 'linux' as const,
  env: { DISPLAY: ':0' },
  node: '20.19.0',
  root: resolve(import.meta.dirname, '../../../..'),
}

/** A profile on which nothing is wrong, new for each test, in a folder that goes with it. */
export function useProfile() {
  let folder = ''
  const profile = () => join(folder, 'profile')
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'leadstand-doctor-'))
    await writeProfile(profile())
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  const findings = (change: Partial<Patient> = {}): Promise<Finding[]> =>
    examine({ machine, profile: profile(), named: true, ...change })

  return {
    /** The folder around it, empty but for the profile. */
    folder: () => folder,
    profile,
    at: (...path: string[]) => join(profile(), ...path),
    put: (name: string, content: unknown) => writeFile(join(profile(), name), JSON.stringify(content)),
    findings,
    /** What is not well in an area, as `verdict: words`. */
    async complaints(area: Area, change: Partial<Patient> = {}): Promise<string[]> {
      const found = await findings(change)
      return found
        .filter((finding) => finding.area === area && finding.verdict !== 'ok')
        .map(({ verdict, says }) => `${verdict}: ${says}`)
    },
    async says(area: Area, verdict: Verdict): Promise<string[]> {
      const found = await findings()
      return found.filter((f) => f.area === area && f.verdict === verdict).map(({ says }) => says)
    },
  }
}
