import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type LogEntry, parseLogLine } from '../log-line'

/** The newest `limit` entries of the log in `folder`, oldest first, from the file before the last turn-over too. Lines that are none are left out. */
export async function readLog(folder: string, limit: number): Promise<LogEntry[]> {
  const files = await Promise.all(['main.old.log', 'main.log'].map((name) => textOf(join(folder, name))))
  const entries: LogEntry[] = []
  // From the end, so that a long log costs no more than what is wanted of it.
  for (const line of files.join('\n').split('\n').reverse()) {
    if (entries.length >= limit) break
    const entry = parseLogLine(line.replace(/\r$/, ''))
    if (entry) entries.push(entry)
  }
  return entries.reverse()
}

/** Empty if it can't be read: without a log there is nothing to say of it. */
function textOf(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => '')
}
