import { crashPoint } from '../../../shared/crash-point'
import { hold } from '../../../shared/delivery'
import type { Lead } from '../../../shared/lead'
import { PAGE } from '../../../shared/page'
import type { Submission, SubmissionErrors } from '../../../shared/submission'
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
export async function follow(write: Promise<void>): Promise<void> {
  try {
    await write
  } catch (error) {
    storeHealth.note(true)
    throw error
  }
}

/** Staff send leads (at most PAGE) again. Says how many that did; the others are delivered, being sent, or without an email. */
export async function resendLeads(ids: string[]): Promise<number> {
  const store = await openStore()
  const leads = await store.getMany(ids)
  const renewed = leads.length > 0 ? await value(main.resendLeads(leads)) : []
  await crashPoint('batch-journaled')
  if (renewed.length > 0) await follow(store.put(renewed))
  await crashPoint('batch-stored')
  return renewed.length
}

/** Staff send leads of another device (at most PAGE) from here. Says how many that were. */
export async function takeOverLeads(ids: string[]): Promise<number> {
  const taken = ids.length > 0 ? await value(main.takeOverLeads(ids)) : []
  if (taken.length > 0) await follow((await openStore()).put(taken))
  return taken.length
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

/** Removes leads (at most PAGE) for good; a tombstone with id and time stays of each. */
export async function deleteLeads(ids: string[]): Promise<void> {
  const store = await openStore()
  await value(main.deleteLeads(ids))
  await crashPoint('batch-journaled')
  const at = Date.now()
  await follow(store.remove(ids.map((id) => ({ id, at }))))
  await crashPoint('batch-stored')
}
