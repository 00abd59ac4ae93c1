import { resolve } from 'node:path'

/** The command line as this app understands it; everything else is Chromium's. */
export interface Switches {
  /** The profile's folder, absolute. Chromium itself understands only the form with `=`. */
  userDataDir: string | null
  /** A provisioning file, absolute. */
  provision: string | null
  /** The provisioning file is deleted once it was taken. */
  provisionDelete: boolean
}

/** Both `--provision FILE` and `--provision=FILE` are understood. */
export function readSwitches(argv: string[], cwd: string): Switches {
  const index = argv.findIndex((arg) => arg === '--provision' || arg.startsWith('--provision='))
  const found = argv[index]
  const next = argv[index + 1]?.startsWith('--') ? undefined : argv[index + 1]
  const file = found?.includes('=') ? found.slice(found.indexOf('=') + 1) : next
  return {
    provision: index === -1 || !file ? null : resolve(cwd, file),
    provisionDelete: argv.includes('--provision-delete'),
  }
}
