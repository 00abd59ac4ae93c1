import { openStore } from './open-store'

/** Whether IndexedDB took the last lead; the journal's health comes from the main process. */
let failing = false
/** How often it did not take something. */
let failures = 0
const listeners = new Set<() => void>()

export const storeHealth = {
  failing: () => failing,
  failures: () => failures,
  note(next: boolean) {
    if (next) failures++
    if (failing === next) return
    failing = next
    for (const listener of listeners) listener()
  },
  subscribe(listener: () => void) {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
}

void openStore().then((store) => storeHealth.note(!store.durable))
