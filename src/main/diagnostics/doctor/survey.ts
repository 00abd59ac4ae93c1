import { isSettled } from '../../../shared/delivery'
import type { End } from '../../journal/appender'
import { type Counts, openLedger } from '../../journal/ledger'
import { readJournal } from '../../journal/reading'
import { bytesIn, journalFiles } from '../journal-files'

export interface Survey {
  segments: number
  bytes: number
  /** Leads, changes and deletions, without the headers of segments. */
  records: number
  /** Lines that are not what was written. */
  damaged: number
  /** Up to where the journal is whole. */
  end: End
  /** The last record was cut short, as a crash leaves it. */
  torn: boolean
  counts: Counts
  /** Leads that are neither settled nor deleted. */
  undelivered: number
  /** Leads per id of the key they are sealed under, deleted ones left out. */
  leadsByKey: Map<string, number>
}

/**
 * Reads all of a journal as the app does at its start, and changes nothing: no folder is made, no torn end cut off. A folder that
 * is not there is an empty journal. Throws NewerVersion for one of a later version, and the system's errors.
 */
export async function surveyJournal(folder: string): Promise<Survey> {
  const ledger = openLedger()
  const keys = new Map<string, string>()
  let records = 0
  const files = await journalFiles(folder)
  const { tail, damaged } = await readJournal(folder, {
    ...ledger,
    apply(record, place) {
      records++
      if (record.type === 'lead') keys.set(record.lead.id, record.lead.envelope.keyId)
      ledger.apply(record, place)
    },
  })

  const leadsByKey = new Map<string, number>()
  let undelivered = 0
  for (const id of ledger.order) {
    const { delivery } = ledger.entry(id) ?? {}
    if (!delivery) continue
    undelivered += Number(!isSettled(delivery))
    const key = keys.get(id)
    if (key) leadsByKey.set(key, (leadsByKey.get(key) ?? 0) + 1)
  }
  const last = files.at(-1)
  return {
    segments: files.length,
    bytes: bytesIn(files),
    records,
    damaged,
    end: tail,
    torn: last?.segment === tail.segment && last.bytes > tail.size,
    counts: ledger.counts(),
    undelivered,
    leadsByKey,
  }
}
