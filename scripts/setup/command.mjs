import { spawn } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { constants, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { inProject, projectRoot } from './paths.mjs'
import { StepFailed } from './step.mjs'

const lastLines = 25
const maxTimer = 2 ** 31 - 1
const inOwnGroup = process.platform !== 'win32'
const endings = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])

/**
 * @typedef {object} QuietOptions
 * @property {NodeJS.ProcessEnv} [env] added to the environment
 * @property {string} [cwd] the project's folder if left out
 * @property {number} [limitMs] after which the command is ended and counts as failed
 * @property {boolean} [shell]
 * @property {boolean} [untouchable] lets it come to its own end when this process is told to end, for what would
 *   leave a mess (apt-get)
 * @property {boolean} [keepLog] keeps the file of a failed command
 */

/**
 * Runs a command with its output in a file, so that a success prints nothing.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {QuietOptions} [options]
 * @returns {Promise<{ ok: boolean, output: string, reason: string, log: string }>} `reason` is for a sentence,
 *   such as "ended with code 1"
 * @throws {StepFailed} when this process is told to end, once the command has ended
 */
export async function quietly(command, args, options = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'leadstand-log-'))
  const log = join(folder, 'output.log')
  const file = openSync(log, 'w')
  const child = spawn(command, args, {
    cwd: options.cwd ?? projectRoot,
    // Whatever is shown of it later is shown without colours.
    env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1', ...options.env },
    stdio: ['ignore', file, file],
    shell: options.shell ?? false,
    detached: inOwnGroup,
    windowsHide: true,
  })
  closeSync(file)
  let ending = ''
  const limit = setTimeout(() => {
    ending = `took longer than ${Math.round((options.limitMs ?? 0) / 1000)} s and was ended`
    endGroup(child, 'SIGKILL')
  }, options.limitMs ?? maxTimer)
  let interrupted = false
  // Its end is waited for: an npm that goes on writing would spoil the next attempt. npm takes no SIGTERM.
  const stopListening = onSignals(() => {
    interrupted = true
    if (!options.untouchable) endGroup(child, 'SIGKILL')
  })
  const reason = await new Promise((resolve) => {
    child.once('error', (error) => resolve(`could not be started: ${error.message}`))
    child.once('close', (code, signal) => {
      if (signal) resolve(ending || `was ended by ${signal}`)
      else resolve(code === 0 ? '' : `ended with code ${code}`)
    })
  })
  stopListening()
  clearTimeout(limit)
  const output = readFileSync(log, 'utf8')
  if (reason === '' || interrupted || !options.keepLog) rmSync(folder, { recursive: true, force: true })
  if (interrupted) throw new StepFailed('Interrupted.')
  return { ok: reason === '', output, reason, log }
}

/**
 * Like quietly(), but a failure ends the step and leaves the log behind for a look.
 *
 * @param {string} what names the command in the message, such as "Installing the packages"
 * @param {[string, string[], QuietOptions?]} commandLine as for quietly()
 * @param {string} [advice]
 */
export async function mustRun(what, [command, args, options], advice) {
  const result = await quietly(command, args, { ...options, keepLog: true })
  if (result.ok) return result.output
  throw new StepFailed(`${what} failed: the command ${result.reason}. Its whole output: ${result.log}`, {
    output: tail(result.output),
    advice,
  })
}

/**
 * Runs a command in the open, on this terminal, and hands it each signal exactly once. It gets a process group
 * of its own for that: a Ctrl+C otherwise arrives from the terminal, from npm and from here, and the second one
 * makes Electron and Playwright drop everything instead of finishing what they hold.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, limitMs?: number }} [options] what to add to the environment (undefined
 *   takes away); after how long the command is told to end, and 15 s later made to
 * @returns {Promise<number>} its exit code, as a shell would give it
 */
export async function openly(command, args, options = {}) {
  const child = spawn(command, args, {
    env: { ...process.env, ...options.env },
    stdio: 'inherit',
    detached: inOwnGroup,
  })
  const lastSent = new Map()
  const stopForwarding = onSignals((signal) => {
    const now = performance.now()
    if (now - (lastSent.get(signal) ?? Number.NEGATIVE_INFINITY) < 1000) return
    lastSent.set(signal, now)
    child.kill(signal)
  })
  const limit = options.limitMs ?? maxTimer
  const timers = [
    setTimeout(() => child.kill('SIGTERM'), limit),
    setTimeout(() => child.kill('SIGKILL'), Math.min(limit + 15_000, maxTimer)),
  ]
  try {
    return await new Promise((resolve, reject) => {
      child.once('error', reject)
      child.once('close', (code, signal) => resolve(signal ? 128 + constants.signals[signal] : (code ?? 1)))
    })
  } finally {
    for (const timer of timers) clearTimeout(timer)
    stopForwarding()
  }
}

/**
 * @param {(signal: NodeJS.Signals) => void} handler called when this process is told to end, which it then does not
 *   do by itself
 * @returns {() => void} stops listening
 */
export function onSignals(handler) {
  for (const signal of endings) process.on(signal, handler)
  return () => {
    for (const signal of endings) process.off(signal, handler)
  }
}

/**
 * The command line of npm: npm tells its scripts where it lies; without that (`node scripts/setup.mjs`) the one on the PATH.
 *
 * @param {string[]} args
 * @returns {[string, string[], { shell?: boolean }]}
 */
export function npm(...args) {
  const cli = process.env.npm_execpath
  if (cli?.endsWith('npm-cli.js')) return [process.execPath, [cli, ...args], {}]
  return process.platform === 'win32' ? ['npm', args, { shell: true }] : ['npm', args, {}]
}

/**
 * The command line of an installed package's program, started by this Node and so without a shell on any system.
 *
 * @param {string} packageName
 * @param {string} program its name in the package's `bin`
 * @param {string[]} args
 * @returns {[string, string[]]}
 */
export function tool(packageName, program, ...args) {
  const manifest = inProject('node_modules', packageName, 'package.json')
  const bin = createRequire(import.meta.url)(manifest).bin
  const file = typeof bin === 'string' ? bin : bin[program]
  return [process.execPath, [join(dirname(manifest), file), ...args]]
}

/** @param {string} output the last lines of it, for a terminal */
export const tail = (output) => output.trimEnd().split('\n').slice(-lastLines).join('\n')

/**
 * Ends a command of a group of its own and what it has started.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function endGroup(child, signal) {
  if (!inOwnGroup || child.pid === undefined) child.kill(signal)
  else if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid, signal)
}
