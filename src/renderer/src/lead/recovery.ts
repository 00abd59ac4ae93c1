import type { ResendPolicy } from '../../../shared/delivery'
import type { JournalEntry } from '../../../shared/ipc'
import type { Lead } from '../../../shared/lead'
import { main, value } from '../app/bridge'
import { reconcile } from './reconcile'
import { type LeadStore, pagesOf, type Tombstone } from './store'

/**
 * Brings journal and store to the same truth. Runs once at the start, before the first claim; visitors are
 * served meanwhile, and a lead that is captured while it runs is in both already.
 */
export async function recoverLeads(store: LeadStore, policy: ResendPolicy): Promise<void> {
  const known = new Set<string>()
  for (let from: number | null = 0; from !== null; ) {
    const { entries, next }: { entries: JournalEntry[]; next: number | null } = await value(
      main.journalPage({ from, unsettled: false }),
    )
    for (const { id } of entries) known.add(id)
    await recoverPage(store, policy, entries)
    from = next
  }
  await appendUnknown(store, policy, known)
}

async function recoverPage(store: LeadStore, policy: ResendPolicy, entries: JournalEntry[]): Promise<void> {
  const now = Date.now()
  const rows = new Map<string, Lead>()
  for (const { id } of entries) {
    const row = await store.get(id)
    if (row) rows.set(id, row)
  }
  const buried: Tombstone[] = []
  const missing: string[] = []
  const repairs = new Map<string, { delivery: Lead['delivery']; row: boolean; journal: boolean }>()
  for (const { id, delivery, deletedAt } of entries) {
    const row = rows.get(id)
    const verdict = reconcile({ journal: delivery, row: row?.delivery }, now, policy)
    if (verdict.kind === 'deleted') buried.push({ id, at: deletedAt ?? now })
    else if (verdict.repairRow || verdict.repairJournal) {
      repairs.set(id, { delivery: verdict.delivery, row: verdict.repairRow, journal: verdict.repairJournal })
      // The journal's copy is the newer one also where a correction did not reach the row.
      if (verdict.repairRow) missing.push(id)
    }
  }
  for (const lead of missing.length > 0 ? await value(main.journalRead(missing)) : []) rows.set(lead.id, lead)
  const repaired = [...repairs].flatMap(([id, repair]) => {
    const lead = rows.get(id)
    return lead ? [{ ...repair, lead: { ...lead, delivery: repair.delivery } }] : []
  })
  // The journal first: if this is cut short, the next start comes to the same verdict.
  const toJournal = repaired.filter(({ journal }) => journal).map(({ lead }) => lead)
  if (toJournal.length > 0) await value(main.journalAppend(toJournal))
  const toStore = repaired.filter(({ row }) => row).map(({ lead }) => lead)
  if (toStore.length > 0) await store.put(toStore)
  if (buried.length > 0) await store.remove(buried)
}

/** Rows that the journal does not have: it was damaged, or could not be written when they were captured. */
async function appendUnknown(store: LeadStore, policy: ResendPolicy, known: Set<string>): Promise<void> {
  for await (const page of pagesOf(store)) {
    const now = Date.now()
    const unknown = page.filter(({ id }) => !known.has(id))
    if (unknown.length === 0) continue
    const leads = unknown.map((lead) => {
      const verdict = reconcile({ journal: undefined, row: lead.delivery }, now, policy)
      return verdict.kind === 'kept' ? { ...lead, delivery: verdict.delivery } : lead
    })
    await value(main.journalAppend(leads))
    await store.put(leads.filter((lead, i) => lead.delivery.rev !== unknown[i]?.delivery.rev))
  }
}
