import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CopyParts, type JournalCopy, openJournalCopy } from './copy'
import { prepareCopyFolder } from './copy-place'
import { type Journal, openJournal } from './journal'

export const DEVICE_ID = '01234567-89ab-4cde-8f01-23456789abcd'

export interface Station {
  profile: string
  journalFolder: string
  stick: string
  /** The folder of this device on the stick. */
  onStick: string
  journal: Journal
  copy: JournalCopy
  /** What was told of the copy, in order. */
  told: string[]
  /** Which folder was chosen; null: none. */
  choice: { folder: string | null }
  close(): Promise<void>
}

/** A journal in `root/profile` and its second copy in `root/stick`. */
export async function openStation(root: string, segmentBytes = 900): Promise<Station> {
  const [profile, stick] = [join(root, 'profile'), join(root, 'stick')]
  const journalFolder = join(profile, 'journal')
  for (const folder of [journalFolder, stick]) mkdirSync(folder, { recursive: true })
  await prepareCopyFolder(stick, profile)
  const journal = openJournal(journalFolder, { segmentBytes, onChange: () => copy.follow() })
  const told: string[] = []
  const choice: Station['choice'] = { folder: stick }
  const parts: CopyParts = {
    journalFolder,
    vaultFile: join(profile, 'vault.json'),
    chosen: () => choice.folder,
    deviceName: () => 'Stand',
    deviceId: async () => DEVICE_ID,
    end: () => journal.ready.then(journal.end),
    erased: () => new Set(journal.erasures().flatMap(({ keyIds }) => keyIds)),
    onChange: () => told.push(copy.state()?.state ?? 'none'),
  }
  const copy = openJournalCopy(parts)
  await journal.ready
  return {
    profile,
    journalFolder,
    stick,
    onStick: join(stick, 'Leadstand Stand 01234567'),
    journal,
    copy,
    told,
    choice,
    async close() {
      await copy.close()
      await journal.close()
    },
  }
}

/** The segments in a folder and what they hold. */
export function segmentsOf(folder: string): Record<string, string> {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => /^\d{6}\.log$/.test(name)) : []
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
}
