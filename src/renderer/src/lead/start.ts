import { main, value } from '../app/bridge'
import { appState, courier } from '../app/state'
import { openStore } from './open-store'
import { startQueue } from './queue'
import { recoverLeads } from './recovery'

/** ms until a recovery that failed is tried again. */
const RETRY = 10_000

/**
 * Opens the store, brings it and the journal to the same truth, and starts to deliver. Runs behind the first
 * screen; visitors can be served before it is done.
 */
export async function startLeads(): Promise<void> {
  const store = await openStore()
  const policy = () => appState.get()?.resendPolicy ?? 'resend'
  try {
    await recoverLeads(store, policy())
    await store.recount()
  } catch {
    setTimeout(startLeads, RETRY)
    return
  }
  const queue = startQueue({
    store,
    courier: courier.get,
    policy,
    now: Date.now,
    async deliver(lead) {
      const answer = await value(main.deliverLead(lead))
      if (answer.kind === 'settled') return answer.delivery
      return answer.kind === 'deleted' ? 'deleted' : null
    },
  })
  store.subscribe(queue.wake)
  courier.subscribe(queue.wake)
  queue.wake()
}
