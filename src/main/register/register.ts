import type { Insights, LeadFilter, LeadListing, LeadOrder } from '../../shared/lead-list'

/** A lead that belongs to the person who is being typed. */
export interface PersonMatch {
  id: string
  /** How it was found. */
  by: 'email' | 'phone'
}

/**
 * What staff can look for: the leads of the journal, opened in pages while staff are signed in, kept in memory only and
 * forgotten with the session. It follows every record that the journal takes, so that a list is never behind a lead.
 */
export interface Register {
  /** Staff signed in: begins to read, the newest leads first. Twice is once. */
  open(): void
  /** Staff are gone: nothing of a person is left in it. */
  forget(): void
  list(filter: LeadFilter, order: LeadOrder, from: number, limit: number): LeadListing
  /** The ids of the filter's leads, oldest first. Waits until all are read. */
  ids(filter: LeadFilter): Promise<string[]>
  /** Leads of the event with this e-mail or phone number (E.164), newest first, by HMAC. */
  find(eventId: string, person: { email?: string; phone?: string }): PersonMatch[]
  /** `eventId` null: all events. `timeZone`: of the days and hours, an IANA name. */
  insights(eventId: string | null, timeZone: string): Insights
}
