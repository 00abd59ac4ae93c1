import { takeOver } from '../../shared/delivery'
import type { Lead } from '../../shared/lead'
import type { Courier } from '../courier/courier'
import type { Journal } from '../journal/journal'
import type { JournalRecord } from '../journal/record'
import type { Settings } from '../settings/settings'
import type { Vault } from '../vault/vault'

export interface TakeOverParts {
  journal: Pick<Journal, 'read' | 'append'>
  vault: Pick<Vault, 'openLead'>
  courier: Pick<Courier, 'apart'>
  settings: Settings
}

/** From now on this device sends leads that another one had: those that changed, in the journal when it is fulfilled. */
export function takeOverLeads(parts: TakeOverParts, ids: string[]): Promise<Lead[]> {
  const { journal, vault, courier, settings } = parts
  return courier.apart(ids, async () => {
    const { resendPolicy: policy } = settings.get()
    const now = Date.now()
    const taken = (await journal.read(ids)).flatMap((lead) => {
      // One that can't be opened is told as such when it is its turn to be sent.
      const details = vault.openLead(lead)
      const complete = !details || details.contact.Email !== undefined
      const delivery = takeOver(lead.delivery, { now, policy, complete })
      return delivery ? [{ ...lead, delivery }] : []
    })
    const records = taken.map((lead): JournalRecord => ({ type: 'lead', lead }))
    if (records.length > 0) await journal.append(...records)
    return taken
  })
}
