import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { mustRun, quietly } from './command.mjs'
import { onPath } from './paths.mjs'
import { electronProgram } from './runtime.mjs'
import { StepFailed } from './step.mjs'

// What Electron links to, by Debian's names; GTK brings most of the rest along. Where a name was changed for 64-bit
// times (Debian 13, Ubuntu 24.04) the new one comes first.
const libraryPackages = [
  ['libgtk-3-0t64', 'libgtk-3-0'],
  ['libasound2t64', 'libasound2'],
  ['libcups2t64', 'libcups2'],
  ['libnss3'],
  ['libgbm1'],
  ['libxss1'],
]

// The screen that tests bring along, a window manager on it, and hands and eyes outside of the browser: xdotool
// presses real keys, xwd takes a picture of the whole screen.
const testTools = {
  Xvfb: 'xvfb',
  'xvfb-run': 'xvfb',
  xauth: 'xauth',
  openbox: 'openbox',
  xprop: 'x11-utils',
  xwd: 'x11-apps',
  xdotool: 'xdotool',
  wmctrl: 'wmctrl',
}

const fontFolder = '/usr/share/fonts'
const emojiFont = {
  file: '/usr/share/fonts/truetype/noto/NotoColorEmoji.ttf',
  package: 'fonts-noto-color-emoji',
}
const textFont = 'fonts-dejavu-core'

/**
 * Makes sure of the system's part on Linux: the libraries that Electron links to, a font, and for tests a virtual
 * screen. Installs by itself on Debian and Ubuntu as root; elsewhere it says what to install and goes on, since
 * some of the work needs none of it.
 *
 * @param {import('./step.mjs').Note} note
 * @param {{ tests: boolean }} options
 */
export async function ensureSystem(note, { tests }) {
  if (process.platform !== 'linux') return 'nothing to do on this system'
  const missing = await whatIsMissing(tests)
  if (missing.length === 0) return 'already there'
  const packages = wantedPackages(missing, tests)

  if (!isDebian()) {
    note(`missing: ${missing.join(', ')}`)
    note('install GTK 3, NSS, ALSA, CUPS and Mesa (gbm) by the system’s package manager;')
    if (tests) note('for the end-to-end tests also Xvfb, openbox, xprop, xwd, xdotool and wmctrl')
    return 'left to you'
  }
  if (process.getuid?.() !== 0) {
    note(`missing: ${missing.join(', ')}`)
    note('to install them:')
    note('  sudo apt-get update')
    const names = await Promise.all(packages.map(known))
    note(`  sudo apt-get install -y --no-install-recommends ${names.join(' ')}`)
    return 'left to you'
  }
  note(`missing: ${missing.join(', ')}`)
  await install(packages, note)
  const still = await whatIsMissing(tests)
  if (still.length === 0) return 'installed'
  throw new StepFailed(`After the installation there are still missing: ${still.join(', ')}.`, {
    advice: 'Install the Debian packages that hold them, then run the same command again.',
  })
}

/**
 * The shared libraries that the Electron program does not find.
 *
 * @returns {Promise<string[]>}
 */
export async function missingLibraries() {
  if (process.platform !== 'linux') return []
  const { output } = await quietly('ldd', [electronProgram()])
  return [...output.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '')
}

/**
 * Ubuntu since 23.10 keeps user namespaces, and with them Chromium's sandbox, from programs it does not know;
 * Electron then ends at once unless its helper belongs to root.
 *
 * @returns {string[]} the commands that help, none where they are not needed
 */
export function sandboxCommands() {
  const restriction = '/proc/sys/kernel/apparmor_restrict_unprivileged_userns'
  if (process.getuid?.() === 0 || !existsSync(restriction)) return []
  if (readFileSync(restriction, 'utf8').trim() !== '1') return []
  const helper = join(dirname(electronProgram()), 'chrome-sandbox')
  const { uid, mode } = statSync(helper)
  if (uid === 0 && (mode & 0o4000) !== 0) return []
  return [`sudo chown root:root '${helper}'`, `sudo chmod 4755 '${helper}'`]
}

/**
 * The programs of the virtual screen that are not there.
 *
 * @returns {string[]}
 */
export const missingTestTools = () =>
  process.platform === 'linux' ? Object.keys(testTools).filter((name) => !onPath(name)) : []

/** @param {boolean} tests */
async function whatIsMissing(tests) {
  const missing = [...(await missingLibraries())]
  if (tests) missing.push(...missingTestTools())
  if (!existsSync(fontFolder) || readdirSync(fontFolder).length === 0) missing.push(textFont)
  // Elsewhere fonts lie in other places.
  if (tests && isDebian() && !existsSync(emojiFont.file)) missing.push(emojiFont.package)
  return missing
}

/**
 * @param {string[]} missing
 * @param {boolean} tests
 * @returns {string[][]} package names, each with its alternatives
 */
function wantedPackages(missing, tests) {
  /** @type {string[][]} */
  const packages = []
  if (missing.some((name) => name.includes('.so'))) packages.push(...libraryPackages)
  if (missing.includes(textFont)) packages.push([textFont])
  if (!tests) return packages
  if (missing.includes(emojiFont.package)) packages.push([emojiFont.package])
  const tools = Object.entries(testTools).filter(([name]) => missing.includes(name))
  return [...packages, ...[...new Set(tools.map(([, name]) => name))].map((name) => [name])]
}

/**
 * @param {string[][]} packages
 * @param {import('./step.mjs').Note} note
 */
async function install(packages, note) {
  const advice =
    'Run it by hand to see more (apt-get update, apt-get install), then run the same command again.'
  const options = { env: { DEBIAN_FRONTEND: 'noninteractive' }, untouchable: true }
  // A fresh machine may be busy with its own updates.
  const patience = ['-o', 'DPkg::Lock::Timeout=120']
  note('apt-get update')
  await mustRun('Reading the lists of packages', ['apt-get', [...patience, 'update'], options], advice)
  const names = await Promise.all(packages.map(known))
  note(`apt-get install ${names.join(' ')}`)
  const args = [...patience, 'install', '-y', '--no-install-recommends', ...names]
  await mustRun('Installing system packages', ['apt-get', args, options], advice)
}

/** @param {string[]} names @returns {Promise<string>} the first that this release has */
async function known(names) {
  for (const name of names.slice(0, -1)) {
    const { ok } = await quietly('apt-cache', ['show', '--no-all-versions', name])
    if (ok) return name
  }
  return names.at(-1) ?? ''
}

function isDebian() {
  return existsSync('/etc/debian_version') && onPath('apt-get')
}
