import { isSettled } from '../../../shared/delivery'
import type { Input } from '../../../shared/ipc'
import type { Lead, Meeting } from '../../../shared/lead'
import { main, value } from '../app/bridge'
import { storeHealth } from './degraded'
import { openStore } from './open-store'

/** `at`: which of the lead's encounters it is; null if that could not be found out. `full`: the lead takes no more. */
export type Added = { kind: 'added'; at: number | null } | { kind: 'impossible' } | { kind: 'full' }

/** The person of a lead was met once more. `form`: what was typed then. */
export async function addEncounter(
  id: string,
  meeting: Meeting,
  form: Input<'addEncounter'>['form'],
): Promise<Added> {
  const lead = await (await openStore()).get(id)
  if (!lead) return { kind: 'impossible' }
  const answer = await value(main.addEncounter({ lead, meeting, form }))
  if (answer.kind !== 'changed') return answer
  await keep(answer.lead)
  const opened = await main.openLeads([answer.lead])
  const at = opened.ok ? opened.value[0]?.details?.encounters.at(-1)?.at : undefined
  return { kind: 'added', at: at ?? null }
}

/** Undoes it. False if it is not there any more, or can't be taken away now. */
export async function removeEncounter(id: string, at: number): Promise<boolean> {
  const lead = await (await openStore()).get(id)
  if (!lead) return false
  const answer = await value(main.removeEncounter({ lead, at }))
  if (answer.kind === 'changed') await keep(answer.lead)
  return answer.kind === 'changed'
}

/** Deletes a lead that was just captured. False if it was sent, or is being sent: then it stays. */
export async function undoCapture(id: string): Promise<boolean> {
  const lead = await (await openStore()).get(id)
  const attempted = lead && (lead.delivery.attempts > 0 || lead.delivery.state === 'posting')
  if (attempted || (lead && isSettled(lead.delivery))) return false
  await value(main.deleteLeads([id]))
  const store = await openStore()
  // A row that stays is removed by recovery, which asks the journal.
  await store.remove([{ id, at: Date.now() }]).catch(() => storeHealth.note(true))
  return true
}

/** The journal has the change: a row that does not take it is mended from there, and is no reason to do it again. */
async function keep(lead: Lead): Promise<void> {
  try {
    const store = await openStore()
    await store.put([lead])
  } catch {
    storeHealth.note(true)
  }
}
