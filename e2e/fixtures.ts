import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect } from '@playwright/test'
import type { ProvisionInput } from '../src/shared/provision'
import { type RunningApp, startApp } from './app'
import { type ApiServer, startApi } from './faults/api'

/** What one test works with; each has a profile of its own and ends all that it started. */
export interface Fixtures {
  /** A folder for this test alone. */
  folder: string
  /** A Hyperaktiv API on loopback that counts what it receives; it listens from the start. */
  api: ApiServer
  /** The device as a provisioning file sets it up; tests change what they need. */
  provision: ProvisionInput
  /** Every start of the app in this test, the last one at the end. */
  apps: RunningApp[]
  /** Starts the app on the test's profile, again after a kill. */
  start: (options?: StartOptions) => Promise<RunningApp>
}

export interface StartOptions {
  args?: string[]
  /** The build: `.` is the app's own, see faults/crash.ts for the other. */
  build?: string
}

export const PIN = '2468'
export const API_KEY = 'canary-key-7f3a91'

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to know what a fixture needs.
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'leadstand-e2e-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  api: async ({}, use) => {
    const api = await startApi(API_KEY)
    await use(api)
    await api.close()
  },
  provision: async ({ api }, use) => {
    await use({
      version: 1,
      language: 'en',
      device: { name: 'Tablet 2', role: 'kiosk', pin: PIN },
      connection: { kind: 'hyperaktiv', baseUrl: api.baseUrl, apiKey: API_KEY },
      event: { name: 'Demo Fair', ref: 'YYY' },
    })
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  apps: async ({}, use) => {
    await use([])
  },
  start: async ({ folder, provision, apps }, use) => {
    await use(async ({ args = [], build = '.' } = {}) => {
      const file = join(folder, 'provision.json')
      await writeFile(file, JSON.stringify(provision))
      const app = await startApp(join(folder, 'profile'), ['--provision', file, ...args], build)
      apps.push(app)
      return app
    })
    for (const app of apps) await app.kill()
  },
})

export { expect }
