import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type VaultFile, vaultFile } from '../../vault/vault'
import { amount, type Finding, findingsOf } from './finding'
import type { Survey } from './survey'

/**
 * Whether the keys of all leads are here, twice, and who guards them. Whether the key store still opens them only the app
 * itself can tell.
 */
export function examineKeys(profile: string, survey: Survey | null): Finding[] {
  const { findings, ok, warning, problem } = findingsOf('keys')
  const [main, copy] = ['vault.json', 'vault-copy.json'].map((name) => readKeys(join(profile, name)))
  const keys = new Map([...keysOf(main), ...keysOf(copy)].map((key) => [key.id, key]))
  const lost = [...(survey?.leadsByKey ?? [])].filter(([id]) => !keys.has(id))
  const lostLeads = lost.reduce((sum, [, leads]) => sum + leads, 0)

  if (lostLeads > 0)
    problem(
      `The key of ${amount(lostLeads, 'lead')} is not here: they can’t be opened or sent.`,
      'Put vault.json or vault-copy.json of this device back from a copy of the profile.',
    )
  if (survey && keys.size > 0 && survey.leadsByKey.size + survey.counts.deleted === 0)
    problem(
      'Leads were captured here, and the journal holds none.',
      'If the app shows none either, look for a backup or a second copy, and use this disk no more before somebody has looked at it.',
    )
  if (main === null && copy === null) {
    if (lostLeads === 0) ok('No keys yet: the first lead makes one')
  } else if (main === 'unreadable' && copy === 'unreadable')
    problem('Neither of the two key files can be read.', 'Put them back from a copy of the profile.')
  else if (main === 'unreadable' || copy === 'unreadable')
    warning(
      `${main === 'unreadable' ? 'vault.json' : 'vault-copy.json'} can’t be read; the other key file can.`,
      'Keep a copy of the profile. The app works with the other file and puts this one aside when it makes a new key.',
    )
  else if (main === null || copy === null)
    warning(
      `${main === null ? 'vault.json' : 'vault-copy.json'} is gone; the other key file is there.`,
      'Keep a copy of the profile. The app writes both again when it makes a new key.',
    )
  else if (JSON.stringify(main) !== JSON.stringify(copy))
    warning(
      'The two key files do not hold the same.',
      'The app takes the keys of both. Keep a copy of the profile.',
    )
  else ok(`${amount(keys.size, 'key')}, the same in both files`)

  const backends = [...new Set([...keys.values()].map(({ backend }) => backend))]
  if (backends.includes('basic_text'))
    warning(
      'The keys are only obfuscated (basic_text): this Linux has no keyring.',
      'Install GNOME Keyring or KWallet before the next event, or protect the disk and the account.',
    )
  else if (backends.length > 0) ok(`Guarded by ${backends.join(', ')}`)
  const aside = asideIn(profile)
  if (aside.length > 0)
    warning(
      `Put aside because they could not be read: ${aside.join(', ')}`,
      'Keep them: keys in them may still be saved.',
    )
  return findings
}

type ReadKeys = VaultFile | 'unreadable' | null | undefined

/** Null if there is no such file. */
function readKeys(path: string): ReadKeys {
  if (!existsSync(path)) return null
  try {
    return vaultFile.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data ?? 'unreadable'
  } catch {
    return 'unreadable'
  }
}

function keysOf(file: ReadKeys): VaultFile['keys'] {
  return file && file !== 'unreadable' ? file.keys : []
}

function asideIn(profile: string): string[] {
  try {
    return readdirSync(profile).filter((name) => /^vault(-copy)?-unreadable-/.test(name))
  } catch {
    return []
  }
}
