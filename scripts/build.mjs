import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
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
const stamp = () => inProject('out', 'build-stamp.json')
const mainFile = () => inProject('out', 'main', 'index.js')

/**
 * Builds the app into out/ unless it is there already, made from the very same sources.
 *
 * @returns {Promise<string>} how it ended, in words
 */
export async function ensureBuild() {
  const hash = hashOf(projectRoot, sources)
  if (readStamp() === JSON.stringify(stampOf(hash))) return 'up to date'
  await rm(stamp(), { force: true })
  await mustRun(
    'The build',
    tool('electron-vite', 'electron-vite', 'build', '--config', 'electron.config.ts'),
  )
  await mkdir(inProject('out'), { recursive: true })
  await writeFile(stamp(), JSON.stringify(stampOf(hash)))
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
 * @param {string} hash of the sources
 */
const stampOf = (hash) => ({ hash, built: existsSync(mainFile()) ? statSync(mainFile()).mtimeMs : 0 })

const readStamp = () => (existsSync(stamp()) ? readFileSync(stamp(), 'utf8') : '')
