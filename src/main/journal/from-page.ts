import type { Damage } from '../../shared/ipc'
import type { Lead } from '../../shared/lead'
import type { Vault } from '../vault/vault'
import type { Journal } from './journal'
import type { JournalRecord } from './record'

/**
 * Leads that the page's recovery found missing or behind. What staff deleted meanwhile stays deleted, and an envelope that does not
 * open takes no known one's place: a rewriting would leave nothing to open. Says whether the journal took them.
 */
export async function appendFromPage(
  journal: Pick<Journal, 'ready' | 'delivery' | 'append'>,
  vault: Pick<Vault, 'openLead'>,
  leads: Lead[],
): Promise<boolean> {
  try {
    await journal.ready
    const kept = leads.filter(({ id }) => journal.delivery(id) !== null)
    const records = kept.map((lead): JournalRecord => {
      const { id, delivery } = lead
      const isWorse = journal.delivery(id) !== undefined && vault.openLead(lead) === null
      return isWorse ? { type: 'delivery', id, delivery } : { type: 'lead', lead }
    })
    if (records.length > 0) await journal.append(...records)
    return true
  } catch {
    return false
  }
}

/**
 * Buries what the page knows to be deleted and a damaged journal, or one from an older copy, does not know of any more. `damage`: what
 * staff have not confirmed; without lost records nothing is buried, because the page is what strangers touch.
 */
export async function buryFromPage(
  journal: Pick<Journal, 'ready' | 'delivery' | 'append'>,
  damage: Damage | null,
  tombstones: { id: string; at: number }[],
): Promise<void> {
  if (!damage || damage.records + damage.segments === 0) return
  await journal.ready
  const alive = tombstones.filter(({ id }) => journal.delivery(id))
  if (alive.length > 0)
    await journal.append(...alive.map(({ id, at }) => ({ type: 'deleted' as const, id, at })))
}
