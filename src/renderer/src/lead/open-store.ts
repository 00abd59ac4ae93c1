import { NewerSchema } from './database'
import { openDexieStore } from './dexie-store'
import { openMemoryStore } from './memory-store'
import type { LeadStore } from './store'

let newer = false
const listeners = new Set<() => void>()

/** Whether a newer version stored the leads on this disk: then nothing is captured, sent or shown. */
export const newerStore = {
  get: () => newer,
  subscribe(listener: () => void) {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
}

/** The store of this page: IndexedDB, or memory where that can't be opened. */
async function open(): Promise<LeadStore> {
  try {
    return await openDexieStore()
  } catch (error) {
    if (!(error instanceof NewerSchema)) return openMemoryStore()
  }
  newer = true
  for (const listener of listeners) listener()
  // Never: whoever asks for the store waits, and so does nothing that the newer version would not know of.
  return new Promise(() => undefined)
}

let opened: Promise<LeadStore> | null = null

/** One store for the whole page, opened when it is first asked for. */
export function openStore(): Promise<LeadStore> {
  opened ??= open()
  return opened
}
