import { resolve } from 'node:path'
import { app } from 'electron'

/** The command line as this app understands it; everything else is Chromium's. */
export interface Switches {
  /** A provisioning file, absolute. */
  provision: string | null
  /** The provisioning file is deleted once it was taken. */
  provisionDelete: boolean
}

/** Both `--provision FILE` and `--provision=FILE` are understood. */
export function readSwitches(argv: string[], cwd: string): Switches {
  const index = argv.findIndex((arg) => arg === '--provision' || arg.startsWith('--provision='))
  const found = argv[index]
  const file = found?.includes('=') ? found.slice(found.indexOf('=') + 1) : argv[index + 1]
  return {
    provision: index === -1 || !file ? null : resolve(cwd, file),
    provisionDelete: argv.includes('--provision-delete'),
  }
}

/** Chromium's own behaviour, set before it starts. */
export function setChromiumSwitches(): void {
  // A POST on a shared connection may be repeated by the network stack itself: see courier/transport.ts.
  app.commandLine.appendSwitch('disable-http2')
  // No zoom by two fingers, no leaving the page by a swipe.
  app.commandLine.appendSwitch('disable-pinch')
  app.commandLine.appendSwitch('overscroll-history-navigation', '0')
  // As root (containers) Chromium runs only without its sandbox, and its children die if it is asked for after all.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
}
