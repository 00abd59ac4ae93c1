import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { onSignals, quietly } from './setup/command.mjs'
import { onPath } from './setup/paths.mjs'
import { StepFailed } from './setup/step.mjs'
import { missingTestTools } from './setup/system.mjs'

const patienceMs = 15_000

/**
 * Runs something with virtual screens, each with a window manager of its own, all of which end with it, whatever
 * happens. A screen is LEADSTAND_SCREEN (1280x800). With LEADSTAND_DISPLAY=existing there is only the one of DISPLAY;
 * so it is on macOS and Windows.
 *
 * @template T
 * @param {number} count of screens
 * @param {(env: NodeJS.ProcessEnv) => Promise<T>} work gets what to set in the environment of its commands: DISPLAY is
 *   the first screen, LEADSTAND_DISPLAYS all of them with spaces between (not set where there is only an existing one)
 * @returns {Promise<T>}
 */
export async function onScreens(count, work) {
  if (process.platform !== 'linux' || process.env.LEADSTAND_DISPLAY === 'existing') return work({})
  const missing = missingTestTools()
  if (missing.length > 0) {
    throw new StepFailed(`The virtual screen needs ${missing.join(', ')}.`, {
      advice: '`npm run setup -- --tests` installs them as root, or says what to install.',
    })
  }
  const home = mkdtempSync(join(tmpdir(), 'leadstand-screen-'))
  /** @type {Running[]} */
  const running = []
  // While there is something to clean up, a signal must not end this process; the commands get it from openly().
  const stopListening = onSignals(() => {})
  try {
    const displays = []
    for (let i = 0; i < count; i++) displays.push(await startScreen(running, home))
    return await work({ ...onDisplay(displays[0]), LEADSTAND_DISPLAYS: displays.join(' ') })
  } finally {
    for (const program of running) await end(program)
    rmSync(home, { recursive: true, force: true })
    stopListening()
  }
}

/**
 * @param {Running[]} running where what it starts is put, in the order in which it ends
 * @param {string} home
 * @returns {Promise<string>} its DISPLAY
 */
async function startScreen(running, home) {
  const server = startServer()
  running.push(server)
  const display = `:${await displayNumber(server)}`
  // An empty configuration folder, so that it behaves the same for everyone: as Debian ships it.
  const manager = start('openbox', ['--sm-disable'], { ...onDisplay(display), XDG_CONFIG_HOME: home })
  running.unshift(manager)
  await windowManager([manager, server], onDisplay(display))
  return display
}

/** @param {string | undefined} display @returns {NodeJS.ProcessEnv} */
const onDisplay = (display) => ({ DISPLAY: display, WAYLAND_DISPLAY: undefined, XDG_SESSION_TYPE: 'x11' })

/** @typedef {{ name: string, child: import('node:child_process').ChildProcess, said: () => string }} Running */

function startServer() {
  const size = process.env.LEADSTAND_SCREEN ?? '1280x800'
  if (!/^\d+x\d+$/.test(size))
    throw new StepFailed(`LEADSTAND_SCREEN is ${size}; it has to look like 1280x800.`)
  const args = ['-displayfd', '3', '-screen', '0', `${size}x24`, '-nolisten', 'tcp', '-noreset']
  return start('Xvfb', args, {})
}

/**
 * @param {string} program
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Running}
 */
function start(program, args, env) {
  // Should this process be killed outright, the kernel ends these for it.
  const [command = program, ...before] = onPath('setpriv') ? ['setpriv', '--pdeathsig', 'TERM', program] : []
  const child = spawn(command, [...before, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    // Out of reach of the terminal's Ctrl+C: the tests still need a screen while they finish.
    detached: true,
  })
  let said = ''
  child.stderr?.on('data', (chunk) => {
    said = `${said}${chunk}`.slice(-4000)
  })
  child.once('error', (error) => {
    said += error.message
  })
  return { name: program, child, said: () => said }
}

/** @param {Running} server @returns {Promise<number>} which it writes to its fourth file once it is ready */
async function displayNumber(server) {
  const pipe = /** @type {import('node:stream').Readable} */ (server.child.stdio[3])
  const written = once(pipe, 'data', { signal: AbortSignal.timeout(patienceMs) })
  const ended = once(server.child, 'close').then(() => undefined)
  const first = await Promise.race([written, ended]).catch(() => undefined)
  written.catch(() => {})
  if (first === undefined)
    throw new StepFailed('The virtual screen (Xvfb) did not start.', { output: server.said() })
  return Number(String(first[0]).trim())
}

/**
 * Waits until a window manager has announced itself on the root window.
 *
 * @param {Running[]} running
 * @param {NodeJS.ProcessEnv} env
 */
async function windowManager(running, env) {
  const deadline = performance.now() + patienceMs
  while (performance.now() < deadline) {
    const dead = running.find(({ child }) => hasEnded(child))
    if (dead) throw new StepFailed(`${dead.name} ended at once.`, { output: dead.said() })
    const { output } = await quietly('xprop', ['-root', '_NET_SUPPORTING_WM_CHECK'], { env })
    if (output.includes('window id')) return
    await sleep(50)
  }
  throw new StepFailed(`openbox was not there after ${patienceMs / 1000} s.`, {
    output: running.map(({ said }) => said()).join('\n'),
  })
}

/** @param {Running} program */
async function end({ child }) {
  if (hasEnded(child)) return
  const ended = once(child, 'close')
  child.kill('SIGTERM')
  const hard = setTimeout(() => child.kill('SIGKILL'), 3000)
  await ended
  clearTimeout(hard)
}

/** @param {import('node:child_process').ChildProcess} child */
const hasEnded = (child) => child.pid === undefined || child.exitCode !== null || child.signalCode !== null
