import { describe, expect, test } from 'vitest'
import { type Delivery, newDelivery } from '../../shared/delivery'
import { leadOf, someDetails } from '../../shared/lead.fixture'
import type { JournalRecord } from '../journal/record'
import { openMemorySecrets, openMemoryVaultStorage } from '../vault/memory-vault.fixture'
import { openVault } from '../vault/vault'
import { openAmend } from './amend'

const base = { rev: 4, attempts: 1, ambiguous: 0, burnt: 0, strikes: 1 }
const refused: Delivery = { state: 'refused', ...base, at: 1 }

/** What staff can do, over a journal that says `known` of every lead. */
function setup(known: Delivery | null | undefined) {
  const journaled: JournalRecord[] = []
  const vault = openVault(openMemoryVaultStorage(), openMemorySecrets())
  const journal = {
    ready: Promise.resolve(),
    delivery: () => known,
    append: async (...records: JournalRecord[]) => void journaled.push(...records),
  }
  const lead = leadOf({ delivery: refused })
  return {
    amend: openAmend(vault, journal),
    journaled,
    vault,
    lead: { ...lead, envelope: vault.sealLead(lead.id, lead.eventId, someDetails) },
  }
}

describe('staff', () => {
  test.each([undefined, refused])('send a refused lead again, which is journaled first', async (known) => {
    const { amend, lead, journaled } = setup(known)
    const renewed = await amend.resend(lead)
    expect(renewed).toMatchObject({ id: lead.id, delivery: { state: 'queued', rev: 5 } })
    expect(journaled).toEqual([{ type: 'lead', lead: renewed }])
  })

  test.each([
    ['deleted', null],
    ['delivered', { state: 'delivered', ...base, rev: 5, at: 1 }],
    ['being sent', { state: 'posting', ...base, rev: 5, startedAt: 1 }],
    ['sent again already', { ...newDelivery(0, true), rev: 5 }],
  ] satisfies [string, Delivery | null][])(
    'change nothing of a lead that is %s meanwhile',
    async (_, known) => {
      const { amend, lead, journaled } = setup(known)
      expect(await amend.resend(lead)).toBeNull()
      expect(await amend.correct(lead, 'new@example.com')).toEqual({ kind: 'impossible' })
      expect(journaled).toEqual([])
    },
  )

  test('correct the address and nothing else', async () => {
    const { amend, lead, vault } = setup(refused)
    const corrected = await amend.correct(lead, ' new@example.com ')
    if (corrected.kind !== 'corrected') throw new Error(corrected.kind)
    expect(vault.openLead(corrected.lead)).toEqual({
      ...someDetails,
      contact: { ...someDetails.contact, Email: 'new@example.com' },
    })
    expect(await amend.correct(lead, 'new')).toEqual({ kind: 'invalid', error: 'email' })
  })
})
