import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'

/**
 * Starts the app as from a shell and gives its error stream from the first byte, once `until` holds for it; after 30 s as it is then.
 * (What a test starts through Playwright is heard only once the app runs.) The app is ended.
 */
export async function errorStream(
  profile: string,
  args: string[],
  until: (text: string) => boolean,
): Promise<string> {
  const electron: string = createRequire(import.meta.url)('electron')
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const child = spawn(electron, ['.', ...sandbox, '--user-data-dir', profile, ...args], {
    cwd: resolve(import.meta.dirname, '..'),
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const ended = new Promise((done) => child.once('exit', done))
  let text = ''
  await new Promise<void>((enough) => {
    const late = setTimeout(enough, 30_000)
    child.stderr.on('data', (chunk) => {
      text += chunk
      if (!until(text)) return
      clearTimeout(late)
      enough()
    })
  })
  child.kill('SIGKILL')
  await ended
  return text
}
