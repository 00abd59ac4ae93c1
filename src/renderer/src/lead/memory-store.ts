import { isDue } from '../../../shared/delivery'
import type { Lead } from '../../../shared/lead'
import { emptyTally, type LeadStore, type Tombstone } from './store'
import { added, moved, removed } from './tally'

/**
 * The stand-in for a database that can't be opened: capture and delivery go on, and the journal alone
 * keeps leads over a restart. Staff are told.
 */
export function openMemoryStore(): LeadStore {
  const leads = new Map<string, Lead>()
  const tombstones = new Map<string, Tombstone>()
  let tally = emptyTally
  const listeners = new Set<() => void>()
  const changed = () => {
    for (const listener of listeners) listener()
  }
  const inOrder = () => [...leads.values()].sort(inSequence)
  const dueTimes = () =>
    [...leads.values()].flatMap(({ delivery }) =>
      'dueAt' in delivery && delivery.dueAt !== null ? [delivery.dueAt] : [],
    )

  return {
    durable: false,
    async put(batch) {
      for (const lead of batch) {
        tally = added(tally, lead, leads.get(lead.id), tombstones.get(lead.id))
        leads.set(lead.id, lead)
        tombstones.delete(lead.id)
      }
      changed()
    },
    async setDelivery(id, expectedRev, delivery) {
      const lead = leads.get(id)
      if (lead?.delivery.rev !== expectedRev) return false
      tally = moved(tally, lead.delivery.state, delivery.state)
      leads.set(id, { ...lead, delivery })
      changed()
      return true
    },
    async remove(batch) {
      for (const tombstone of batch) {
        tally = removed(tally, leads.get(tombstone.id), tombstones.get(tombstone.id))
        leads.delete(tombstone.id)
        tombstones.set(tombstone.id, tombstone)
      }
      changed()
    },
    get: async (id) => leads.get(id),
    nextDue: async (now) => inOrder().find(({ delivery }) => isDue(delivery, now)),
    nextDueAt: async () => dueTimes().reduce<number | null>((least, at) => Math.min(least ?? at, at), null),
    after: async (last, limit) =>
      inOrder()
        .filter((lead) => !last || inSequence(lead, last) > 0)
        .slice(0, limit),
    async page({ states, offset, limit }) {
      const wanted = inOrder().filter(
        ({ delivery }) => states.length === 0 || states.includes(delivery.state),
      )
      return wanted.reverse().slice(offset, offset + limit)
    },
    tally: async () => tally,
    recount: async () => undefined,
    reopen: async () => undefined,
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

function inSequence(a: Pick<Lead, 'seq' | 'id'>, b: Pick<Lead, 'seq' | 'id'>): number {
  return a.seq - b.seq || (a.id < b.id ? -1 : Number(a.id > b.id))
}
