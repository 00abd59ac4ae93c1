import type { ContactField } from '../../../shared/event/question'
import type { ChangedLead, Result, TypedContact } from '../../../shared/ipc'
import { type Lead, type LeadDetails, LONGEST_NOTE, type Meeting } from '../../../shared/lead'
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

/** What staff note of the encounter at `at`, in the place of what they noted before. */
export async function amendMeeting(id: string, at: number, meeting: Meeting): Promise<Amended> {
  return amended(id, (lead) => main.amendMeeting({ lead, at, meeting }))
}

/** A delivered lead that was corrected since goes to the server once more. */
export async function resendCorrected(id: string): Promise<Amended> {
  return amended(id, (lead) => main.resendCorrected({ lead }))
}

/** `full`: with the change there would be more than a lead can hold. */
export type Amended = 'changed' | 'impossible' | 'full'

async function amended(id: string, change: (lead: Lead) => Promise<Result<ChangedLead>>): Promise<Amended> {
  const store = await openStore()
  const lead = await store.get(id)
  if (!lead) return 'impossible'
  const answer = await value(change(lead))
  if (answer.kind === 'changed') await follow(store.put([answer.lead]))
  return answer.kind
}

/** Gives leads (at most PAGE) this rating, each at its newest encounter. Says how many have it now. */
export function rateLeads(ids: string[], rating: number): Promise<number> {
  return amendNewest(ids, (meeting) => ({ ...meeting, rating }))
}

/** Adds a line to the note of leads (at most PAGE), each at its newest encounter; what was noted stays. Says how many have it now. */
export function noteLeads(ids: string[], line: string): Promise<number> {
  return amendNewest(ids, (meeting) => {
    const note = meeting.note ? `${meeting.note}\n${line}` : line
    return note.length <= LONGEST_NOTE ? { ...meeting, note } : null
  })
}

/** `edit` gives null for what it can't change. */
async function amendNewest(ids: string[], edit: (meeting: Meeting) => Meeting | null): Promise<number> {
  const store = await openStore()
  const leads = new Map((await store.getMany(ids)).map((lead) => [lead.id, lead]))
  const changed: Lead[] = []
  try {
    for (const { id, details } of await value(main.openLeads([...leads.values()]))) {
      const lead = leads.get(id)
      if (!lead || !details) continue
      const { at, meeting: before } = newestMeeting(details, lead)
      const meeting = edit(before)
      if (!meeting) continue
      const answer = await value(main.amendMeeting({ lead, at, meeting }))
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
