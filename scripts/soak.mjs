// `npm run soak`: every fault test in full, with the numbers that take long (e2e/faults/scale.ts): a thousand captures
// under kills, ten minutes of random faults. All arguments are Playwright's.

import { ensureBuild, ensureCrashPointBuild } from './build.mjs'
import { runPlaywright } from './e2e.mjs'
import { explain, step } from './setup/step.mjs'
import { setUp } from './setup.mjs'

const limitMs = 4 * 3_600_000

try {
  await setUp({ tests: true })
  await step('Build', ensureBuild)
  await step('Build with crash points', ensureCrashPointBuild)
  process.exitCode = await runPlaywright(
    ['--grep', '@faults', ...process.argv.slice(2)],
    { LEADSTAND_SOAK: '1' },
    limitMs,
  )
} catch (error) {
  explain(error)
  process.exitCode = 1
}
