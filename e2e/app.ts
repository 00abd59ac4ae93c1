import { execFile } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'

const run = promisify(execFile)
const root = resolve(import.meta.dirname, '..')

/** The real app in a real window. */
export interface RunningApp {
  page: Page
  electron: ElectronApplication
  profile: string
  /** What the processes wrote to the error stream. */
  stderr(): string
  /** What the main process wrote to its console, and the page to its own. */
  console(): string
  /** Errors in the page that nobody caught. */
  pageErrors: Error[]
  /** SIGKILL to every process of it at once, as a pulled plug; returns when all are gone. */
  kill(): Promise<void>
}

/** Starts the built app on a profile folder. Returns when its first screen is there. `build`: below the project. */
export async function startApp(profile: string, args: string[], build = '.'): Promise<RunningApp> {
  // As root Chromium runs only without its sandbox; as an ordinary user it has to have it.
  const asRoot = process.getuid?.() === 0
  const electron = await _electron.launch({
    cwd: root,
    args: [build, ...(asRoot ? ['--no-sandbox'] : []), '--user-data-dir', profile, ...args],
    chromiumSandbox: !asRoot,
    // The set-up speaks the language of the system.
    env: { ...process.env, LANGUAGE: 'en_US' },
  })
  let stderr = ''
  electron.process().stderr?.on('data', (chunk) => {
    stderr += chunk
  })
  let said = ''
  electron.process().stdout?.on('data', (chunk) => {
    said += chunk
  })
  const page = await ownPage(electron)
  page.on('console', (message) => {
    said += `${message.text()}\n`
  })
  const pageErrors: Error[] = []
  page.on('pageerror', (error) => pageErrors.push(error))
  await page.locator('h1').first().waitFor()
  const main = electron.process()
  return {
    page,
    electron,
    profile,
    stderr: () => stderr,
    console: () => said,
    pageErrors,
    async kill() {
      if (main.exitCode !== null || main.signalCode !== null) return
      const gone = new Promise((done) => main.once('exit', done))
      for (const pid of await descendants(main.pid ?? 0)) signal(pid)
      await gone
    },
  }
}

/** The app's own page. Another may come first: the one where the pictures of a provisioning file are prepared. */
async function ownPage(electron: ElectronApplication): Promise<Page> {
  const ended = new Promise<never>((_, reject) => {
    electron.once('close', () => reject(new Error('the app ended before its page was there')))
  })
  // Whoever waits hears of it below; without anybody it is no error.
  ended.catch(() => undefined)
  // With its time limit, for an app that opens nothing at all.
  await electron.firstWindow()
  const own = new Promise<Page>((found) => {
    const look = (page: Page) =>
      page.waitForURL(/^app:/, { waitUntil: 'commit' }).then(
        () => found(page),
        // It was closed: not this one.
        () => undefined,
      )
    electron.on('window', look)
    electron.windows().forEach(look)
  })
  return Promise.race([own, ended])
}

function signal(pid: number) {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It ended by itself meanwhile.
  }
}

/** The process and all below it, the parent first so that it can't start another. */
async function descendants(pid: number): Promise<number[]> {
  const { stdout } = await run('ps', ['-eo', 'pid=,ppid='])
  const pairs = stdout.split('\n').map((line) => line.trim().split(/\s+/).map(Number))
  const found = [pid]
  for (const parent of found) for (const [child, of] of pairs) if (of === parent && child) found.push(child)
  return found
}

/** All files below a folder with their bytes, for looking for what must not be there. */
export async function filesBelow(folder: string): Promise<{ path: string; bytes: Buffer }[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return Promise.all(files.map(async (path) => ({ path, bytes: await readFile(path) })))
}
