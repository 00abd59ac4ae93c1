import { isCorrectedSince } from '../../shared/correction'
import { type Delivery, isSettled, resend, resendCorrected } from '../../shared/delivery'
import { envelopeSchema } from '../../shared/envelope'
import type { ChangedLead, Input, Output } from '../../shared/ipc'
import { type Lead, type LeadDetails, leadDetails, type OpenedLead } from '../../shared/lead'
import type { Events } from '../events/events'
import type { Journal } from '../journal/journal'
import type { JournalRecord } from '../journal/record'
import type { Vault } from '../vault/vault'
import { correctContact, withCorrection } from './contact'
import { detailsOf } from './details'
import { encountersOf, givenBeside, withEncounter, withMeeting, withoutEncounter } from './encounters'

/** What staff may do with leads; each change is in the journal before it is answered. */
export interface Amend {
  open(leads: Lead[]): OpenedLead[]
  /** Those that changed: not what is delivered, being sent, deleted, without an address, or changed since the page read it. */
  resend(leads: Lead[]): Promise<Lead[]>
  /** Other contact fields. What is not settled is sent with them. */
  correct(input: Input<'correctLead'>): Promise<Output<'correctLead'>>
  /** What is delivered and was corrected since. */
  resendCorrected(lead: Lead): Promise<ChangedLead>
  meeting(input: Input<'amendMeeting'>): Promise<ChangedLead>
  addEncounter(input: Input<'addEncounter'>): Promise<ChangedLead>
  removeEncounter(input: Input<'removeEncounter'>): Promise<ChangedLead>
  remove(ids: string[]): Promise<void>
}

export interface AmendParts {
  vault: Vault
  journal: Pick<Journal, 'ready' | 'append' | 'delivery' | 'read'>
  events: Pick<Events, 'byId' | 'byRevision'>
  /** Runs while none of these leads is being sent: see Courier. */
  apart: <T>(ids: string[], work: () => Promise<T>) => Promise<T>
}

const impossible = { kind: 'impossible' } as const

export function openAmend({ vault, journal, events, apart }: AmendParts): Amend {
  /** The lead as the journal has it, or as its row has it where the journal missed something. Null: deleted, or nobody knows what became of an attempt. */
  async function newest(row: Lead): Promise<Lead | null> {
    await journal.ready
    const [kept] = await journal.read([row.id])
    const known = journal.delivery(row.id)
    if (known === null) return null
    const delivery = newestDelivery(known, row.delivery)
    return delivery.state === 'posting' ? null : { ...(kept ?? row), delivery }
  }

  /**
   * Seals a lead anew. Its revision is above that of its row and of what the journal knows, so that the row follows, and a claim that
   * is on its way to the courier is turned back.
   */
  function change(
    row: Lead,
    edit: (details: LeadDetails, lead: Lead) => LeadDetails | null,
    sent: (delivery: Delivery, details: LeadDetails) => Delivery = (delivery) => delivery,
  ): Promise<ChangedLead> {
    return apart([row.id], async () => {
      const lead = await newest(row)
      const before = lead && vault.openLead(lead)
      const details = before && edit(before, lead)
      if (!details) return impossible
      const envelope = vault.sealLead(lead.id, lead.eventId, details)
      if (!leadDetails.safeParse(details).success || !envelopeSchema.safeParse(envelope).success)
        return { kind: 'full' }
      const rev = Math.max(lead.delivery.rev, row.delivery.rev) + 1
      const changed = { ...lead, envelope, delivery: { ...sent(lead.delivery, details), rev } }
      await journal.append({ type: 'lead', lead: changed })
      return { kind: 'changed', lead: changed }
    })
  }

  return {
    open: (leads) =>
      leads.map((lead) => {
        const { id, delivery } = lead
        const words = delivery.last?.words
        return { id, details: vault.openLead(lead), serverWords: words ? vault.openWords(id, words) : null }
      }),
    resend: (leads) =>
      apart(
        leads.map(({ id }) => id),
        async () => {
          await journal.ready
          const renewed = leads.flatMap((lead) => {
            const known = journal.delivery(lead.id)
            // The journal is ahead of a row that is about to be settled or removed.
            if (known === null || (known && known.rev > lead.delivery.rev)) return []
            const delivery = lead.delivery.state === 'incomplete' ? null : resend(lead.delivery, Date.now())
            return delivery ? [{ ...lead, delivery }] : []
          })
          const records = renewed.map((lead): JournalRecord => ({ type: 'lead', lead }))
          if (records.length > 0) await journal.append(...records)
          return renewed
        },
      ),
    async correct({ lead: row, contact: typed }) {
      const opened = vault.openLead((await newest(row)) ?? row)
      if (!opened) return impossible
      const event = events.byId(row.eventId)
      const checked = correctContact(opened.contact, typed, event)
      if ('errors' in checked) return { kind: 'invalid', errors: checked.errors }
      return change(
        row,
        (details) => {
          const again = correctContact(details.contact, typed, event)
          return 'errors' in again ? null : withCorrection(details, again.contact, Date.now())
        },
        sentWith,
      )
    },
    resendCorrected: (row) =>
      change(
        row,
        (details, { delivery }) => (isCorrectedSince(details, delivery) ? details : null),
        (delivery) => resendCorrected(delivery, Date.now()) ?? delivery,
      ),
    meeting: ({ lead: row, at, meeting }) =>
      change(row, (details, lead) => met(details, withMeeting(encountersOf(details, lead), at, meeting))),
    async addEncounter({ lead: row, meeting, form }) {
      const event = form && events.byRevision(form.event)
      // Read by the questions of another form the answers would say something else.
      if (form && !event) return impossible
      const now = Date.now()
      return change(row, (details, lead) => {
        const typed = form && event && detailsOf(event, { id: lead.id, ...form }, now)
        const given = typed ? givenBeside(details, typed) : undefined
        const encounter = { at: now, ...meeting, ...(given ? { given } : {}) }
        return met(details, withEncounter(encountersOf(details, lead), encounter))
      })
    },
    removeEncounter: ({ lead: row, at }) =>
      change(row, (details, lead) => met(details, withoutEncounter(encountersOf(details, lead), at))),
    async remove(ids) {
      const at = Date.now()
      if (ids.length > 0) await journal.append(...ids.map((id) => ({ type: 'deleted' as const, id, at })))
    },
  }
}

/** What is not settled goes out with what was corrected, if there is an address to it. */
function sentWith(delivery: Delivery, { contact }: LeadDetails): Delivery {
  if (isSettled(delivery) || contact.Email === undefined) return delivery
  return resend(delivery, Date.now()) ?? delivery
}

function met(details: LeadDetails, encounters: LeadDetails['encounters'] | null): LeadDetails | null {
  return encounters && { ...details, encounters }
}

/** Of a row that says only that it is being sent nothing was sent: the journal would know. */
function newestDelivery(known: Delivery | undefined, row: Delivery): Delivery {
  if (!known) return row
  return row.rev > known.rev && row.state !== 'posting' ? row : known
}
