import type { Delivery, ResendPolicy } from '../../../shared/delivery'
import type { JournalEntry } from '../../../shared/ipc'
import type { Lead } from '../../../shared/lead'
import { main, value } from '../app/bridge'
import { capturing } from './capturing'
import { reconcile } from './reconcile'
import type { LeadStore, Tombstone } from './store'

/** Leads that were put back because one of the two had none: `rows` into the store, `journal` into the journal. */
export interface PutBack {
  rows: number
  journal: number
}

/** What a few leads are mended with. */
export interface Mending {
  store: LeadStore
  policy: ResendPolicy
  putBack: PutBack
}

interface Repair {
  delivery: Delivery
  row: boolean
  journal: boolean
}

/** Brings rows and journal to the same truth for leads that the journal knows. */
export async function mendKnown({ store, policy, putBack }: Mending, entries: JournalEntry[]): Promise<void> {
  // Before the rows are read: what is not among these any more has its row by then.
  const young = capturing()
  const old = entries.filter(({ id }) => !young.has(id))
  const now = Date.now()
  const rows = new Map((await store.getMany(old.map(({ id }) => id))).map((row) => [row.id, row]))
  const buriedHere = new Map((await store.buried(old.map(({ id }) => id))).map((one) => [one.id, one]))
  const buried: Tombstone[] = []
  /** A journal that lost records, or came back from an older copy, may have lost a deletion too. */
  const forgotten: Tombstone[] = []
  const missing: string[] = []
  const repairs = new Map<string, Repair>()
  for (const { id, delivery, deletedAt } of old) {
    const tombstone = buriedHere.get(id)
    if (tombstone && delivery) {
      forgotten.push(tombstone)
      continue
    }
    const verdict = reconcile({ journal: delivery, row: rows.get(id)?.delivery }, now, policy)
    if (verdict.kind === 'deleted') buried.push({ id, at: deletedAt ?? now })
    else if (verdict.repairRow || verdict.repairJournal) {
      repairs.set(id, { delivery: verdict.delivery, row: verdict.repairRow, journal: verdict.repairJournal })
      // The journal's copy is the newer one also where a correction did not reach the row.
      if (verdict.repairRow) missing.push(id)
    }
  }
  // A journal that can't be written now is told at the next start: the row stays away in any case.
  if (forgotten.length > 0) await main.journalBury(forgotten.map(({ id, at }) => ({ id, at })))
  const copies = new Map(rows)
  for (const lead of missing.length > 0 ? await value(main.journalRead(missing)) : [])
    copies.set(lead.id, lead)
  const repaired = [...repairs].flatMap(([id, repair]) => {
    const lead = copies.get(id)
    return lead ? [{ ...repair, lead: { ...lead, delivery: repair.delivery } }] : []
  })
  // The journal first: if this is cut short, the next start comes to the same verdict.
  const toJournal = repaired.filter(({ journal }) => journal).map(({ lead }) => lead)
  if (toJournal.length > 0) await value(main.journalAppend(toJournal))
  const toStore = repaired.filter(({ row }) => row).map(({ lead }) => lead)
  if (toStore.length > 0) await store.put(toStore)
  if (buried.length > 0) await store.remove(buried)
  putBack.rows += toStore.filter(({ id }) => !rows.has(id)).length
}

/** Appends rows that the journal does not have: it was damaged, or could not be written when they were captured. */
export async function mendUnknown({ store, policy, putBack }: Mending, ids: string[]): Promise<void> {
  const now = Date.now()
  const rows = await store.getMany(ids)
  if (rows.length === 0) return
  const leads = rows.map((lead): Lead => {
    const verdict = reconcile({ journal: undefined, row: lead.delivery }, now, policy)
    return verdict.kind === 'kept' ? { ...lead, delivery: verdict.delivery } : lead
  })
  const { journaled } = await value(main.journalAppend(leads))
  const changed = leads.filter((lead, i) => lead.delivery.rev !== rows[i]?.delivery.rev)
  if (changed.length > 0) await store.put(changed)
  if (journaled) putBack.journal += rows.length
}
