import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { codeOf } from '../../error-code'
import { lackOf } from '../../journal/copy-file'
import { findDeviceFolder, requireCopyFolder } from '../../journal/copy-place'
import { namesIn } from '../../journal/head'
import { segmentName, segmentsIn } from '../../journal/segment'
import { NewerVersion } from '../../newer-version'
import { amount, type Finding, findingsOf } from './finding'
import type { Survey } from './survey'

export interface CopyPatient {
  profile: string
  /** The folder that staff chose for the second copy; null if none. */
  chosen: string | null
  /** Of the journal itself; null if it can't be read. */
  survey: Survey | null
  running: boolean
}

/** Whether the journal's second copy can be reached and has all that the journal has. */
export async function examineCopy({ profile, chosen, survey, running }: CopyPatient): Promise<Finding[]> {
  const { findings, ok, warning } = findingsOf('copy')
  if (chosen === null) {
    ok('None is set up')
    return findings
  }
  try {
    await requireCopyFolder(chosen)
    const folder = await findDeviceFolder(chosen, idOf(profile))
    const copied = folder === null ? 0 : segmentsIn(await namesIn(folder)).length
    const lacking = folder === null ? null : await lackingIn(join(profile, 'journal'), folder, survey)
    if (survey?.segments === 0 && copied > 0)
      warning(
        `The journal is empty, and its copy in ${chosen} has ${amount(copied, 'segment')}.`,
        'Leave the stick plugged in and start the app: it brings every lead back.',
      )
    else if (lacking === 0) ok(`${chosen} has all of the journal`)
    else if (running) ok(`${chosen} is behind; the app is bringing it up to date`)
    else
      warning(
        lacking === null
          ? `${chosen} has nothing of this device yet.`
          : `${chosen} is behind in ${amount(lacking, 'segment')}.`,
        'Start the app with the stick plugged in: it copies the rest by itself.',
      )
  } catch (error) {
    if (error instanceof NewerVersion)
      warning(
        `The copy in ${chosen} was written by a newer Leadstand.`,
        'Install the newer version, or choose another folder in Settings.',
      )
    else
      warning(
        `${chosen} can’t be reached (${codeOf(error)}).`,
        'Plug the stick in, or choose another folder in Settings.',
      )
  }
  return findings
}

/** Segments that the copy does not have as they are. */
async function lackingIn(journal: string, copy: string, survey: Survey | null): Promise<number> {
  let lacking = 0
  for (const segment of segmentsIn(await namesIn(journal))) {
    const name = segmentName(segment)
    const counts = segment === survey?.end.segment ? survey.end.size : undefined
    if (await lackOf(join(journal, name), join(copy, name), counts)) lacking++
  }
  return lacking
}

/** As the app wrote it when it made the copy's folder. No folder ends with what stands for a missing one. */
function idOf(profile: string): string {
  try {
    return readFileSync(join(profile, 'device-id'), 'utf8').trim()
  } catch {
    return 'no-device-id'
  }
}
