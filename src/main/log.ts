import { join } from 'node:path'
import log from 'electron-log/main'
import { logLine } from './log-line'

// Silent until `setupLog` has named its place: a test or a script must not write into a person's profile.
log.transports.file.level = false
log.transports.console.level = false

/**
 * The log of the main process: ids, codes and states, never what a person typed and never a secret.
 * One file in `folder`, turned over at 1 MB.
 */
export function setupLog(folder: string): void {
  log.transports.file.resolvePathFn = () => join(folder, 'main.log')
  log.transports.file.format = ({ data, level, message }) => [
    logLine(message.date ?? new Date(), level, data),
  ]
  log.transports.file.maxSize = 1_000_000
  log.transports.file.level = 'info'
  log.transports.ipc.level = false
}

export { codeOf } from './error-code'
export { log }
