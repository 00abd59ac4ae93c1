import type { CourierStatus } from '../../../shared/courier'
import { claim, type Delivery, type ResendPolicy, recover } from '../../../shared/delivery'
import type { Lead } from '../../../shared/lead'
import type { LeadStore } from './store'

export interface QueueParts {
  store: LeadStore
  /** One attempt in the main process; null if none was made because the courier waits, or the lead is deleted. */
  deliver: (lead: Lead) => Promise<Delivery | 'deleted' | null>
  /** Null until the main process has said anything. */
  courier: () => CourierStatus | null
  policy: () => ResendPolicy
  now: () => number
  /** Opens the store anew and brings it and the journal to the same truth; nothing is claimed meanwhile. */
  mend: () => Promise<void>
}

/** The delivery queue: hands leads to the courier one after another, in order of capture, while it takes them. */
export interface Queue {
  /** Something may be due: a new lead, a courier that opened, a lead that staff send again. */
  wake(): void
  /** The store did not take something that the journal has. */
  storeFailed(): void
}

/** ms: the longest wait for a due time; a clock that was set meanwhile is noticed after it. */
const LONGEST_NAP = 30_000
/** ms between two tries to mend a store that fails. */
const MEND_NAP = 10_000
/** ms until a courier that looked open and did not take a lead is asked again; its own news comes sooner. */
const HELD_NAP = 1_000

export function startQueue({ store, deliver, courier, policy, now, mend }: QueueParts): Queue {
  let running = false
  let again = false
  let nap: ReturnType<typeof setTimeout> | undefined
  /** The store failed, and may be behind the journal: a row that says it is being sent, a lead without one. */
  let behind = false

  /** Sends while the courier takes leads and some are due. */
  async function drain() {
    if (behind) {
      behind = false
      await mend()
    }
    while (courier()?.open) {
      const lead = await store.nextDue(now())
      if (!lead) break
      if (!(await attempt(lead))) {
        // Putting the row back has woken this queue too; without a nap the two would spin.
        again = false
        return sleep(HELD_NAP)
      }
    }
    // A closed courier wakes the queue when it opens; only due times need a clock.
    const dueAt = courier()?.open ? await store.nextDueAt() : null
    if (dueAt !== null) sleep(dueAt - now())
  }

  /** False if the courier did not take it. */
  async function attempt(lead: Lead): Promise<boolean> {
    const posting = claim(lead.delivery, now())
    if (!posting) return true
    // The row says that it is being sent before anything is, so that staff don't send it a second time.
    if (!(await store.setDelivery(lead.id, lead.delivery.rev, posting))) return true
    const result = await deliver({ ...lead, delivery: posting }).catch(() => 'unknown' as const)
    if (result === 'deleted') {
      await store.remove([{ id: lead.id, at: now() }])
      return true
    }
    // Held: nothing was sent, and the row goes back to what the journal has.
    const after = result === 'unknown' ? recover(posting, now(), policy()) : (result ?? lead.delivery)
    await store.setDelivery(lead.id, posting.rev, after)
    return result !== null
  }

  function sleep(ms: number) {
    clearTimeout(nap)
    nap = setTimeout(run, Math.min(LONGEST_NAP, Math.max(250, ms)))
  }

  async function run() {
    again = true
    if (running) return
    running = true
    clearTimeout(nap)
    while (again) {
      again = false
      // The store does not answer: the page says so elsewhere, and the queue mends it later.
      await drain().catch(() => {
        behind = true
        again = false
        sleep(MEND_NAP)
      })
    }
    running = false
  }

  return {
    wake: () => void run(),
    storeFailed() {
      behind = true
      if (!running) sleep(MEND_NAP)
    },
  }
}
