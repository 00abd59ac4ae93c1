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

/** Both `--name VALUE` and `--name=VALUE` are understood; paths are made absolute against `cwd`. */
export function readSwitches(argv: string[], cwd: string): Switches {
  return {
    userDataDir: pathAfter('--user-data-dir', argv, cwd),
    provision: pathAfter('--provision', argv, cwd),
    provisionDelete: argv.includes('--provision-delete'),
  }
}

function pathAfter(name: string, argv: string[], cwd: string): string | null {
  const index = argv.findIndex((arg) => arg === name || arg.startsWith(`${name}=`))
  const found = argv[index]
  if (found === undefined) return null
  const value = found === name ? argv[index + 1] : found.slice(name.length + 1)
  return value && !value.startsWith('--') ? resolve(cwd, value) : null
}
