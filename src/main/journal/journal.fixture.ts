import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import { claim, type Delivery, settle } from '../../shared/delivery'
import type { Lead } from '../../shared/lead'
import { type Journal, type JournalOptions, openJournal } from './journal'
import type { JournalRecord } from './record'

/** A folder for each test of a file, and journals in it that are closed behind each. */
export function journalFolder() {
  let folder = ''
  const opened: Journal[] = []
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'leadstand-journal-'))
  })
  afterEach(async () => {
    for (const journal of opened.splice(0)) await journal.close()
    await rm(folder, { recursive: true, force: true })
  })

  function begin(options: JournalOptions = {}): Journal {
    const journal = openJournal(folder, options)
    opened.push(journal)
    return journal
  }
  return {
    path: () => folder,
    segment: (n: number) => join(folder, `00000${n}.log`),
    /** Opens it and waits for nothing. */
    begin,
    /** Opens it, and waits until nothing is read or written anew. */
    async open(options: JournalOptions = {}): Promise<Journal> {
      const journal = begin(options)
      await journal.ready
      await journal.idle()
      return journal
    },
  }
}

export const put = (lead: Lead): JournalRecord => ({ type: 'lead', lead })
export const change = (lead: Lead, delivery: Delivery): JournalRecord => ({
  type: 'delivery',
  id: lead.id,
  delivery,
})
export const buried = (lead: Lead): JournalRecord => ({ type: 'deleted', id: lead.id, at: 5 })

export function posting(lead: Lead) {
  const claimed = claim(lead.delivery, 1)
  if (!claimed) throw new Error('not claimable')
  return claimed
}
export const delivered = (lead: Lead): Delivery =>
  settle(
    posting(lead),
    { kind: 'delivered', status: 200 },
    { now: 2, random: 0, policy: 'resend', othersPass: false, practice: false },
  )

/** Everything a journal answers. */
export async function contents(journal: Journal) {
  const { entries } = journal.page(0, 1_000, false)
  return {
    entries,
    leads: await journal.read(entries.map(({ id }) => id)),
    undelivered: journal.undelivered(),
    lastSeq: journal.lastSeq(),
  }
}
