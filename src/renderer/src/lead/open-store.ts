import { openDexieStore } from './dexie-store'
import { openMemoryStore } from './memory-store'
import type { LeadStore } from './store'

/** The store of this page: IndexedDB, or memory where that can't be opened. */
async function open(): Promise<LeadStore> {
  try {
    return await openDexieStore()
  } catch {
    return openMemoryStore()
  }
}

let opened: Promise<LeadStore> | null = null

/** One store for the whole page, opened when it is first asked for. */
export function openStore(): Promise<LeadStore> {
  opened ??= open()
  return opened
}
