import type { Delivery } from '../../../shared/delivery'
import type { Lead } from '../../../shared/lead'
import { emptyTally, type LeadStore, ofEvent, type Tombstone } from './store'
import { added, erased, moved, removed } from './tally'
import { inSequence, openUnsettled } from './unsettled'

/**
 * The stand-in for a database that can't be opened: capture and delivery go on, and the journal alone
 * keeps leads over a restart. Staff are told.
 */
export function openMemoryStore(): LeadStore {
  const leads = new Map<string, Lead>()
  const tombstones = new Map<string, Tombstone>()
  const unsettled = openUnsettled()
  const voidKeys = new Set<string>()
  let tally = emptyTally
  const listeners = new Set<() => void>()
  const changed = () => {
    for (const listener of listeners) listener()
  }
  const inOrder = () => [...leads.values()].sort(inSequence)
  const leadOf = (id: string | undefined) => (id === undefined ? undefined : leads.get(id))
  function keep(lead: Lead) {
    leads.set(lead.id, lead)
    unsettled.note(lead)
  }

  async function put(batch: Lead[]) {
    for (const lead of batch.filter(({ envelope }) => !voidKeys.has(envelope.keyId))) {
      tally = added(tally, lead, leads.get(lead.id), tombstones.get(lead.id))
      tombstones.delete(lead.id)
      keep(lead)
    }
    changed()
  }

  return {
    durable: false,
    put: (batch) => put(batch.filter(({ id }) => !tombstones.has(id))),
    add: async (lead) => (leads.has(lead.id) ? undefined : put([lead])),
    async setDelivery(id, expectedRev, delivery: Delivery) {
      const lead = leads.get(id)
      if (lead?.delivery.rev !== expectedRev) return false
      tally = moved(tally, lead.delivery, delivery)
      keep({ ...lead, delivery })
      changed()
      return true
    },
    async remove(batch) {
      for (const tombstone of batch) {
        const before = leads.get(tombstone.id)
        tally = removed(tally, before, tombstones.get(tombstone.id))
        leads.delete(tombstone.id)
        unsettled.forget(tombstone.id)
        tombstones.set(tombstone.id, ofEvent(tombstone, before))
      }
      changed()
    },
    async erase({ keyIds, eventId }, onProgress) {
      let rows = 0
      for (const key of keyIds) voidKeys.add(key)
      for (const lead of leads.values()) {
        if (!voidKeys.has(lead.envelope.keyId)) continue
        tally = erased(tally, lead)
        leads.delete(lead.id)
        unsettled.forget(lead.id)
        onProgress?.(++rows)
      }
      for (const tombstone of tombstones.values()) {
        if (tombstone.eventId !== eventId) continue
        tally = erased(tally)
        tombstones.delete(tombstone.id)
      }
      changed()
    },
    get: async (id) => leads.get(id),
    getMany: async (ids) => ids.flatMap((id) => leads.get(id) ?? []),
    buried: async (ids) => ids.flatMap((id) => tombstones.get(id) ?? []),
    unsettled: async () => unsettled,
    nextDue: async (now, hastenedAt) => leadOf(unsettled.nextDue(now, hastenedAt)),
    soonest: async () => leadOf(unsettled.soonest()),
    after: async (last, limit) =>
      inOrder()
        .filter((lead) => !last || inSequence(lead, last) > 0)
        .slice(0, limit),
    tally: async () => tally,
    recount: async () => undefined,
    reopen: async () => undefined,
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
