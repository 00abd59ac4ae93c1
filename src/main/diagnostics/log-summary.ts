import type { LogEntry } from '../log-line'
import { redact, wordOf } from './redact'
import { factNames, type ReportedLogEntry } from './report-schema'

/** Characters of a text that a report shows. */
const LONGEST = 1000

/** An entry of the log as a report may show it: its text redacted, of its facts those that are known by name. */
export function reportedEntry({ at, level, text, facts }: LogEntry): ReportedLogEntry {
  const known: ReportedLogEntry['facts'] = {}
  for (const name of factNames) {
    if (!Object.hasOwn(facts, name)) continue
    known[name] = reportedFact(name, facts[name])
  }
  return { at: timeOf(at), level: wordOf(level) ?? 'unknown', text: shortened(text), facts: known }
}

function reportedFact(name: (typeof factNames)[number], value: unknown): string | number | boolean | null {
  if (typeof value === 'number' || typeof value === 'boolean') return value
  if (typeof value !== 'string') return null
  if (name === 'id' || name === 'stack') return shortened(value)
  return wordOf(value) ?? '[text]'
}

/** Redacted again behind the cut: half of a taken-out word is nothing that a report's schema lets through. */
function shortened(text: string): string {
  return redact(redact(text.slice(0, LONGEST)).slice(0, LONGEST))
}

/** The last ms of the year 9999: beyond it a time is written in another way. */
const LAST_TIME = 253_402_300_799_999

/** Epoch ms as people read it, in UTC; a time that no clock can show becomes the nearest that one can. */
export function timeOf(ms: number): string {
  return new Date(Math.min(LAST_TIME, Math.max(0, ms || 0))).toISOString()
}
