import { resend } from '../../shared/delivery'
import type { Question } from '../../shared/event/question'
import type { Output } from '../../shared/ipc'
import type { Lead, OpenedLead } from '../../shared/lead'
import { checkAnswer, cleanAnswer } from '../../shared/submission'
import type { Journal } from '../journal/journal'
import type { Vault } from '../vault/vault'

/** What staff type in the place of a wrong address is checked like a visitor's. */
const question: Question = {
  kind: 'email',
  id: 'email',
  label: 'Email',
  required: true,
  target: { contact: 'Email' },
}

/** What staff may do with a lead; each change is in the journal before it is answered. */
export interface Amend {
  open(leads: Lead[]): OpenedLead[]
  /** Null if the lead is delivered, being sent or deleted, or has changed since the page read it. */
  resend(lead: Lead): Promise<Lead | null>
  /** A new e-mail address, and the lead is sent with it. */
  correct(lead: Lead, email: string): Promise<Output<'correctLead'>>
  remove(id: string): Promise<void>
}

export function openAmend(vault: Vault, journal: Pick<Journal, 'ready' | 'append' | 'delivery'>): Amend {
  async function renew(lead: Lead): Promise<Lead | null> {
    await journal.ready
    const known = journal.delivery(lead.id)
    // The journal is ahead of a row that is about to be settled or removed.
    if (known === null || (known && known.rev > lead.delivery.rev)) return null
    const delivery = resend(lead.delivery, Date.now())
    if (!delivery) return null
    const renewed = { ...lead, delivery }
    await journal.append({ type: 'lead', lead: renewed })
    return renewed
  }
  return {
    open: (leads) =>
      leads.map((lead) => {
        const { id, delivery } = lead
        const words = delivery.last?.words
        return { id, details: vault.openLead(lead), serverWords: words ? vault.openWords(id, words) : null }
      }),
    resend: renew,
    async correct(lead, email) {
      const error = checkAnswer(question, email)
      if (error) return { kind: 'invalid', error }
      const details = vault.openLead(lead)
      if (!details) return { kind: 'impossible' }
      const contact = { ...details.contact, Email: cleanAnswer(question, email) }
      const envelope = vault.sealLead(lead.id, lead.eventId, { ...details, contact })
      const corrected = await renew({ ...lead, envelope })
      return corrected ? { kind: 'corrected', lead: corrected } : { kind: 'impossible' }
    },
    remove: (id) => journal.append({ type: 'deleted', id, at: Date.now() }),
  }
}
