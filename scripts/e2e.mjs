// The end-to-end tests in the real app, on a screen of their own: `npm run e2e -- --grep @main`. All arguments are
// Playwright's; `--config FILE` takes the place of the tests' own configuration.

import { availableParallelism } from 'node:os'
import { ensureBuild, ensureCrashPointBuild } from './build.mjs'
import { onScreens } from './screen.mjs'
import { openly, tool } from './setup/command.mjs'
import { isStarted } from './setup/paths.mjs'
import { explain, step } from './setup/step.mjs'
import { setUp } from './setup.mjs'

/** Enough for one test at a time, where there is one screen. */
const testsLimitMs = 70 * 60_000
/** More would need more than a common machine's memory: a running app takes up to 500 MB. */
const mostScreens = 4

/**
 * Runs Playwright on virtual screens, one for each of the processor's cores; the builds have to be there. The tests'
 * configuration runs that many tests at a time, each on a screen of its own.
 *
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @param {number} [limitMs] after which it is ended
 * @returns {Promise<number>} its exit code
 */
export function runPlaywright(args, env = {}, limitMs = testsLimitMs) {
  const named = args.some((arg) => arg === '-c' || arg === '--config' || arg.startsWith('--config='))
  const config = named ? [] : ['--config', 'e2e/playwright.config.ts']
  const [command, toolArgs] = tool('@playwright/test', 'playwright', 'test', ...config, ...args)
  const screens = Math.min(availableParallelism(), mostScreens)
  return onScreens(screens, (onThem) => openly(command, toolArgs, { env: { ...env, ...onThem }, limitMs }))
}

if (isStarted(import.meta.url)) {
  try {
    await setUp({ tests: true })
    await step('Build', ensureBuild)
    await step('Build with crash points', ensureCrashPointBuild)
    process.exitCode = await runPlaywright(process.argv.slice(2))
  } catch (error) {
    explain(error)
    process.exitCode = 1
  }
}
