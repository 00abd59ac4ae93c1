import { attemptedAt, type Delivery, deliveryStates, isSettled } from '../../shared/delivery'
import type { Lead } from '../../shared/lead'
import type { Journal } from './journal'
import type { JournalRecord } from './record'

/** A journal in a few lines, without files: what the real one must read back as. */
export interface Model {
  apply(record: JournalRecord): void
  facts(): unknown
}

export function openModel(): Model {
  const leads = new Map<string, Lead>()
  /** The revision that each copy is from. */
  const revs = new Map<string, number>()
  const deleted = new Map<string, number>()
  const orphans = new Map<string, Delivery>()
  let lastSeq = 0

  function applyLead(lead: Lead) {
    lastSeq = Math.max(lastSeq, lead.seq)
    const { id } = lead
    const known = leads.get(id)
    const older = known && (revs.get(id) ?? 0) > lead.delivery.rev
    const delivery = known?.delivery ?? orphans.get(id) ?? lead.delivery
    const newest = delivery.rev > lead.delivery.rev ? delivery : lead.delivery
    leads.set(id, { ...(older ? known : lead), delivery: newest })
    if (!older) revs.set(id, lead.delivery.rev)
    orphans.delete(id)
    deleted.delete(id)
  }
  function applyDelivery(id: string, delivery: Delivery) {
    const lead = leads.get(id)
    if ((lead?.delivery ?? orphans.get(id) ?? delivery).rev > delivery.rev) return
    if (lead) leads.set(id, { ...lead, delivery })
    else orphans.set(id, delivery)
  }

  return {
    apply(record) {
      if (record.type === 'lead') return applyLead(record.lead)
      if (record.type === 'delivery') return applyDelivery(record.id, record.delivery)
      leads.delete(record.id)
      orphans.delete(record.id)
      deleted.set(record.id, record.at)
    },
    facts() {
      const all = [...leads.values()].sort(byId)
      const unsettled = all.filter(({ delivery }) => !isSettled(delivery))
      const inState = (state: string) => all.filter(({ delivery }) => delivery.state === state).length
      return {
        leads: all,
        deleted: [...deleted].map(([id, at]) => ({ id, at })).sort(byId),
        unsettled: unsettled.map(({ id }) => id),
        counts: {
          states: Object.fromEntries(deliveryStates.map((state) => [state, inState(state)])),
          deleted: deleted.size,
        },
        // What another device sends is not this one's to deliver.
        undelivered: unsettled.length - inState('elsewhere'),
        lastSeq,
        attempts: all.flatMap(({ delivery }) => attemptedAt(delivery) ?? []).sort((a, b) => b - a),
      }
    },
  }
}

/** The same facts of a real journal, asked in pages of three. */
export async function factsOf(journal: Journal): Promise<unknown> {
  const entries = pages(journal, false)
  const read = await journal.read(entries.map(({ id }) => id))
  return {
    leads: read.sort(byId),
    deleted: entries
      .flatMap(({ id, delivery, deletedAt }) =>
        delivery || deletedAt === null ? [] : [{ id, at: deletedAt }],
      )
      .sort(byId),
    unsettled: pages(journal, true)
      .map(({ id }) => id)
      .sort(),
    counts: journal.counts(),
    undelivered: journal.undelivered(),
    lastSeq: journal.lastSeq(),
    attempts: journal.lastAttempts(200).map(({ delivery }) => attemptedAt(delivery)),
  }
}

function pages(journal: Journal, unsettled: boolean) {
  const found = []
  for (let from: number | null = 0; from !== null; ) {
    const { entries, next } = journal.page(from, 3, unsettled)
    found.push(...entries)
    from = next
  }
  return found
}

function byId(a: { id: string }, b: { id: string }) {
  return a.id < b.id ? -1 : 1
}
