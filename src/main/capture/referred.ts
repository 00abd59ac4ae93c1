import { lacksReference } from '../../shared/delivery'
import type { Lead } from '../../shared/lead'
import { PAGE } from '../../shared/page'
import type { Journal } from '../journal/journal'
import type { Amend } from './amend'

export interface ReferredParts {
  journal: Pick<Journal, 'ready' | 'page' | 'read'>
  amend: Pick<Amend, 'resend'>
  /** The reference of an event, as it is now. */
  refOf: (eventId: string) => string
  /** Leads that the journal has as waiting again: their rows have to follow. */
  onResent: (leads: Lead[]) => void
}

/**
 * Sends again what was not sent because its event had no reference, and whose event has one now. To be called when a reference may have
 * come; a page that is not there then follows the journal at its next start.
 */
export async function sendReferred({ journal, amend, refOf, onResent }: ReferredParts): Promise<void> {
  await journal.ready
  for (let from: number | null = 0; from !== null; ) {
    const { entries, next }: ReturnType<Journal['page']> = journal.page(from, PAGE, true)
    const lacking = entries.filter(({ delivery }) => delivery && lacksReference(delivery))
    const leads = await journal.read(lacking.map(({ id }) => id))
    const resent = await amend.resend(leads.filter(({ eventId }) => refOf(eventId) !== ''))
    if (resent.length > 0) onResent(resent)
    from = next
  }
}
