import { statSync } from 'node:fs'
import { join } from 'node:path'
import { examineCopy } from './copy'
import type { Finding } from './finding'
import { examineJournal } from './journal'
import { examineKeys } from './keys'
import { examineLog } from './logs'
import { examineMachine, type Machine } from './machine'
import { examineProfile } from './profile'
import { readSettings } from './read-settings'
import { runningOn } from './running'

export interface Patient {
  machine: Machine
  /** The profile's folder, absolute. */
  profile: string
  /** Somebody named that folder, so that it has to be there. */
  named: boolean
}

/**
 * Looks at this machine and a profile on it, whether the app runs there or not. Changes nothing: no byte of the profile, no
 * file beside it.
 */
export async function examine({ machine, profile, named }: Patient): Promise<Finding[]> {
  const findings = [...(await examineMachine(machine, profile)), ...examineProfile(profile, named)]
  if (!isFolder(profile)) return findings
  const running = runningOn(profile) === 'running'
  const { findings: ofJournal, survey } = await examineJournal(join(profile, 'journal'), running)
  const read = readSettings(profile)
  const chosen = read.kind === 'read' ? read.settings.journalCopy : null
  return [
    ...findings,
    ...ofJournal,
    ...examineKeys(profile, survey),
    ...(await examineCopy({ profile, chosen, survey, running })),
    ...(await examineLog(join(profile, 'logs'))),
  ]
}

/** Whether nothing needs a person before the next event; warnings may wait. */
export function isHealthy(findings: Finding[]): boolean {
  return findings.every(({ verdict }) => verdict !== 'problem')
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}
