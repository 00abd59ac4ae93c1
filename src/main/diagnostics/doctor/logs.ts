import { readLog } from '../log-file'
import { reportedEntry } from '../log-summary'
import { amount, type Finding, findingsOf } from './finding'

/** Entries of the log that are looked through. */
const LOOKED_AT = 2000
const SHOWN = 3

/** What went wrong lately, by the log: whether the last start was refused, and the last errors. */
export async function examineLog(folder: string): Promise<Finding[]> {
  const { findings, ok, warning, problem } = findingsOf('log')
  const entries = (await readLog(folder, LOOKED_AT)).map(reportedEntry)
  const errors = entries.filter(({ level }) => level === 'error')
  const latest = entries.findLast(({ text }) => text === 'start' || text === 'refused to start')
  if (latest?.text === 'refused to start')
    problem(
      `The last start was refused (${latest.facts.code}), at ${localTime(latest.at)}.`,
      'What stands above says why. Nothing was changed or deleted.',
    )
  if (entries.length === 0) ok('Nothing is logged yet')
  else if (errors.length === 0) ok(`No error in ${amount(entries.length, 'entry', 'entries')}`)
  else {
    const shown = errors.slice(-SHOWN).map(({ at, text, facts }) => {
      return `${localTime(at)} ${text}${facts.code ? ` (${facts.code})` : ''}`
    })
    warning(
      `${amount(errors.length, 'error')} in ${amount(entries.length, 'entry', 'entries')}. The newest: ${shown.join('; ')}`,
      `The whole log is in ${folder}.`,
    )
  }
  return findings
}

/** Of an entry's time in UTC; to the second. */
function localTime(time: string): string {
  const date = new Date(time)
  const local = new Date(date.getTime() - date.getTimezoneOffset() * 60_000)
  return local.toISOString().slice(0, 19).replace('T', ' ')
}
