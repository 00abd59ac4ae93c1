import { deliveryStates, isSettled } from '../../../shared/delivery'
import type { Input, JournalEntry, LeadstandApi, Result } from '../../../shared/ipc'
import type { Lead } from '../../../shared/lead'
import { PAGE } from '../../../shared/page'

const ok = <T>(value: T): Result<T> => ({ ok: true, value })

export const DELETED_AT = 1_700_000_000_000

type Asked =
  | 'journalPage'
  | 'journalLookup'
  | 'journalCounts'
  | 'journalRead'
  | 'journalAppend'
  | 'journalBury'
  | 'reportRecovery'

/** The journal as the main process answers for it. */
export function fakeJournal() {
  const journal = {
    /** Null: deleted by staff. */
    leads: new Map<string, Lead | null>(),
    appended: [] as Lead[],
    reported: [] as Input<'reportRecovery'>[],
    /** Whole passes through all leads. */
    scans: 0,
    failing: false,
    /** Happens before a message is answered. */
    before: async (_method: Asked) => {},
  }
  const entry = (id: string, lead: Lead | null): JournalEntry => {
    return { id, delivery: lead?.delivery ?? null, deletedAt: lead ? null : DELETED_AT }
  }
  const main: Pick<LeadstandApi, Asked> = {
    async journalPage({ from, unsettled }) {
      await journal.before('journalPage')
      if (!unsettled && from === 0) journal.scans++
      const rest = [...journal.leads].slice(from)
      const wanted = rest.filter(([, lead]) => !unsettled || (lead !== null && !isSettled(lead.delivery)))
      const page = wanted.slice(0, PAGE)
      const last = page.at(-1)
      const next = wanted.length > PAGE && last ? from + rest.indexOf(last) + 1 : null
      return ok({ entries: page.map(([id, lead]) => entry(id, lead)), next })
    },
    async journalLookup(ids) {
      await journal.before('journalLookup')
      return ok(
        ids.flatMap((id) => {
          const lead = journal.leads.get(id)
          return lead === undefined ? [] : [entry(id, lead)]
        }),
      )
    },
    async journalCounts() {
      await journal.before('journalCounts')
      const leads = [...journal.leads.values()].filter((lead) => lead !== null)
      const counted = deliveryStates.map((state) => [
        state,
        leads.filter(({ delivery }) => delivery.state === state).length,
      ])
      return ok({ states: Object.fromEntries(counted), deleted: journal.leads.size - leads.length })
    },
    async journalRead(ids) {
      await journal.before('journalRead')
      return ok(ids.flatMap((id) => journal.leads.get(id) ?? []))
    },
    async journalAppend(leads) {
      if (journal.failing) return { ok: false, error: 'failed' }
      journal.appended.push(...leads)
      for (const lead of leads) if (journal.leads.get(lead.id) !== null) journal.leads.set(lead.id, lead)
      return ok({ journaled: true })
    },
    async journalBury(tombstones) {
      if (journal.failing) return { ok: false, error: 'failed' }
      for (const { id } of tombstones) if (journal.leads.has(id)) journal.leads.set(id, null)
      return ok(undefined)
    },
    async reportRecovery(putBack) {
      journal.reported.push(putBack)
      return ok(undefined)
    },
  }
  return { journal, main }
}
