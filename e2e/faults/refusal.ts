import { spawn } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'

/** Runs in the main process before the app: a native box shows no words to a test, so they go to the console. */
const readOut = `
const { dialog } = require('electron')
dialog.showErrorBox = (title, text) => process.stdout.write(title + '\\n' + text + '\\n')
`

/** Starts the app on a profile that it should refuse. Gives its exit code, null if it did not refuse, and the words of its error box. */
export async function startRefused(folder: string): Promise<{ code: number | null; words: string }> {
  const before = join(folder, 'read-out.cjs')
  await writeFile(before, readOut)
  const electron: string = createRequire(import.meta.url)('electron')
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const args = ['-r', before, '.', ...sandbox, '--user-data-dir', join(folder, 'profile')]
  const child = spawn(electron, args, {
    cwd: resolve(import.meta.dirname, '../..'),
    stdio: ['ignore', 'pipe', 'ignore'],
    // One that does start would run for ever.
    timeout: 30_000,
    killSignal: 'SIGKILL',
  })
  let words = ''
  child.stdout.on('data', (chunk) => {
    words += chunk
  })
  const code = await new Promise<number | null>((done) => child.once('close', done))
  return { code, words }
}
