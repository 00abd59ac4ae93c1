import { main, value } from '../app/bridge'
import { appState, courier } from '../app/state'
import { follow } from './actions'
import { storeHealth } from './degraded'
import { watchDrain } from './drain-watch'
import { openStore } from './open-store'
import { startQueue } from './queue'
import { recoverLeads } from './recovery'
import { onTryNow } from './try-now'

/** ms until a recovery that failed is tried again. */
const RETRY = 10_000

/**
 * Opens the store, brings it and the journal to the same truth, and starts to deliver. Runs behind the first
 * screen; visitors can be served before it is done.
 */
export async function startLeads(): Promise<void> {
  const store = await openStore()
  const atStart = await firstOf(appState)
  const policy = () => (appState.get() ?? atStart).resendPolicy
  async function agree(damaged: () => boolean) {
    const failures = storeHealth.failures()
    // An erasing that was cut short goes to its end first: its rows must not look like leads that the journal lost.
    for (const erasure of await value(main.journalErasures())) await store.erase(erasure)
    await recoverLeads(store, policy(), damaged)
    // What the store did not take meanwhile may be among what was compared before.
    if (store.durable && storeHealth.failures() > failures) throw new Error('the store failed meanwhile')
    storeHealth.note(!store.durable)
  }
  async function mend() {
    await store.reopen()
    await agree(() => true)
  }
  await agree(journalDamaged).catch(() => untilDone(mend))

  const queue = startQueue({
    store,
    courier: courier.get,
    policy,
    now: Date.now,
    mend,
    async deliver(lead) {
      const answer = await value(main.deliverLead(lead))
      if (answer.kind === 'settled') return answer.delivery
      return answer.kind === 'deleted' ? 'deleted' : null
    },
  })
  // Whoever fails to write it notes that, and the store is mended from the journal.
  main.onLeadsResent((leads) => void follow(store.put(leads)).catch(() => undefined))
  store.subscribe(queue.wake)
  courier.subscribe(queue.wake)
  onTryNow(queue.hasten)
  storeHealth.subscribe(() => {
    if (storeHealth.failing()) queue.storeFailed()
  })
  queue.wake()
  watchDrain(store)
}

/** Records of the journal were lost, and staff have not confirmed it yet. */
function journalDamaged(): boolean {
  const damage = appState.get()?.damage
  return Boolean(damage && damage.records + damage.segments > 0)
}

async function untilDone(work: () => Promise<void>): Promise<void> {
  for (let done = false; !done; ) {
    await new Promise((over) => setTimeout(over, RETRY))
    done = await work().then(
      () => true,
      () => false,
    )
  }
}

/** What the main process told first: the policy decides what recovery does. */
function firstOf<T>(source: {
  get: () => T | null
  subscribe: (heard: () => void) => () => void
}): Promise<T> {
  return new Promise((resolve) => {
    const look = () => {
      const told = source.get()
      if (told === null) return
      end()
      resolve(told)
    }
    const end = source.subscribe(look)
    look()
  })
}
