import { deliveryStates, type ResendPolicy } from '../../../shared/delivery'
import type { JournalEntry, Output } from '../../../shared/ipc'
import { PAGE } from '../../../shared/page'
import { main, value } from '../app/bridge'
import { type Mending, mendKnown, mendUnknown } from './mend'
import { isTrue } from './reconcile'
import { type LeadStore, pagesOf, sumHolds, type Tally } from './store'

/** Looks at the two sums: a lead that is being captured is in the journal's a moment sooner than in the store's. */
const LOOKS = 3
/** ms between two of them. */
const LOOK_AGAIN = 300

/**
 * Brings journal and store to the same truth, before the first claim; visitors are served meanwhile. What is not settled
 * on one of the two sides is compared lead by lead, and if both then have as many leads in each state, that is all.
 * Otherwise, and if `damaged`, every lead is compared and the sum is counted anew.
 *
 * Two losses of settled leads, one on each side, in the same state and in the same number, are not seen by the sums: that is
 * what `damaged` is for. It is asked when the journal has been read, which may find damage.
 */
export async function recoverLeads(
  store: LeadStore,
  policy: ResendPolicy,
  damaged: () => boolean,
): Promise<void> {
  const mending: Mending = { store, policy, putBack: { rows: 0, journal: 0 } }
  try {
    await value(main.journalCounts())
    if (!damaged() && (await recoverUnsettled(mending))) return
    await compare(mending, 'all')
    await store.recount()
  } finally {
    const { putBack } = mending
    // Also what was put back before it was cut short.
    if (putBack.rows + putBack.journal > 0) await main.reportRecovery(putBack).catch(() => undefined)
  }
}

/** Brings rows to what the journal took from a backup: nothing was lost, and nothing is told to have been put back. */
export async function followRestore(store: LeadStore, policy: ResendPolicy): Promise<void> {
  await compare({ store, policy, putBack: { rows: 0, journal: 0 } }, 'all')
}

/** False if that was not enough. */
async function recoverUnsettled(mending: Mending): Promise<boolean> {
  const tally = await mending.store.tally()
  // A new database has everything to get, and a sum that is off can't be compared.
  if (tally.captured === 0 || !sumHolds(tally)) return false
  await compare(mending, 'unsettled')
  for (let looks = 1; ; looks++) {
    const counts = await value(main.journalCounts())
    if (agree(counts, await mending.store.tally())) return true
    if (looks === LOOKS) return false
    await new Promise((over) => setTimeout(over, LOOK_AGAIN))
  }
}

/** The journal's leads against their rows, then the rows whose leads were not among them against the journal. */
async function compare(mending: Mending, which: 'unsettled' | 'all'): Promise<void> {
  const { store, policy } = mending
  const rows = await store.unsettled()
  const alike = ({ id, delivery }: JournalEntry) =>
    isTrue({ journal: delivery, row: rows.delivery(id) }, policy)
  const seen = new Set<string>()
  for (let from: number | null = 0; from !== null; ) {
    const page: Output<'journalPage'> = await value(
      main.journalPage({ from, unsettled: which === 'unsettled' }),
    )
    for (const { id } of page.entries) seen.add(id)
    // What both say alike of a lead that waits needs no look at its row.
    const apart = page.entries.filter((entry) => !alike(entry))
    if (apart.length > 0) await mendKnown(mending, apart)
    from = page.next
  }
  for await (const ids of idsOf(store, which)) {
    const unseen = ids.filter((id) => !seen.has(id))
    if (unseen.length === 0) continue
    const known: JournalEntry[] = await value(main.journalLookup(unseen))
    await mendKnown(mending, known)
    const knownIds = new Set(known.map(({ id }) => id))
    await mendUnknown(
      mending,
      unseen.filter((id) => !knownIds.has(id)),
    )
  }
}

async function* idsOf(store: LeadStore, which: 'unsettled' | 'all'): AsyncGenerator<string[]> {
  if (which === 'all') for await (const page of pagesOf(store)) yield page.map(({ id }) => id)
  const ids = which === 'unsettled' ? (await store.unsettled()).ids() : []
  for (let i = 0; i < ids.length; i += PAGE) yield ids.slice(i, i + PAGE)
}

/** A journal that was lost does not know of deletions before that, and needs not. */
function agree({ states, deleted }: Output<'journalCounts'>, tally: Tally): boolean {
  return deliveryStates.every((state) => states[state] === tally[state]) && deleted <= tally.deleted
}
