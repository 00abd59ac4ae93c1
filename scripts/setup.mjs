// Prepares a fresh machine: `npm run setup`, or `npm run setup -- --tests` with what the end-to-end tests need.
// `npm start` and `npm test` do the same by themselves. Until the packages are in place nothing but Node's own
// modules may be imported here, nor in what this imports.

import { checkNode, ensurePackages } from './setup/packages.mjs'
import { isStarted } from './setup/paths.mjs'
import { ensureRuntime } from './setup/runtime.mjs'
import { explain, step } from './setup/step.mjs'
import { ensureSystem } from './setup/system.mjs'

/**
 * Each step looks first and does only what is missing, so that the second time takes no time.
 *
 * @param {{ tests: boolean }} options whether the end-to-end tests are to run here as well
 * @throws {import('./setup/step.mjs').StepFailed} with what to do
 */
export async function setUp(options) {
  await step('[1/4] Node.js', async () => checkNode())
  await step('[2/4] Packages', ensurePackages)
  await step('[3/4] Electron runtime', ensureRuntime)
  await step(`[4/4] System libraries${options.tests ? ' and test tools' : ''}`, (note) =>
    ensureSystem(note, options),
  )
}

if (isStarted(import.meta.url)) {
  try {
    await setUp({ tests: process.argv.includes('--tests') })
  } catch (error) {
    explain(error)
    process.exitCode = 1
  }
}
