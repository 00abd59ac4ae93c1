import type { Lead } from '../../../shared/lead'
import { storeHealth } from './degraded'
import type { LeadStore } from './store'

/** ms between two tries to bring a lead into a store that did not take it. */
const RETRY = 10_000

/** Keeps trying to store leads that only the journal has: until they have a row, nobody counts or sends them. */
export function openUnstored(store: () => Promise<LeadStore>) {
  const leads = new Map<string, Lead>()
  let waiting = false

  function later() {
    if (waiting) return
    waiting = true
    setTimeout(async () => {
      waiting = false
      await storeAll().catch(later)
    }, RETRY)
  }

  async function storeAll() {
    const into = await store()
    for (const [id, lead] of leads) {
      // A start's recovery may have brought it back meanwhile, and it may be further along.
      if (!(await into.get(id))) await into.put([lead])
      leads.delete(id)
    }
    storeHealth.note(!into.durable)
  }

  return {
    add(lead: Lead) {
      leads.set(lead.id, lead)
      later()
    },
  }
}
