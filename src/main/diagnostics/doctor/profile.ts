import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { codeOf } from '../../error-code'
import { firstSettings } from '../../settings/settings'
import { originOf } from '../report'
import { amount, type Finding, findingsOf } from './finding'
import { readSettings } from './read-settings'
import { runningOn } from './running'

/** Whether the profile is there and this version can start on it. `named`: somebody named the folder. */
export function examineProfile(profile: string, named: boolean): Finding[] {
  const { findings, ok, warning, problem } = findingsOf('profile')
  const folder = whatIs(profile)
  if (folder === 'missing') {
    if (named) problem(`There is no folder ${profile}.`, 'Check its name: the app would begin there anew.')
    else ok(`There is no profile yet. The first start makes it at ${profile}.`)
    return findings
  }
  if (folder !== 'folder') {
    problem(`${profile} can’t be read as a folder (${folder}).`, 'Check its name and its permissions.')
    return findings
  }

  const running = runningOn(profile)
  if (running === 'running') ok('The app is running on it')
  else if (running === 'stale') ok('The app is not running; it was ended without closing. It does not mind.')
  else if (running === 'elsewhere')
    warning(
      'Another machine has this profile open, or had it when the folder was copied.',
      'If none has, delete SingletonLock in the folder. Two apps on one profile would send leads twice.',
    )
  else ok('The app is not running')

  examineSettings()
  if (!databaseIsWhole(profile))
    warning(
      'The page’s database is damaged or was taken away.',
      'Start the app: it puts every lead back from the journal.',
    )
  return findings

  function examineSettings() {
    const read = readSettings(profile)
    switch (read.kind) {
      case 'none':
        if (existsSync(join(profile, 'journal')) && existsSync(join(profile, 'vault.json')))
          warning(
            'settings.json is gone or empty: the device counts as not set up, and has no PIN.',
            'Set it up again: leads and their keys are still here.',
          )
        else ok('The device is not set up yet')
        return
      case 'newer':
        problem(
          'The settings were written by a newer Leadstand, and this one does not start on them.',
          'Install the newer version. Nothing was changed, and every lead is still there.',
        )
        return
      case 'unreadable':
        problem(
          `settings.json can’t be read (${read.code}), and the app does not start.`,
          'Keep a copy of the folder. Without that file the device starts as not set up: leads and their keys stay.',
        )
        return
      case 'read': {
        const { settings, stored } = read
        const { connection, device, damage } = settings
        const older = stored < firstSettings.version
        ok(
          `Settings of version ${stored}${older ? `, which the next start brings to ${firstSettings.version}` : ''}`,
        )
        if (!device || !connection) ok('The device is not set up yet')
        else if (connection.kind === 'practice') ok(`Set up as ${device.role}, for practice`)
        else if (connection.apiKey === '')
          problem('There is no API key.', 'Enter it in Settings: leads wait until then.')
        else
          ok(
            `Set up as ${device.role}, sends to ${originOf(connection.baseUrl) ?? 'an address that is none'}`,
          )
        if (damage)
          warning(
            `Damage that staff have not confirmed: ${amount(damage.records, 'record')} unreadable, ${amount(damage.rows, 'lead')} put back into the database, ${damage.journal} into the journal, ${amount(damage.segments, 'segment')} from the second copy.`,
            'Read the banner in the staff area and confirm it there.',
          )
      }
    }
  }
}

function whatIs(path: string): 'folder' | 'missing' | string {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'a file'
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? 'missing' : codeOf(error)
  }
}

/** Whether what LevelDB calls its current manifest is there. True where there is no database yet. */
function databaseIsWhole(profile: string): boolean {
  const folder = join(profile, 'IndexedDB', 'app_leadstand_0.indexeddb.leveldb')
  // The first lead makes the key file, and was in the database by then.
  if (!existsSync(folder)) return !existsSync(join(profile, 'vault.json'))
  try {
    const manifest = readFileSync(join(folder, 'CURRENT'), 'utf8').trim()
    return /^MANIFEST-\d+$/.test(manifest) && existsSync(join(folder, manifest))
  } catch {
    return false
  }
}
