import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Attempt } from '../../../shared/ipc'
import type { Lead } from '../../../shared/lead'
import { main } from '../app/bridge'
import { useAppState } from '../app/state'
import { storeHealth } from './degraded'
import type { Drain } from './drain'
import { drain } from './drain-watch'
import { follow } from './follow'
import { openStore } from './open-store'
import type { LeadStore, Tally } from './store'

/** What `read` gives of the store, read again when it changes; null until it was read once. `key` names what is read. */
function useStored<T>(key: string, read: (store: LeadStore) => Promise<T>): T | null {
  const [state, setState] = useState<{ key: string; value: T } | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` says what `read` reads, which is a new function each time.
  useEffect(() => {
    let ended = false
    let end = () => {}
    void openStore().then((store) => {
      if (ended) return
      end = follow(
        store,
        () => read(store),
        (value) => setState({ key, value }),
      )
    })
    return () => {
      ended = true
      end()
    }
  }, [key])
  return state?.key === key ? state.value : null
}

/** The sum of all leads, kept fresh. */
export function useTally(): Tally | null {
  return useStored('tally', (store) => store.tally())
}

/** Which of the two stores does not take leads; null if both do. */
export function useDegraded(): 'journal' | 'store' | null {
  const storeFails = useSyncExternalStore(storeHealth.subscribe, storeHealth.failing)
  const state = useAppState()
  if (state && !state.journal.healthy) return 'journal'
  return storeFails ? 'store' : null
}

/** One lead, kept fresh; undefined if there is none of this id, null until it was read once. */
export function useLead(id: string): Lead | undefined | null {
  return useStored(id, (store) => store.get(id))
}

/** The last attempts, newest first, kept fresh; null until they were read once, and while nobody is signed in. */
export function useAttempts(): Attempt[] | null {
  return useStored('attempts', async () => {
    const answer = await main.getAttempts()
    return answer.ok ? answer.value : null
  })
}

/** How far the backlog is on its way out; null while none moves. */
export function useDrain(): Drain | null {
  return useSyncExternalStore(drain.subscribe, drain.get)
}
