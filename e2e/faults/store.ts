import type { Page } from '@playwright/test'
import type { Lead } from '../../src/shared/lead'

/** What lies in the page's database, read beside the app's own code. */
export interface Stored {
  leads: Lead[]
  tombstones: { id: string; at: number }[]
  tally: Record<string, number> | undefined
}

/** All of it in one transaction; empty if there is no database. */
export async function storeOf(page: Page): Promise<Stored> {
  return page.evaluate(async () => {
    const nothing = { leads: [], tombstones: [], tally: undefined }
    // Opening one that is not there would make it.
    if (!(await indexedDB.databases()).some(({ name }) => name === 'leadstand')) return nothing
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const db = await done(indexedDB.open('leadstand'))
    try {
      const transaction = db.transaction(['leads', 'tombstones', 'tallies'])
      const [leads, tombstones, all] = await Promise.all([
        done(transaction.objectStore('leads').getAll()),
        done(transaction.objectStore('tombstones').getAll()),
        done(transaction.objectStore('tallies').get('all')),
      ])
      return { leads, tombstones, tally: all?.tally }
    } finally {
      db.close()
    }
  })
}
