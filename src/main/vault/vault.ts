import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Envelope } from '../../shared/envelope'
import type { Lead, LeadDetails } from '../../shared/lead'
import { readDetails } from './details'
import { openWith, sealWith } from './seal'
import type { SecretStore } from './secret-store'

const wrappedKey = z.strictObject({
  id: z.string(),
  eventId: z.string(),
  /** The key store that wrapped it, to tell staff why it no longer unwraps. */
  backend: z.string(),
  wrapped: z.string(),
  check: z.string(),
})
export const vaultFile = z.strictObject({ version: z.literal(1), keys: z.array(wrappedKey) })
export type VaultFile = z.infer<typeof vaultFile>

/** Where wrapped keys lie; `save` returns when they are on the disk. */
export interface VaultStorage {
  load(): VaultFile
  /** Files that were there and could not be read when it was loaded: whatever keys they hold are lost here. */
  unreadable(): number
  save(file: VaultFile): void
}

/**
 * Seals and opens leads. The data keys (one for each event, so that erasing an event is erasing its key)
 * never leave the main process, and lie on the disk only as the secret store wrapped them.
 */
export interface Vault {
  sealLead(leadId: string, eventId: string, details: LeadDetails): Envelope
  /** Null if the envelope can't be opened here: damaged, or sealed under a key that is lost. */
  openLead(lead: Pick<Lead, 'id' | 'envelope'>): LeadDetails | null
  sealWords(leadId: string, eventId: string, words: string): Envelope
  openWords(leadId: string, envelope: Envelope): string | null
  /** The keys of an event, also those that are lost. */
  keysOf(eventId: string): string[]
  /** Whether one of these keys is on the disk still. */
  hasKeys(keyIds: string[]): boolean
  /**
   * Forgets keys for good: nothing sealed under them opens again, and what is sealed from now on has another key. On the disk when it
   * returns; it throws if the disk does not take it, and then the keys are forgotten until the app ends.
   */
  eraseKeys(keyIds: string[]): void
  /** Keys that the secret store can't unwrap any more. They are kept, for the day it can. */
  lostKeys(): number
  /** Whether leads were ever sealed here. */
  hasSealed(): boolean
}

export function openVault(storage: VaultStorage, secrets: SecretStore): Vault {
  let file = storage.load()
  const keys = new Map<string, Buffer>()
  const lost = new Set<string>()
  /** The disk did not take that keys were erased. */
  let unsaved = false
  // All that could be read held nothing, and something could not be read: one for whatever it held.
  const unread = Number(file.keys.length === 0 && storage.unreadable() > 0)
  for (const entry of file.keys) {
    const key = Buffer.from(secrets.unwrap(entry.wrapped) ?? '', 'base64')
    if (key.length === 32 && keyCheck(key) === entry.check) keys.set(entry.id, key)
    else lost.add(entry.id)
  }

  function keyFor(eventId: string): { id: string; key: Buffer } {
    const known = file.keys.findLast((entry) => entry.eventId === eventId && keys.has(entry.id))
    const knownKey = known && keys.get(known.id)
    if (known && knownKey) return { id: known.id, key: knownKey }
    const id = randomUUID()
    const key = randomBytes(32)
    const wrapped = secrets.wrap(key.toString('base64'))
    const entry = { id, eventId, backend: secrets.backend, wrapped, check: keyCheck(key) }
    const next = { ...file, keys: [...file.keys, entry] }
    // On the disk before the first lead is sealed under it: a key that is lost takes its leads along.
    storage.save(next)
    unsaved = false
    file = next
    keys.set(id, key)
    return { id, key }
  }

  const seal = (leadId: string, eventId: string, purpose: 'lead' | 'words', text: string) => {
    const { id, key } = keyFor(eventId)
    return sealWith(key, id, leadId, purpose, text)
  }
  const open = (leadId: string, purpose: 'lead' | 'words', envelope: Envelope) => {
    const key = keys.get(envelope.keyId)
    return key ? openWith(key, leadId, purpose, envelope) : null
  }

  return {
    sealLead: (leadId, eventId, details) => seal(leadId, eventId, 'lead', JSON.stringify(details)),
    openLead({ id, envelope }) {
      const text = open(id, 'lead', envelope)
      return text === null ? null : readDetails(JSON.parse(text))
    },
    sealWords: (leadId, eventId, words) => seal(leadId, eventId, 'words', words),
    openWords: (leadId, envelope) => open(leadId, 'words', envelope),
    keysOf: (eventId) => file.keys.filter((entry) => entry.eventId === eventId).map(({ id }) => id),
    hasKeys: (keyIds) => unsaved || file.keys.some(({ id }) => keyIds.includes(id)),
    eraseKeys(keyIds) {
      const left = file.keys.filter(({ id }) => !keyIds.includes(id))
      if (left.length === file.keys.length) return
      for (const id of keyIds) {
        keys.get(id)?.fill(0)
        keys.delete(id)
        lost.delete(id)
      }
      file = { ...file, keys: left }
      unsaved = true
      storage.save(file)
      unsaved = false
    },
    lostKeys: () => lost.size + unread,
    hasSealed: () => file.keys.length > 0,
  }
}

/** Tells the right key from bytes that merely unwrapped. */
function keyCheck(key: Buffer): string {
  return createHmac('sha256', key).update('leadstand key check 1').digest('hex').slice(0, 32)
}
