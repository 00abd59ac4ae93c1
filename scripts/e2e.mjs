// The end-to-end tests in the real app, on a screen of their own: `npm run e2e -- --grep @main`. All arguments are
// Playwright's; `--config FILE` takes the place of the tests' own configuration.

import { ensureBuild, ensureCrashPointBuild } from './build.mjs'
import { onScreen } from './screen.mjs'
import { openly, tool } from './setup/command.mjs'
import { isStarted } from './setup/paths.mjs'
import { explain, step } from './setup/step.mjs'
import { setUp } from './setup.mjs'

const testsLimitMs = 70 * 60_000

/**
 * Runs Playwright on the virtual screen; the builds have to be there.
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
  return onScreen((screen) => openly(command, toolArgs, { env: { ...env, ...screen }, limitMs }))
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
