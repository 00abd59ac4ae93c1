import { app, dialog } from 'electron'
import { codeOf, log } from './log'
import { NewerVersion } from './newer-version'

/** ms that the app must have run for a restart after an exception to be worth a try. */
const WORTH_RESTARTING = 30_000
const startedAt = Date.now()

/** An exception nobody caught: logged by its code, shown to nobody, and the app starts anew. Leads are on the disk. */
export function setUpCrashGuard(): void {
  process.on('uncaughtException', (error) => {
    log.error('uncaught exception', { code: codeOf(error), stack: stackOf(error) })
    if (Date.now() - startedAt > WORTH_RESTARTING) app.relaunch()
    app.exit(1)
  })
  process.on('unhandledRejection', (reason) => {
    log.error('unhandled rejection', { code: codeOf(reason), stack: stackOf(reason) })
  })
}

/** The places of an error, without its message: that can hold what a person typed. */
function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return ''
  return (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .join('\n')
}

/** The app can't start: says why, changes nothing and ends. */
export function refuseToStart(error: unknown): void {
  const code = codeOf(error)
  log.error('refused to start', { code, stack: stackOf(error) })
  const folder = app.getPath('userData')
  const why =
    error instanceof NewerVersion
      ? `Its data in ${folder} was written by a newer Leadstand. Nothing was changed or deleted. Install the newer version again: it finds every lead.`
      : `Its data in ${folder} can’t be read (${code}). Nothing was changed or deleted. The log in ${folder}/logs says more.`
  dialog.showErrorBox('Leadstand can’t start', why)
  app.exit(1)
}
