// `npm test`: prepares the machine and runs every check there is, each one even if another has failed. The last
// line tells the sum, `N passed, N failed`.

import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { ensureBuild, ensureCrashPointBuild } from './build.mjs'
import { runPlaywright } from './e2e.mjs'
import { onSignals, openly, quietly, tool } from './setup/command.mjs'
import { inProject, projectRoot } from './setup/paths.mjs'
import { explain, StepFailed, seconds, step } from './setup/step.mjs'
import { setUp } from './setup.mjs'
import { lastLine, settle, sum, tallyPlaywright, tallyVitest } from './tally.mjs'

/** @typedef {import('./tally.mjs').Tally} Tally */

const unitLimitMs = 15 * 60_000

/** Each of them runs whatever became of those before, except that the app's own tests need the build. */
async function everything() {
  if (!(await passes(() => setUp({ tests: true })))) return [failure('Set-up')]
  let built = false
  const parts = [
    () => check('Format and lint', tool('@biomejs/biome', 'biome', 'ci', '--colors=off', '.')),
    () => check('Types', tool('typescript', 'tsc', '-b')),
    () => check('Dead code', tool('knip', 'knip')),
    unitTests,
    async () => {
      built = await passes(async () => {
        await step('Build', ensureBuild)
        await step('Build with crash points', ensureCrashPointBuild)
      })
      return built ? success : failure('Build')
    },
    async () => (built ? endToEndTests() : failure('End-to-end tests: not run without the build')),
  ]
  const tallies = []
  for (const part of parts) {
    if (interrupted) return [...tallies, failure('Interrupted')]
    tallies.push(await part())
  }
  return tallies
}

/**
 * A check that has nothing to say unless it fails.
 *
 * @param {string} name
 * @param {[string, string[]]} commandLine
 * @returns {Promise<Tally>}
 */
async function check(name, [command, args]) {
  const started = performance.now()
  process.stdout.write(`${name} … `)
  const passed = await passes(async () => {
    const { ok, output, reason } = await quietly(command, args)
    process.stdout.write(`${ok ? 'passed' : 'failed'} (${seconds(started)})\n`)
    if (!ok) throw new StepFailed(`${name}: the command ${reason}.`, { output: output.trimEnd() })
  })
  return passed ? success : failure(name)
}

async function unitTests() {
  const report = freshReport('unit.json')
  const [command, args] = tool(
    'vitest',
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  )
  return run(
    'Unit tests',
    () => openly(command, args, { limitMs: unitLimitMs }),
    () => {
      const read = readReport(report)
      return read && tallyVitest(read, projectRoot)
    },
  )
}

async function endToEndTests() {
  const report = freshReport('e2e.json')
  const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: report }
  return run(
    'End-to-end tests',
    () => runPlaywright(['--reporter=list,json'], env),
    () => {
      const read = readReport(report)
      return read && tallyPlaywright(read, projectRoot)
    },
  )
}

/**
 * @param {string} name
 * @param {() => Promise<number>} work runs the tests and returns the exit code
 * @param {() => Tally | undefined} count
 */
async function run(name, work, count) {
  const started = performance.now()
  process.stdout.write(`\n${name}\n`)
  let code = 1
  await passes(async () => {
    code = await work()
  })
  const tally = settle(name, count(), code)
  process.stdout.write(`${name} … ${lastLine(tally)} (${seconds(started)})\n\n`)
  return tally
}

/** @param {() => Promise<void>} work @returns {Promise<boolean>} false once the reason is printed */
async function passes(work) {
  try {
    await work()
    return true
  } catch (error) {
    explain(error)
    return false
  }
}

/** @param {string} name of a file that the last run's leftovers must not be taken for */
function freshReport(name) {
  const file = inProject('node_modules', '.cache', 'leadstand', name)
  mkdirSync(dirname(file), { recursive: true })
  rmSync(file, { force: true })
  return file
}

/** @param {string} file */
function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}

/** @type {Tally} */
const success = { passed: 1, failed: [], skipped: 0 }

/** @param {string} name @returns {Tally} */
const failure = (name) => ({ passed: 0, failed: [name], skipped: 0 })

let interrupted = false
const stopListening = onSignals(() => {
  interrupted = true
})
const total = sum(await everything())
if (total.failed.length > 0) console.log(`\nFailed:\n${total.failed.map((name) => `  ${name}`).join('\n')}`)
console.log(`\n${lastLine(total)}`)
stopListening()
process.exitCode = total.failed.length > 0 ? 1 : 0
