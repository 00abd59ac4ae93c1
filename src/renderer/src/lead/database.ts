import { Dexie, type EntityTable, type Table } from 'dexie'
import type { Lead } from '../../../shared/lead'
import type { Tally, Tombstone } from './store'
import { isHeld } from './tally'

/** Frozen: another name would be another, empty database. */
const DATABASE = 'leadstand'
/** The newest schema below. */
const SCHEMA = 2
/** Dexie counts in tenths. */
const NATIVE = 10

/** The leads on this disk were stored by a newer version of the app. Nothing of them may be touched. */
export class NewerSchema extends Error {
  constructor() {
    super('the database has a newer schema')
    this.name = 'NewerSchema'
  }
}

export class LeadDatabase extends Dexie {
  declare leads: EntityTable<Lead, 'id'>
  declare tombstones: EntityTable<Tombstone, 'id'>
  /** The sum, and the erasures whose rows are gone. */
  declare tallies: Table<{ key: 'all'; tally: Tally } | { key: 'erased'; ids: string[] }, string>

  constructor() {
    // One fsync per transaction: a visitor is thanked only for what is on the disk.
    super(DATABASE, { chromeTransactionDurability: 'strict' })
    // 1: leads as sealed envelopes with their delivery; tombstones of deleted ones; the sum.
    this.version(1).stores({
      leads: 'id, [seq+id], [delivery.state+seq]',
      tombstones: 'id',
      tallies: 'key',
    })
    // 2: the sum says how many of the unconfirmed wait for staff.
    this.version(SCHEMA).upgrade(async (transaction) => {
      const unconfirmed = transaction
        .table<Lead>('leads')
        .where('[delivery.state+seq]')
        .between(['unconfirmed', Dexie.minKey], ['unconfirmed', Dexie.maxKey])
      const held = await unconfirmed.filter(({ delivery }) => isHeld(delivery)).count()
      await transaction.table('tallies').toCollection().modify({ 'tally.held': held })
    })
  }
}

/**
 * The database of this page. Rejects if it can't be opened, and with `NewerSchema` if it must not be: Dexie would open it
 * all the same, and add what it misses. That is asked first, because asking touches nothing.
 */
export async function openDatabase(): Promise<LeadDatabase> {
  const found = await Dexie.dependencies.indexedDB.databases()
  const version = found.find(({ name }) => name === DATABASE)?.version ?? 0
  if (version >= (SCHEMA + 1) * NATIVE) throw new NewerSchema()
  const db = new LeadDatabase()
  await db.open()
  return db
}
