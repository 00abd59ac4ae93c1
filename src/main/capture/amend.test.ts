import { describe, expect, test } from 'vitest'
import { type Delivery, newDelivery } from '../../shared/delivery'
import { profileOf, textQuestion } from '../../shared/event/profile.fixture'
import type { Lead, LeadDetails } from '../../shared/lead'
import { leadOf, someDetails } from '../../shared/lead.fixture'
import type { JournalRecord } from '../journal/record'
import { openMemorySecrets, openMemoryVaultStorage } from '../vault/memory-vault.fixture'
import { openVault } from '../vault/vault'
import { openAmend } from './amend'

const base = { rev: 4, attempts: 1, ambiguous: 0, burnt: 0, strikes: 1 }
const refused: Delivery = { state: 'refused', ...base, at: 1 }
const delivered: Delivery = { state: 'delivered', ...base, at: 1 }
const incomplete: Delivery = { state: 'incomplete', ...base }
const event = profileOf([textQuestion('company')], { defaultCountry: 'DE' })

interface World {
  known?: Delivery | null | undefined
  row?: Delivery
  details?: LeadDetails
}

/** What staff can do with one lead, over a journal that says `known` of it. */
function setup({ known, row = refused, details = someDetails }: World) {
  const journaled: JournalRecord[] = []
  const vault = openVault(openMemoryVaultStorage(), openMemorySecrets())
  const blank = leadOf({ delivery: row })
  const lead = { ...blank, envelope: vault.sealLead(blank.id, blank.eventId, details) }
  const journal = {
    ready: Promise.resolve(),
    delivery: () => known,
    read: async () => (known ? [{ ...lead, delivery: known }] : []),
    append: async (...records: JournalRecord[]) => void journaled.push(...records),
  }
  const events = { byId: () => event, byRevision: (id: string) => (id === '1' ? event : undefined) }
  const apart = <T>(_ids: string[], work: () => Promise<T>) => work()
  const amend = openAmend({ vault, journal, events, apart })
  /** The details of the lead that an answer gives. */
  const opened = (answer: { kind: string; lead?: Lead }) => answer.lead && vault.openLead(answer.lead)
  return { amend, journaled, vault, lead, opened }
}

const met = { by: 'MK', rating: 4, note: 'Wants a demo' }

describe('staff', () => {
  test.each([undefined, refused])('send a refused lead again, which is journaled first', async (known) => {
    const { amend, lead, journaled } = setup({ known })
    const renewed = await amend.resend([lead])
    expect(renewed).toMatchObject([{ id: lead.id, delivery: { state: 'queued', rev: 5 } }])
    expect(journaled).toEqual([{ type: 'lead', lead: renewed[0] }])
  })

  test.each([
    ['deleted', null],
    ['delivered', { ...delivered, rev: 5 }],
    ['being sent', { state: 'posting', ...base, rev: 5, startedAt: 1 }],
    ['sent again already', { ...newDelivery(0, true), rev: 5 }],
  ] satisfies [string, Delivery | null][])('send nothing again that is %s meanwhile', async (_, known) => {
    const { amend, lead, journaled } = setup({ known })
    expect(await amend.resend([lead])).toEqual([])
    expect(journaled).toEqual([])
  })

  test('send nothing that has no address', async () => {
    const { amend, lead } = setup({ known: incomplete, row: incomplete })
    expect(await amend.resend([lead])).toEqual([])
  })

  test.each([
    ['deleted', null],
    ['being sent', { state: 'posting', ...base, rev: 5, startedAt: 1 }],
  ] satisfies [string, Delivery | null][])('change nothing of a lead that is %s', async (_, known) => {
    const { amend, lead, journaled } = setup({ known })
    expect(await amend.correct({ lead, contact: { Email: 'new@example.com' } })).toEqual({
      kind: 'impossible',
    })
    expect(await amend.meeting({ lead, at: 1_000, meeting: met })).toEqual({ kind: 'impossible' })
    expect(await amend.addEncounter({ lead, meeting: met, form: null })).toEqual({ kind: 'impossible' })
    expect(journaled).toEqual([])
  })

  test('correct the address and nothing else, and it is sent', async () => {
    const { amend, lead, opened } = setup({ known: refused })
    const corrected = await amend.correct({ lead, contact: { Email: ' new@example.com ' } })
    expect(opened(corrected)).toEqual({
      ...someDetails,
      contact: { ...someDetails.contact, Email: 'new@example.com' },
      corrections: [{ at: expect.any(Number), before: { Email: 'ada@example.org' } }],
    })
    expect(corrected).toMatchObject({ lead: { delivery: { state: 'queued', rev: 5 } } })
  })

  test('correct a number as the form reads it, and remove a name', async () => {
    const { amend, lead, opened } = setup({ known: refused })
    const contact = { PhoneNumber: '030 901820', Lastname: '' }
    const { Lastname, ...rest } = someDetails.contact
    expect(opened(await amend.correct({ lead, contact }))?.contact).toEqual({
      ...rest,
      PhoneNumber: '+4930901820',
    })
  })

  test('are told each field that is wrong', async () => {
    const { amend, lead, journaled } = setup({ known: refused })
    expect(await amend.correct({ lead, contact: { Email: 'new', PhoneNumber: '12' } })).toEqual({
      kind: 'invalid',
      errors: { Email: 'email', PhoneNumber: 'short' },
    })
    expect(await amend.correct({ lead, contact: { Email: '' } })).toEqual({
      kind: 'invalid',
      errors: { Email: 'required' },
    })
    expect(journaled).toEqual([])
  })

  test('correct a lead without an address, which waits for one still', async () => {
    const details = { ...someDetails, contact: { Firstname: 'Ada' } }
    const { amend, lead } = setup({ known: incomplete, row: incomplete, details })
    const named = await amend.correct({ lead, contact: { Firstname: 'Ada B.' } })
    expect(named).toMatchObject({ lead: { delivery: { state: 'incomplete', rev: 5 } } })
    const complete = await amend.correct({ lead, contact: { Email: 'ada@example.org' } })
    expect(complete).toMatchObject({ lead: { delivery: { state: 'queued', rev: 5 } } })
  })

  test('change a delivered lead, which stays delivered', async () => {
    const { amend, lead } = setup({ known: delivered, row: delivered })
    const expected = { kind: 'changed', lead: { delivery: { ...delivered, rev: 5 } } }
    expect(await amend.correct({ lead, contact: { Firstname: 'Augusta' } })).toMatchObject(expected)
    expect(await amend.meeting({ lead, at: 1_000, meeting: met })).toMatchObject(expected)
  })

  test('send a delivered lead again only if it was corrected since, as another copy', async () => {
    const plain = setup({ known: delivered, row: delivered })
    expect(await plain.amend.resendCorrected(plain.lead)).toEqual({ kind: 'impossible' })
    const details = { ...someDetails, corrections: [{ at: 2, before: { Firstname: 'Eda' } }] }
    const { amend, lead, opened } = setup({ known: delivered, row: delivered, details })
    const again = await amend.resendCorrected(lead)
    expect(again).toMatchObject({
      lead: { delivery: { state: 'unconfirmed', ambiguous: 1, acceptedAt: 1, rev: 5 } },
    })
    expect(opened(again)).toEqual(details)
  })

  test('change what the journal knows, where its row is behind', async () => {
    const { amend, lead } = setup({ known: { ...delivered, rev: 7 } })
    expect(await amend.meeting({ lead, at: 1_000, meeting: met })).toMatchObject({
      lead: { delivery: { ...delivered, rev: 8 } },
    })
  })

  test('change a lead whose row was claimed and not sent: the claim is behind', async () => {
    const row: Delivery = { state: 'posting', ...base, rev: 5, startedAt: 1 }
    const { amend, lead } = setup({ known: { ...newDelivery(0, true), rev: 4 }, row })
    expect(await amend.meeting({ lead, at: 1_000, meeting: met })).toMatchObject({
      lead: { delivery: { state: 'queued', rev: 6 } },
    })
  })
})

describe('encounters', () => {
  test('are noted, corrected and taken back', async () => {
    const { amend, lead, opened } = setup({ known: delivered, row: delivered })
    const added = await amend.addEncounter({ lead, meeting: met, form: null })
    const [first, second] = opened(added)?.encounters ?? []
    expect(first).toEqual(someDetails.encounters[0])
    expect(second).toEqual({ at: expect.any(Number), ...met })
    const rated = await amend.meeting({ lead, at: 1_000, meeting: { rating: 2 } })
    expect(opened(rated)?.encounters).toEqual([{ at: 1_000, rating: 2 }])
    expect(await amend.removeEncounter({ lead, at: 1_000 })).toEqual({ kind: 'impossible' })
    expect(await amend.removeEncounter({ lead, at: 5 })).toEqual({ kind: 'impossible' })
  })

  test('of a lead from before there were any begin with its capture', async () => {
    const { amend, lead, opened } = setup({ known: delivered, details: { ...someDetails, encounters: [] } })
    const added = await amend.addEncounter({ lead, meeting: met, form: null })
    expect(opened(added)?.encounters).toEqual([{ at: 1_000 }, { at: expect.any(Number), ...met }])
  })

  test('keep what was told then, also what a form does not take, but nothing twice', async () => {
    const { amend, lead, opened } = setup({ known: delivered })
    const form = { event: '1', language: 'en', values: { email: 'ada@', company: 'Engines Ltd' } }
    const added = await amend.addEncounter({ lead, meeting: met, form })
    expect(opened(added)?.encounters[1]?.given).toEqual({
      contact: { Email: 'ada@' },
      answers: [{ label: 'company', dataPoint: 'company', value: 'Engines Ltd' }],
    })
    const again = { ...form, values: { email: 'ada@example.org' } }
    const same = await amend.addEncounter({ lead, meeting: met, form: again })
    expect(opened(same)?.encounters[1]).not.toHaveProperty('given')
  })

  test('are refused with answers to questions that nobody knows', async () => {
    const { amend, lead } = setup({ known: delivered })
    const form = { event: 'unknown', language: 'en', values: { email: 'ada@example.org' } }
    expect(await amend.addEncounter({ lead, meeting: met, form })).toEqual({ kind: 'impossible' })
  })

  test('are refused when a lead holds no more, and nothing is lost', async () => {
    const note = 'n'.repeat(2_000)
    const many = Array.from({ length: 100 }, (_, i) => ({ at: i }))
    const long = Array.from({ length: 63 }, (_, i) => ({ at: i, note }))
    for (const encounters of [many, long]) {
      const { amend, lead, journaled } = setup({ known: delivered, details: { ...someDetails, encounters } })
      expect(await amend.addEncounter({ lead, meeting: { note }, form: null })).toEqual({ kind: 'full' })
      expect(journaled).toEqual([])
    }
  })
})
