import { execFile, execFileSync } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** This machine has no `age` command, or no Python to type a passphrase into it: it reads passphrases from a terminal only. */
export const noAge = (() => {
  try {
    execFileSync('age', ['--version'])
    execFileSync('python3', ['--version'])
    return false
  } catch {
    return true
  }
})()

/** A terminal in which a person waits for the question and answers it. */
const TYPIST = `
import os, pty, sys
words = os.environ['WORDS'].encode()
pid, terminal = pty.fork()
if pid == 0: os.execvp('age', ['age', '-d', '-o', sys.argv[2], sys.argv[1]])
said, typed = b'', False
while True:
    try: piece = os.read(terminal, 1000)
    except OSError: break
    if not piece: break
    said += piece
    if b'passphrase' in said and not typed:
        os.write(terminal, words + b'\\n')
        typed = True
code = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
if code: sys.exit(said.decode(errors='replace'))
`

/** What the `age` command makes of the file. */
export async function ageDecrypt(path: string, passphrase: string): Promise<Buffer> {
  const plain = `${path}.plain`
  await run('python3', ['-c', TYPIST, path, plain], { env: { ...process.env, WORDS: passphrase } })
  const bytes = await readFile(plain)
  await rm(plain)
  return bytes
}
