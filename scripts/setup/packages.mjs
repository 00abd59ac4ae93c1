import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { mustRun, npm } from './command.mjs'
import { inProject } from './paths.mjs'
import { StepFailed } from './step.mjs'

const stamp = () => inProject('node_modules', '.cache', 'leadstand', 'package-lock.sha256')

/**
 * Ends the set-up with a clear sentence where Node is too old. The scripts themselves keep to what old versions
 * can read, so that the sentence is reached.
 *
 * @param {string} [running]
 */
export function checkNode(running = process.versions.node) {
  const wanted = String(JSON.parse(readFileSync(inProject('package.json'), 'utf8')).engines.node).replace(
    '>=',
    '',
  )
  if (atLeast(running, wanted)) return `${running}, fine`
  throw new StepFailed(`Leadstand needs Node.js ${wanted} or newer, and this is ${running}.`, {
    advice:
      'Install a current one from https://nodejs.org (or with nvm, fnm, volta), then run the same command again.',
  })
}

/** @param {string} version @param {string} wanted both as 20.19 or 20.19.1 */
function atLeast(version, wanted) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split('.').map(Number)
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)
}

/**
 * Makes node_modules what package-lock.json says.
 *
 * @param {import('./step.mjs').Note} note
 */
export async function ensurePackages(note) {
  const lock = readFileSync(inProject('package-lock.json'), 'utf8')
  const hash = createHash('sha256').update(lock).digest('hex')
  const installed = readInstalled()
  if (installed && existsSync(stamp()) && readFileSync(stamp(), 'utf8') === hash) return 'already there'
  // After `npm install PACKAGE` everything is in place although the lock file is another one.
  const inPlace = installed && sameTree(JSON.parse(lock).packages, installed)
  if (!inPlace) {
    note(installed ? 'package-lock.json has changed: npm ci' : 'npm ci')
    const command = npm('ci', '--no-audit', '--no-fund', '--loglevel', 'error')
    await mustRun(
      'Installing the packages',
      command,
      'Check that `npm ping` reaches your registry, then run the same command again.',
    )
  }
  await mkdir(dirname(stamp()), { recursive: true })
  await writeFile(stamp(), hash)
  return inPlace ? 'already there' : 'installed'
}

/** @typedef {Record<string, { version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }>} Tree by folder */

/** @returns {Tree | undefined} what npm wrote down about its last complete install */
function readInstalled() {
  const file = inProject('node_modules', '.package-lock.json')
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : undefined
}

/**
 * @param {Tree} wanted from package-lock.json
 * @param {Tree} installed
 */
export function sameTree(wanted, installed) {
  const folders = Object.keys(wanted).filter((folder) => folder !== '')
  const present = folders.every((folder) => {
    const one = wanted[folder]
    const other = installed[folder]
    // Optional ones are other platforms' binaries, mostly.
    if (!other) return one?.optional === true || one?.devOptional === true
    return one?.version === other.version && one?.integrity === other.integrity
  })
  return present && Object.keys(installed).every((folder) => folder in wanted)
}
