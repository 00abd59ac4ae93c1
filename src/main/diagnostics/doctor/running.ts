import { existsSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'

/**
 * Whether the app runs on a profile, by the lock that Chromium keeps in it. `stale`: it ended without taking its lock away.
 * `elsewhere`: a machine of another name has it, or had when the folder was copied.
 */
export type Running = 'running' | 'not-running' | 'stale' | 'elsewhere'

export function runningOn(profile: string): Running {
  // Windows deletes this file with the process that holds it.
  if (process.platform === 'win32') return existsSync(join(profile, 'lockfile')) ? 'running' : 'not-running'
  const [, host, pid] = /^(.*)-(\d+)$/.exec(linkOf(join(profile, 'SingletonLock'))) ?? []
  if (!pid) return 'not-running'
  if (host !== hostname()) return 'elsewhere'
  return isAlive(Number(pid)) ? 'running' : 'stale'
}

function linkOf(path: string): string {
  try {
    return readlinkSync(path)
  } catch {
    return ''
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Somebody else's process is one all the same.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
