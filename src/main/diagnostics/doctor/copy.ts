import { constants } from 'node:fs'
import { access } from 'node:fs/promises'
import { codeOf } from '../../error-code'
import { NewerVersion } from '../../newer-version'
import { amount, type Finding, findingsOf } from './finding'
import { type Survey, surveyJournal } from './survey'

/** Whether the journal's second copy can be reached and has what the journal has. `folder` null: none is set up. */
export async function examineCopy(folder: string | null, journal: Survey | null): Promise<Finding[]> {
  const { findings, ok, warning } = findingsOf('copy')
  if (folder === null) {
    ok('None is set up')
    return findings
  }
  try {
    await access(folder, constants.W_OK)
    const copy = await surveyJournal(folder)
    const missing = (journal?.bytes ?? 0) - copy.bytes
    if (missing > 0)
      warning(
        `${folder} lacks ${amount(missing, 'byte')} of the journal.`,
        'Start the app with the stick plugged in: it copies the rest by itself.',
      )
    else ok(`${folder} has all of the journal`)
  } catch (error) {
    if (error instanceof NewerVersion)
      warning(`The copy in ${folder} was written by a newer Leadstand.`, 'Choose another folder in Settings.')
    else
      warning(
        `${folder} can’t be reached or written (${codeOf(error)}).`,
        'Plug the stick in, or choose another folder in Settings.',
      )
  }
  return findings
}
