import type { Damage } from '../../shared/ipc'
import type { Lead } from '../../shared/lead'
import type { Journal } from './journal'

/** Leads that the page's recovery found missing or behind. What staff deleted meanwhile stays deleted. Says whether the journal took them. */
export async function appendFromPage(
  journal: Pick<Journal, 'ready' | 'delivery' | 'append'>,
  leads: Lead[],
): Promise<boolean> {
  try {
    await journal.ready
    const kept = leads.filter(({ id }) => journal.delivery(id) !== null)
    if (kept.length > 0) await journal.append(...kept.map((lead) => ({ type: 'lead' as const, lead })))
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
