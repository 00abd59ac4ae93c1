import { deliveryStates } from '../../../shared/delivery'
import { codeOf } from '../../error-code'
import { NewerVersion } from '../../newer-version'
import { amount, type Finding, findingsOf, size } from './finding'
import { type Survey, surveyJournal } from './survey'

/** What the journal holds and whether all of it can be read. `survey` null: it could not be. */
export async function examineJournal(
  folder: string,
  running: boolean,
): Promise<{ findings: Finding[]; survey: Survey | null }> {
  const { findings, ok, warning, problem } = findingsOf('journal')
  let survey: Survey
  try {
    survey = await surveyJournal(folder)
  } catch (error) {
    if (error instanceof NewerVersion)
      problem(
        'The journal was written by a newer Leadstand, and this one does not start on it.',
        'Install the newer version. Nothing was changed, and every lead is still there.',
      )
    else
      problem(
        `The journal can’t be read (${codeOf(error)}).`,
        'Check the permissions of its folder and the disk. The page’s database has the leads too: keep a copy of the whole profile.',
      )
    return { findings, survey: null }
  }

  const { counts, damaged, torn, undelivered } = survey
  ok(`${amount(survey.segments, 'segment')}, ${size(survey.bytes)}, ${amount(survey.records, 'record')}`)
  if (damaged > 0)
    warning(
      `${amount(damaged, 'line')} of the journal can’t be read.`,
      'Start the app: it puts back what its database or the second copy still has of them, and tells staff what it was. Compare the number of leads then.',
    )
  // While the app writes, the newest record may be half there at any moment.
  if (torn && !running)
    warning(
      'The last record was cut short, by a crash or a power cut: nobody was thanked for it.',
      'The next start takes it away.',
    )

  const states = deliveryStates.filter((state) => counts.states[state] > 0)
  const each = states.map((state) => `${counts.states[state].toLocaleString('en')} ${state}`)
  if (counts.deleted > 0) each.push(`${counts.deleted.toLocaleString('en')} deleted`)
  const legible = damaged > 0 ? ' that can be read' : ''
  ok(each.length > 0 ? `Leads${legible}: ${each.join(', ')}` : `No leads${legible || ' yet'}`)
  if (undelivered === 0) ok(`No lead${legible} exists only on this device`)
  else if (running) ok(`${amount(undelivered, 'lead')} only on this device: the app is there to send them`)
  else
    warning(
      `${amount(undelivered, 'lead')} only on this device.`,
      'Start the app where there is a network, or save a backup. Do not delete the profile.',
    )
  return { findings, survey }
}
