import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { CrashPoint } from '../../src/shared/crash-point'
import type { RunningApp } from '../app'
import { expect } from '../fixtures'

/** The build whose crash points work, for `start({ build })`; scripts/build.mjs makes it. */
export const crashPointBuild = 'out-crash-points'

/** Throws if the build with crash points is not there: without it a test would wait for a stop that never comes. */
export function requireCrashPointBuild(): void {
  const main = resolve(import.meta.dirname, '../..', crashPointBuild, 'main/index.js')
  if (!existsSync(main)) throw new Error(`${main} is missing: npm run e2e builds it`)
}

/** From now on the first part of the app that comes by this point stops there. */
export async function arm({ electron, page }: RunningApp, point: CrashPoint): Promise<void> {
  const set = (name: string) => {
    Object.assign(globalThis, { crashPoint: name })
  }
  await electron.evaluate((_electron, name) => {
    Object.assign(globalThis, { crashPoint: name })
  }, point)
  await page.evaluate(set, point)
}

/** Waits until the app stands at the point, and pulls the plug there. */
export async function killAt(app: RunningApp, point: CrashPoint): Promise<void> {
  await expect
    .poll(() => app.console().split('\n'), { message: `the app comes by ${point}`, timeout: 20_000 })
    .toContain(`crash point ${point}`)
  await app.kill()
}
