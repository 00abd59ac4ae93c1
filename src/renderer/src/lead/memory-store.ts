import { isSettled } from '../../../shared/delivery'
import type { Lead } from '../../../shared/lead'
import { dueAtOf, mayGo } from './due'
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

  async function put(batch: Lead[]) {
    for (const lead of batch) {
      tally = added(tally, lead, leads.get(lead.id), tombstones.get(lead.id))
      leads.set(lead.id, lead)
      tombstones.delete(lead.id)
    }
    changed()
  }

  return {
    durable: false,
    put,
    add: async (lead) => (leads.has(lead.id) ? undefined : put([lead])),
    async setDelivery(id, expectedRev, delivery) {
      const lead = leads.get(id)
      if (lead?.delivery.rev !== expectedRev) return false
      tally = moved(tally, lead.delivery, delivery)
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
    getMany: async (ids) => ids.flatMap((id) => leads.get(id) ?? []),
    ids: async (which) =>
      [...leads.values()]
        .filter(({ delivery }) => which === 'all' || !isSettled(delivery))
        .map(({ id }) => id),
    nextDue: async (now, hastenedAt) => inOrder().find(({ delivery }) => mayGo(delivery, now, hastenedAt)),
    async soonest() {
      const waiting = [...leads.values()].filter(({ delivery }) => dueAtOf(delivery) !== null)
      return waiting.sort((a, b) => Number(dueAtOf(a.delivery)) - Number(dueAtOf(b.delivery)))[0]
    },
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
