import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import type { RunningApp } from '../e2e/app'
import { answerFolderDialog } from '../e2e/backup-file'
import { memoryOf } from './memory'

/**
 * Looks at a JSON backup, and takes it if `take`, with staff signed in. Milliseconds of both, and the most memory in MB that main
 * held meanwhile, looked at twice a second.
 */
export async function restoring({ page, electron }: RunningApp, path: string, take: boolean) {
  await answerFolderDialog(electron, path)
  let peak = 0
  const look = async () => {
    peak = Math.max(peak, (await memoryOf(electron)).main)
  }
  const looking = setInterval(() => void look().catch(() => undefined), 500)
  try {
    const times = await page.evaluate(async (apply) => {
      const app = window.leadstand
      const began = performance.now()
      await app.chooseRestore()
      const checked = await app.checkRestore({ passphrase: null })
      const looked = performance.now()
      const restored = apply ? await app.applyRestore({ takeOver: false }) : null
      const fits = checked.ok && checked.value.kind === 'checked'
      const taken = !restored || (restored.ok && restored.value.kind === 'restored')
      return { fits: fits && taken, check: looked - began, apply: performance.now() - looked }
    }, take)
    if (!times.fits) throw new Error('the backup was not taken')
    return { ...times, peak }
  } finally {
    clearInterval(looking)
  }
}

/** Writes the leads of a JSON backup ten times into another one, with ids of their own: see docs/backup-format.md. */
export async function writeTenfold(from: string, to: string): Promise<void> {
  const file = await open(to, 'w')
  const hash = createHash('sha256')
  let count = 0
  const write = async (text: string) => {
    hash.update(text)
    await file.writeFile(text)
  }
  for (let turn = 0; turn < 10; turn++) {
    let lines: string[] = []
    for await (const line of createInterface({ input: createReadStream(from) })) {
      if (line.startsWith(']')) continue
      if (line.endsWith('"leads":[')) {
        if (turn === 0) await write(`${line}\n`)
        continue
      }
      lines.push(
        line.replace(/,$/, '').replace(/"id":"[^"]+","seq":\d+/, `"id":"${randomUUID()}","seq":${++count}`),
      )
      if (lines.length < 1_000) continue
      await write((count > lines.length ? ',\n' : '') + lines.join(',\n'))
      lines = []
    }
    if (lines.length > 0) await write((count > lines.length ? ',\n' : '') + lines.join(',\n'))
  }
  await write('\n')
  await file.writeFile(`],"count":${count},"sha256":"${hash.digest('hex')}"}\n`)
  await file.close()
}
