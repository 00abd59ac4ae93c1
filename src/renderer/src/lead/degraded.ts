import { openStore } from './open-store'

/** Whether IndexedDB took the last lead; the journal's health comes from the main process. */
let failing = false
const listeners = new Set<() => void>()

export const storeHealth = {
  failing: () => failing,
  note(next: boolean) {
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
