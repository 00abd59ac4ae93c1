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
  const path = (name: string) => {
    const value = argumentOf(argv, name)
    return value ? resolve(cwd, value) : null
  }
  return {
    userDataDir: path('--user-data-dir'),
    provision: path('--provision'),
    provisionDelete: argv.includes('--provision-delete'),
  }
}

/** As Chromium does, the last one counts. Another switch behind a name is not its value. */
function argumentOf(argv: string[], name: string): string | undefined {
  const index = argv.findLastIndex((arg) => arg === name || arg.startsWith(`${name}=`))
  const found = argv[index]
  if (found !== name) return found?.slice(name.length + 1)
  const next = argv[index + 1]
  return next?.startsWith('--') ? undefined : next
}
