import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Disk, diskOf } from '../disk'
import { type Finding, findingsOf, size } from './finding'

/** Bytes free below which the doctor warns, as the checks at set-up do. */
const LITTLE_DISK = 500_000_000
/** Bytes free below which a day at a booth may not fit any more. */
const NO_DISK = 50_000_000

export interface Machine {
  platform: NodeJS.Platform
  env: NodeJS.ProcessEnv
  /** Without the `v`. */
  node: string
  /** The folder with package.json and node_modules. */
  root: string
}

/** What the app needs of the machine: Node, Electron, a display, and room for `profile`. */
export async function examineMachine(machine: Machine, profile: string): Promise<Finding[]> {
  const { findings, ok, warning, problem } = findingsOf('machine')

  const wanted = JSON.parse(readFileSync(join(machine.root, 'package.json'), 'utf8')).engines.node
  const least = String(wanted).replace(/^>=/, '')
  if (isOlder(machine.node, least))
    problem(`Node ${machine.node} is too old.`, `Install Node ${least} or newer.`)
  else ok(`Node ${machine.node}`)

  const { installed, official } = electronVersions(machine.root)
  if (installed === null)
    warning('Electron, which runs the app, is not here yet.', 'npm start fetches it, or npm run setup.')
  else if (installed !== official)
    warning(
      `Electron ${installed} stands in for ${official}.`,
      'It is good for tests and for trying the app out. npm run setup tries the official one again.',
    )
  else ok(`Electron ${installed}`)

  const display = machine.env.WAYLAND_DISPLAY || machine.env.DISPLAY
  if (machine.platform !== 'linux') ok('A display is the system’s own')
  else if (display) ok(`Display ${display}`)
  else
    warning(
      'There is no display in this session.',
      'The app needs one: start it in the session of the screen, or with ssh -X.',
    )

  return [...findings, ...examineDisk(await diskOf(nearest(profile)))]
}

/** Whether leads can be kept there, and for how long. */
export function examineDisk({ freeBytes, totalBytes, failure }: Disk): Finding[] {
  const { findings, ok, warning, problem } = findingsOf('machine')
  const free = freeBytes ?? 0
  const room = `${size(free)} free of ${size(totalBytes ?? 0)}`
  if (failure === 'EROFS')
    problem('The profile’s disk is write-protected (EROFS).', 'Leads can’t be kept there. Make it writable.')
  else if (failure)
    problem(
      `The profile’s folder can’t be written (${failure}).`,
      'Leads can’t be kept there. Make the folder writable for this user.',
    )
  else if (free < NO_DISK) problem(`The disk is full: ${room}.`, 'Leads can’t be kept. Make room now.')
  else if (free < LITTLE_DISK) warning(`The disk is nearly full: ${room}.`, 'Make room.')
  else ok(`Disk: ${room}, and it can be written`)
  return findings
}

/** The folder, or where it would be made. */
function nearest(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : nearest(dirname(folder))
}

function electronVersions(root: string): { installed: string | null; official: string } {
  const electron = join(root, 'node_modules', 'electron')
  const text = (...path: string[]) => {
    const file = join(electron, ...path)
    return existsSync(file) ? readFileSync(file, 'utf8').trim() : null
  }
  const program = text('path.txt')
  const there = program !== null && existsSync(join(electron, 'dist', program))
  return {
    installed: there ? (text('dist', 'version')?.replace(/^v/, '') ?? null) : null,
    official: String(JSON.parse(text('package.json') ?? '{}').version),
  }
}

/** Whether a version is before another, by its numbers. */
export function isOlder(version: string, least: string): boolean {
  const [a, b] = [version, least].map((text) => text.split('.').map(Number)) as [number[], number[]]
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0)
    if (difference !== 0) return difference < 0
  }
  return false
}
