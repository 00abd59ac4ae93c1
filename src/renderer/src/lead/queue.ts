import type { CourierStatus } from '../../../shared/courier'
import { crashPoint } from '../../../shared/crash-point'
import { claim, type Delivery, type ResendPolicy, recover } from '../../../shared/delivery'
import type { Lead } from '../../../shared/lead'
import { dueAtOf } from './due'
import type { LeadStore } from './store'

export interface QueueParts {
  store: LeadStore
  /** One attempt in the main process; null if none was made because the courier waits, or the lead is deleted. */
  deliver: (lead: Lead) => Promise<Delivery | 'deleted' | null>
  /** Null until the main process has said anything. */
  courier: () => CourierStatus | null
  policy: () => ResendPolicy
  now: () => number
  /** Opens the store anew and brings it and the journal to the same truth; nothing is under way or claimed meanwhile. */
  mend: () => Promise<void>
}

/** The delivery queue: hands leads to the courier in order of capture, as many at once as it takes. */
export interface Queue {
  /** Something may be due: a new lead, news of the courier, a lead that staff send again. */
  wake(): void
  /** Staff want it tried now: waits of a lead's own that began before this are over. */
  hasten(): void
  /** The store did not take something that the journal has. */
  storeFailed(): void
}

/** ms: the longest wait for a due time; a clock that was set meanwhile is noticed after it. */
const LONGEST_NAP = 30_000
const SHORTEST_NAP = 250
/** ms: after a shorter trouble the leads that met it keep their own waits, so that one which causes it lets the others pass. */
const OUTAGE = 10_000
/** ms between two tries to mend a store that fails. */
const MEND_NAP = 10_000
/** ms until a courier that looked open and did not take a lead is asked again; its own news comes sooner. */
const HELD_NAP = 1_000

export function startQueue({ store, deliver, courier, policy, now, mend }: QueueParts): Queue {
  let running = false
  let again = false
  let nap: ReturnType<typeof setTimeout> | undefined
  const underWay = new Map<string, Promise<void>>()
  /** The store failed, and may be behind the journal: a row that says it is being sent, a lead without one. */
  let behind = false
  let mending: ReturnType<typeof setTimeout> | undefined
  /** What the courier said when it held a lead back all the same: until it says more, it is left alone for a while. */
  let heldBy: CourierStatus | null = null
  let heldNap: ReturnType<typeof setTimeout> | undefined
  /** Epoch ms: see `mayGo`. In memory only: after a restart each lead waits its time. */
  let hastenedAt: number | null = null
  /** Epoch ms since when the courier says that there is trouble. */
  let troubledAt: number | null = null

  /** Picks while the courier takes leads and some are due; what comes of them is settled elsewhere, in any order. */
  async function pick() {
    if (behind && mending === undefined) {
      await Promise.all(underWay.values())
      behind = false
      await mend()
    }
    while (hasRoom()) {
      const lead = await next()
      // A closed courier wakes the queue when it opens, a full one with each result; only due times need a clock.
      if (!lead) return sleepUntilDue()
      // What the courier said may be another thing by now.
      if (!hasRoom()) return
      const posting = await claimed(lead)
      if (posting) underWay.set(lead.id, send(lead, posting))
    }
  }

  function hasRoom(): boolean {
    const status = courier()
    if (!status?.open || behind || status === heldBy) return false
    return underWay.size < (status.trouble ? 1 : status.limit)
  }

  async function next(): Promise<Lead | undefined> {
    // A clock that was set back: each new wait would have begun before it, and none be kept.
    if (hastenedAt !== null && hastenedAt > now()) hastenedAt = null
    const asked = hastenedAt
    const due = await store.nextDue(now(), asked)
    // Its row was changed while it is under way: not twice at once.
    if (due) return underWay.has(due.id) ? undefined : due
    // All that were hastened are gone, and looking for them each time would go through every lead that waits.
    if (underWay.size === 0 && hastenedAt === asked) hastenedAt = null
    // One lead may be tried, and a look whether the trouble is over does not wait for a lead's own time.
    return courier()?.trouble ? store.soonest() : undefined
  }

  async function sleepUntilDue() {
    const soonest = await store.soonest()
    const dueAt = soonest ? dueAtOf(soonest.delivery) : null
    if (dueAt !== null) sleep(dueAt - now())
  }

  /** The row says that it is being sent before anything is, so that staff don't send it a second time. */
  async function claimed(lead: Lead) {
    const posting = claim(lead.delivery, now())
    if (!posting) return null
    await crashPoint('before-claim')
    const won = await store.setDelivery(lead.id, lead.delivery.rev, posting)
    await crashPoint('after-claim')
    return won ? posting : null
  }

  async function send(lead: Lead, posting: NonNullable<ReturnType<typeof claim>>) {
    const result = await deliver({ ...lead, delivery: posting }).catch(() => 'unknown' as const)
    // Before the row is put back, which wakes this queue: without the nap the two would spin.
    if (result === null) leaveAlone()
    try {
      await crashPoint('before-settle')
      if (result === 'deleted') await store.remove([{ id: lead.id, at: now() }])
      else await store.setDelivery(lead.id, posting.rev, after(result))
      await crashPoint('after-settle')
    } catch {
      mendLater()
    }
    underWay.delete(lead.id)
    void run()

    function after(known: Delivery | 'unknown' | null): Delivery {
      if (known === 'unknown') return recover(posting, now(), policy())
      // Held: nothing was sent, and the row goes back to what the journal has.
      return known ?? lead.delivery
    }
  }

  function leaveAlone() {
    heldBy = courier()
    clearTimeout(heldNap)
    heldNap = setTimeout(() => {
      heldBy = null
      void run()
    }, HELD_NAP)
  }

  function mendLater() {
    behind = true
    mending ??= setTimeout(() => {
      mending = undefined
      void run()
    }, MEND_NAP)
  }

  function sleep(ms: number) {
    clearTimeout(nap)
    nap = setTimeout(run, Math.min(LONGEST_NAP, Math.max(SHORTEST_NAP, ms)))
  }

  async function run() {
    again = true
    if (running) return
    running = true
    while (again) {
      again = false
      clearTimeout(nap)
      nap = undefined
      // The store does not answer: the page says so elsewhere, and the queue mends it later.
      await pick().catch(mendLater)
    }
    running = false
  }

  function hasten() {
    hastenedAt = now()
    void run()
  }

  return {
    wake() {
      const status = courier()
      const beganAt = troubledAt
      if (status) troubledAt = status.trouble ? (beganAt ?? now()) : null
      if (beganAt !== null && troubledAt === null && now() - beganAt >= OUTAGE) hasten()
      else void run()
    },
    hasten,
    storeFailed: mendLater,
  }
}
