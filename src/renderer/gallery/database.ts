import { Dexie } from 'dexie'
import type { GalleryState } from './state'

/** Of src/lead/database.ts. */
const DATABASE = 'leadstand'
/** A schema that no version of the app has yet. */
const NEWER = 1000

/** Leaves nothing of the state that was shown before, and what this one needs. */
export async function prepareDatabase(kind: GalleryState['database']): Promise<void> {
  await settled(indexedDB.deleteDatabase(DATABASE))
  if (kind === 'newer') (await settled(indexedDB.open(DATABASE, NEWER))).close()
  if (kind === 'unusable') {
    Dexie.dependencies.indexedDB = {
      databases: () => Promise.reject(new Error('this database can’t be opened')),
    } as unknown as IDBFactory
  }
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}
