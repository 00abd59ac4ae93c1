import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'

/** Starts the app a second time on the profile of `folder`, as a double click would. Gives its exit code. */
export function startSecond(folder: string): Promise<number | null> {
  const electron: string = createRequire(import.meta.url)('electron')
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const args = ['.', ...sandbox, '--user-data-dir', join(folder, 'profile')]
  const child = spawn(electron, args, { cwd: resolve(import.meta.dirname, '..'), stdio: 'ignore' })
  return new Promise((done) => child.once('exit', done))
}
