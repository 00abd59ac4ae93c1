import type { ContactField } from '../../../shared/event/question'
import type { TypedContact } from '../../../shared/ipc'
import type { Lead, LeadDetails, Meeting } from '../../../shared/lead'
import type { AnswerError } from '../../../shared/submission'
import { main, value } from '../app/bridge'
import { follow } from './actions'
import { openStore } from './open-store'

export type Corrected =
  | { kind: 'corrected' }
  | { kind: 'invalid'; errors: Partial<Record<ContactField, AnswerError>> }
  | { kind: 'impossible' }

/** Other contact fields for a lead; what no server has is sent with them. */
export async function correctLead(id: string, contact: TypedContact): Promise<Corrected> {
  const store = await openStore()
  const lead = await store.get(id)
  if (!lead) return { kind: 'impossible' }
  const answer = await value(main.correctLead({ lead, contact }))
  if (answer.kind === 'invalid') return answer
  if (answer.kind !== 'changed') return { kind: 'impossible' }
  await follow(store.put([answer.lead]))
  return { kind: 'corrected' }
}

/** Gives leads (at most PAGE) this rating, each at its newest encounter. Says how many have it now. */
export async function rateLeads(ids: string[], rating: number): Promise<number> {
  const store = await openStore()
  const leads = new Map((await store.getMany(ids)).map((lead) => [lead.id, lead]))
  const changed: Lead[] = []
  try {
    for (const { id, details } of await value(main.openLeads([...leads.values()]))) {
      const lead = leads.get(id)
      if (!lead || !details) continue
      const { at, meeting } = newestMeeting(details, lead)
      const answer = await value(main.amendMeeting({ lead, at, meeting: { ...meeting, rating } }))
      if (answer.kind === 'changed') changed.push(answer.lead)
    }
  } finally {
    // Also when one of them fails: the journal has the others already.
    if (changed.length > 0) await follow(store.put(changed))
  }
  return changed.length
}

/** A lead from before there were encounters was met when it was captured. */
function newestMeeting({ encounters }: LeadDetails, { capturedAt }: Lead): { at: number; meeting: Meeting } {
  const { at, given: _given, ...meeting } = encounters.at(-1) ?? { at: capturedAt }
  return { at, meeting }
}
