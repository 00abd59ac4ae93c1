import { join } from 'node:path'
import { app } from 'electron'
import log from 'electron-log/main'

/**
 * The log of the main process: ids, codes and states, never what a person typed and never a secret.
 * One file under the profile's `logs`, turned over at 1 MB.
 */
export function setupLog(): void {
  log.transports.file.resolvePathFn = () => join(app.getPath('userData'), 'logs', 'main.log')
  log.transports.file.maxSize = 1_000_000
  log.transports.file.level = 'info'
  log.transports.console.level = false
  log.transports.ipc.level = false
}

export { log }

/** An error as the log may show it: its kind and code. A message can hold what a person typed. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}
