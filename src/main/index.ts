import { join } from 'node:path'
import { app } from 'electron'
import { setChromiumSwitches } from './chromium'
import { setUpCrashGuard } from './crash-guard'
import { guardPages } from './kiosk/guard'
import { registerScheme } from './kiosk/protocol'
import { log, setupLog } from './log'
import { start } from './start'
import { readSwitches } from './switches'

const switches = readSwitches(process.argv, process.cwd())
if (switches.userDataDir) app.setPath('userData', switches.userDataDir)
setupLog(join(app.getPath('userData'), 'logs'))
setUpCrashGuard()
setChromiumSwitches()
registerScheme()
guardPages()

// Two processes on one profile would each send the queue: the second one shows the first and ends.
if (app.requestSingleInstanceLock()) {
  app.whenReady().then(
    () => start(switches),
    () => undefined,
  )
} else {
  log.info('second start: the running app is shown')
  app.quit()
}
