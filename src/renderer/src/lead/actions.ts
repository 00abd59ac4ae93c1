import { crashPoint } from '../../../shared/crash-point'
import { hold } from '../../../shared/delivery'
import type { ContactField } from '../../../shared/event/question'
import type { Lead } from '../../../shared/lead'
import { PAGE } from '../../../shared/page'
import type { AnswerError, Submission, SubmissionErrors } from '../../../shared/submission'
import { main, value } from '../app/bridge'
import { whileCapturing } from './capturing'
import { storeHealth } from './degraded'
import { newerStore, openStore } from './open-store'

export type Captured = { kind: 'saved' } | { kind: 'invalid'; errors: SubmissionErrors } | { kind: 'lost' }

/**
 * Saves a visitor's lead: one message (journal) and one transaction (IndexedDB). `saved` when at least one of
 * the two has it on the disk; `lost` when neither has: the form must stay filled.
 */
export async function captureLead(submission: Submission): Promise<Captured> {
  if (newerStore.get()) return { kind: 'lost' }
  return whileCapturing(submission.id, async () => {
    const answer = await main.captureLead(submission)
    if (!answer.ok) return { kind: 'lost' }
    if (answer.value.kind === 'invalid') return answer.value
    const { lead, journaled } = answer.value
    const stored = await addRow(lead)
    return stored || journaled ? { kind: 'saved' } : { kind: 'lost' }
  })
}

/** Whether the lead is on the disk by the page's own store. */
async function addRow(lead: Lead): Promise<boolean> {
  try {
    const store = await openStore()
    await crashPoint('before-row')
    await store.add(lead)
    await crashPoint('after-row')
    storeHealth.note(!store.durable)
    return store.durable
  } catch {
    storeHealth.note(true)
    return false
  }
}

/** A change that the journal has already: if the row does not take it, the store is mended from there. */
async function follow(write: Promise<void>): Promise<void> {
  try {
    await write
  } catch (error) {
    storeHealth.note(true)
    throw error
  }
}

/** Staff send a lead again. False if it is delivered or being sent. */
export async function resendLead(id: string): Promise<boolean> {
  const store = await openStore()
  const lead = await store.get(id)
  const renewed = lead ? await value(main.resendLeads([lead])) : []
  if (renewed.length > 0) await follow(store.put(renewed))
  return renewed.length > 0
}

export type Corrected =
  | { kind: 'corrected' }
  | { kind: 'invalid'; errors: Partial<Record<ContactField, AnswerError>> }
  | { kind: 'impossible' }

/** A new e-mail address for a lead that was refused or had none; it is sent again. */
export async function correctLead(id: string, email: string): Promise<Corrected> {
  const store = await openStore()
  const lead = await store.get(id)
  if (!lead) return { kind: 'impossible' }
  const answer = await value(main.correctLead({ lead, contact: { Email: email } }))
  if (answer.kind === 'full') return { kind: 'impossible' }
  if (answer.kind !== 'changed') return answer
  await follow(store.put([answer.lead]))
  return { kind: 'corrected' }
}

/** Staff want to decide about unconfirmed leads from now on: those that would be sent again by themselves wait for them. */
export async function holdUnconfirmed(): Promise<void> {
  const store = await openStore()
  const ids = (await store.unsettled()).ids()
  for (let i = 0; i < ids.length; i += PAGE) {
    const held = (await store.getMany(ids.slice(i, i + PAGE))).flatMap((lead) => {
      const delivery = hold(lead.delivery)
      return delivery ? [{ ...lead, delivery }] : []
    })
    if (held.length === 0) continue
    await value(main.journalAppend(held))
    for (const { id, delivery } of held) await store.setDelivery(id, delivery.rev - 1, delivery)
  }
}

/** Removes a lead for good; a tombstone with its id and the time stays. */
export async function deleteLead(id: string): Promise<void> {
  const store = await openStore()
  await value(main.deleteLeads([id]))
  await follow(store.remove([{ id, at: Date.now() }]))
}
