import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { mustRun, tool } from './setup/command.mjs'
import { inProject, projectRoot } from './setup/paths.mjs'

const sources = [
  'src',
  'resources',
  'electron.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
]
/**
 * A build: its folder below the project, and electron-vite's mode.
 *
 * @typedef {{ folder: string, mode: string }} Build
 */

/** @type {Build} */
const app = { folder: 'out', mode: 'production' }

/**
 * The same app, but a test can stop it at named places (src/shared/crash-point.ts). It is never started or packed
 * by anything but a test.
 *
 * @type {Build}
 */
const crashPoints = { folder: 'out-crash-points', mode: 'crash-points' }

/**
 * Builds the app into out/ unless it is there already, made from the very same sources.
 *
 * @returns {Promise<string>} how it ended, in words
 */
export const ensureBuild = () => ensure(app)

/**
 * Builds the app with its crash points into out-crash-points/, unless it is there already. Electron starts that
 * folder as it starts the project: it gets a package.json and the resources of its own.
 *
 * @returns {Promise<string>} how it ended, in words
 */
export const ensureCrashPointBuild = () =>
  ensure(crashPoints, async () => {
    const { name, productName, version, type } = JSON.parse(readFileSync(inProject('package.json'), 'utf8'))
    const manifest = { name, productName, version, type, main: 'main/index.js' }
    await writeFile(inProject(crashPoints.folder, 'package.json'), JSON.stringify(manifest))
    await cp(inProject('resources'), inProject(crashPoints.folder, 'resources'), { recursive: true })
  })

/**
 * @param {Build} build
 * @param {() => Promise<void>} [finish] what is left to do once it is built
 */
async function ensure(build, finish = async () => {}) {
  const stamp = inProject(build.folder, 'build-stamp.json')
  const hash = hashOf(projectRoot, sources)
  const before = existsSync(stamp) ? readFileSync(stamp, 'utf8') : ''
  if (before === stampOf(build, hash)) return 'up to date'
  await rm(stamp, { force: true })
  const args = ['build', '--config', 'electron.config.ts', '--mode', build.mode]
  await mustRun('The build', tool('electron-vite', 'electron-vite', ...args))
  await mkdir(inProject(build.folder), { recursive: true })
  await finish()
  await writeFile(stamp, stampOf(build, hash))
  return 'built'
}

/**
 * @param {string} root
 * @param {string[]} entries files and folders below it; those that are not there don't count
 * @returns {string} a hash of all names and contents, without the unit tests
 */
export function hashOf(root, entries) {
  const hash = createHash('sha256')
  for (const entry of entries) addTo(hash, root, entry)
  return hash.digest('hex')
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} root
 * @param {string} entry
 */
function addTo(hash, root, entry) {
  const path = join(root, entry)
  if (/\.test\.tsx?$/.test(entry) || !existsSync(path)) return
  if (statSync(path).isDirectory()) {
    for (const name of readdirSync(path).sort()) addTo(hash, root, join(entry, name))
    return
  }
  const content = readFileSync(path)
  hash.update(`${entry}\0${content.length}\0`).update(content)
}

/**
 * The time of the output is in it too, so that a build by other hands (`npm run dev`, `npm run build`) is noticed.
 *
 * @param {Build} build
 * @param {string} hash of the sources
 */
function stampOf({ folder }, hash) {
  const main = inProject(folder, 'main', 'index.js')
  return JSON.stringify({ hash, built: existsSync(main) ? statSync(main).mtimeMs : 0 })
}
