import { join, relative } from 'node:path'

/**
 * What a part of the checks came to.
 *
 * @typedef {{ passed: number, failed: string[], skipped: number }} Tally `failed` names each one
 */

/**
 * The parts of Vitest's JSON report that are read here.
 *
 * @typedef {{ testResults: { name: string, status: string, message?: string, assertionResults: { fullName: string, status: string }[] }[] }} VitestReport
 */

/**
 * The parts of Playwright's JSON report that are read here.
 *
 * @typedef {{ title: string, file: string, line: number, tests: { projectName: string, status: string }[] }} Spec
 * @typedef {{ title: string, specs?: Spec[], suites?: Suite[] }} Suite
 * @typedef {{ config: { rootDir: string }, suites: Suite[], errors?: { message?: string }[] }} PlaywrightReport
 */

/**
 * @param {VitestReport} report
 * @param {string} root what file names are told relative to
 * @returns {Tally}
 */
export function tallyVitest(report, root) {
  const tally = empty()
  for (const { name, status, assertionResults } of report.testResults) {
    const file = relative(root, name)
    for (const test of assertionResults) {
      if (test.status === 'passed') tally.passed += 1
      else if (test.status === 'failed') tally.failed.push(`${file} › ${test.fullName}`)
      else tally.skipped += 1
    }
    // A file that could not be loaded has failed without a single test.
    const told = assertionResults.some((test) => test.status === 'failed')
    if (status === 'failed' && !told) tally.failed.push(file)
  }
  return tally
}

/**
 * A flaky test, one that passed at another attempt, has failed.
 *
 * @param {PlaywrightReport} report
 * @param {string} root what file names are told relative to
 * @returns {Tally}
 */
export function tallyPlaywright(report, root) {
  const tally = empty()
  const folder = relative(root, report.config.rootDir)
  for (const { title, file, line, tests } of report.suites.flatMap(specsOf)) {
    for (const test of tests) {
      if (test.status === 'expected') tally.passed += 1
      else if (test.status === 'skipped') tally.skipped += 1
      else
        tally.failed.push(
          `${join(folder, file)}:${line} › ${title}${test.status === 'flaky' ? ' (flaky)' : ''}`,
        )
    }
  }
  for (const error of report.errors ?? [])
    tally.failed.push(error.message?.split('\n')[0] ?? 'an error without words')
  return tally
}

/**
 * Makes sure that a run which closes without saying so is not taken for a success: no report, no tests, or an
 * exit code that no failed test explains, each count as one failure.
 *
 * @param {string} name of the run
 * @param {Tally | undefined} tally undefined without a report
 * @param {number} exitCode
 * @returns {Tally}
 */
export function settle(name, tally, exitCode) {
  if (!tally) return { ...empty(), failed: [`${name}: ended with code ${exitCode} and without a report`] }
  const ran = tally.passed + tally.failed.length
  if (ran === 0) return { ...tally, failed: [`${name}: not one test ran`] }
  if (exitCode !== 0 && tally.failed.length === 0)
    return { ...tally, failed: [`${name}: ended with code ${exitCode}`] }
  return tally
}

/** @param {Tally[]} tallies @returns {Tally} */
export const sum = (tallies) => ({
  passed: tallies.reduce((count, { passed }) => count + passed, 0),
  failed: tallies.flatMap(({ failed }) => failed),
  skipped: tallies.reduce((count, { skipped }) => count + skipped, 0),
})

/** @param {Tally} tally @returns {string} the last line of `npm test` */
export function lastLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed.length} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/** @returns {Tally} */
const empty = () => ({ passed: 0, failed: [], skipped: 0 })

/** @param {Suite} suite @returns {Spec[]} */
const specsOf = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)]
