import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { envelopeSchema } from '../../shared/envelope'
import type { LeadDetails } from '../../shared/lead'
import { idOf, someDetails } from '../../shared/lead.fixture'
import { anyText } from '../../shared/text.fixture'
import { openMemorySecrets, openMemoryVaultStorage } from './memory-vault.fixture'
import { openVault, vaultFile } from './vault'

function setup() {
  const storage = openMemoryVaultStorage()
  const secrets = openMemorySecrets()
  return { storage, secrets, reopen: () => openVault(storage, secrets) }
}
const id = idOf(1)

describe('a vault', () => {
  test('whose files are all unreadable tells of lost keys, and seals under a new one', () => {
    const { storage, secrets } = setup()
    storage.unreadable = () => 2
    const damaged = openVault(storage, secrets)
    expect(damaged.lostKeys()).toBe(1)
    damaged.sealLead(id, 'event', someDetails)
    expect(damaged.lostKeys()).toBe(1)
    // One of two can be read, and holds all.
    storage.unreadable = () => 1
    expect(openVault(storage, secrets).lostKeys()).toBe(0)
  })

  test('opens what it sealed, also after it was reopened and with lone surrogates in it', () => {
    const { reopen } = setup()
    const text = fc.oneof(anyText, fc.constant('\ud83d alone'))
    fc.assert(
      fc.property(text, text, (name, value) => {
        const details: LeadDetails = {
          ...someDetails,
          contact: { Firstname: name },
          answers: [{ label: 'L', dataPoint: 'D', value }],
        }
        const envelope = reopen().sealLead(id, 'event', details)
        expect(reopen().openLead({ id, envelope })).toEqual(details)
      }),
    )
  })

  test('shows nothing of a lead in its envelope or its file', () => {
    const { storage, reopen } = setup()
    const envelope = reopen().sealLead(id, 'event', someDetails)
    const visible =
      JSON.stringify([envelope, storage.file]) + Buffer.from(envelope.data, 'base64').toString('latin1')
    expect(visible).not.toMatch(/example\.org|18005550175|contact me/i)
  })

  test('opens no lead under another id, and no words as a lead', () => {
    const { reopen } = setup()
    const vault = reopen()
    const envelope = vault.sealLead(id, 'event', someDetails)
    expect(vault.openLead({ id: idOf(2), envelope })).toBeNull()
    expect(vault.openWords(id, envelope)).toBeNull()
    expect(
      vault.openLead({ id, envelope: vault.sealWords(id, 'event', JSON.stringify(someDetails)) }),
    ).toBeNull()
  })

  test('seals the server’s words', () => {
    const vault = setup().reopen()
    expect(vault.openWords(id, vault.sealWords(id, 'event', 'Email is taken'))).toBe('Email is taken')
  })

  test('has one key for each event', () => {
    const { storage, reopen } = setup()
    const vault = reopen()
    const [a, b, c] = ['fair', 'fair', 'congress'].map(
      (event) => vault.sealLead(id, event, someDetails).keyId,
    )
    expect(a).toBe(b)
    expect(a).not.toBe(c)
    expect(vaultFile.parse(storage.file).keys.map(({ eventId }) => eventId)).toEqual(['fair', 'congress'])
    expect(reopen().sealLead(id, 'fair', someDetails).keyId).toBe(a)
  })

  test('seals nothing under a key that is not on the disk', () => {
    const { storage, secrets } = setup()
    storage.save = () => expect.fail('disk full')
    const vault = openVault(storage, secrets)
    expect(() => vault.sealLead(id, 'event', someDetails)).toThrow('disk full')
    expect(() => vault.sealLead(id, 'event', someDetails)).toThrow('disk full')
  })

  test('takes the longest form into an envelope that the stores accept', () => {
    // 64 KiB of labels and consents, 28 KiB of answers, and a hundred of each; a note of which JSON escapes each character.
    const bytes = (kib: number) => 'x'.repeat(kib * 10.24)
    const consent = { language: 'en', version: '0123456789abcdef', given: true, at: Date.now() }
    const envelope = setup()
      .reopen()
      .sealLead(id, 'event', {
        version: 3,
        language: 'en',
        contact: { Email: `${'x'.repeat(240)}@example.org` },
        answers: Array.from({ length: 100 }, () => ({ label: bytes(20), dataPoint: 'x', value: bytes(28) })),
        consents: Array.from({ length: 100 }, () => ({ ...consent, text: bytes(44), dataPoints: {} })),
        encounters: [
          { at: Date.now(), by: 'x'.repeat(20), source: 'x'.repeat(40), note: '\u0001'.repeat(2_000) },
        ],
      })
    expect(envelopeSchema.safeParse(envelope).success).toBe(true)
  })
})

describe('a key that is lost', () => {
  test('is kept, counted, and followed by a new one; its leads open again when the key store does', () => {
    const { storage, secrets, reopen } = setup()
    const old = reopen().sealLead(id, 'event', someDetails)
    const [oldKey] = storage.file.keys

    secrets.lost = true
    const without = reopen()
    expect(without.lostKeys()).toBe(1)
    expect(without.openLead({ id, envelope: old })).toBeNull()
    const fresh = without.sealLead(id, 'event', someDetails)
    expect(fresh.keyId).not.toBe(old.keyId)
    expect(without.openLead({ id, envelope: fresh })).toEqual(someDetails)
    expect(storage.file.keys).toEqual([oldKey, expect.objectContaining({ id: fresh.keyId })])

    secrets.lost = false
    const again = reopen()
    expect(again.lostKeys()).toBe(0)
    expect(again.openLead({ id, envelope: old })).toEqual(someDetails)
    expect(again.openLead({ id, envelope: fresh })).toEqual(someDetails)
  })

  test('is one that unwraps to other bytes than were wrapped', () => {
    const { storage, secrets, reopen } = setup()
    const envelope = reopen().sealLead(id, 'event', someDetails)
    const wrapped = secrets.wrap(Buffer.alloc(32, 7).toString('base64'))
    storage.file = { ...storage.file, keys: storage.file.keys.map((key) => ({ ...key, wrapped })) }
    const vault = reopen()
    expect(vault.lostKeys()).toBe(1)
    expect(vault.openLead({ id, envelope })).toBeNull()
    expect(vault.sealLead(id, 'event', someDetails).keyId).not.toBe(envelope.keyId)
  })
})
