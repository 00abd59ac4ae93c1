import { z } from 'zod'
import { deliveryStates } from './delivery'
import { leadDetails } from './lead'
import { PAGE } from './page'

/** Epoch milliseconds. */
const time = z.number().int().nonnegative()
const some = z.array(z.string().max(200)).max(200)

/**
 * Which leads staff look at. Each list left empty takes all. `query`: every word of it has to be somewhere in what is known of the
 * person, whatever the case and accents; a phone number may be typed in any grouping.
 */
export const leadFilter = z.strictObject({
  query: z.string().max(200),
  states: z.array(z.enum(deliveryStates)).max(20),
  events: some,
  /** The source of an encounter; '' for leads without one. */
  sources: some,
  /** Initials of staff; '' for leads without any. */
  staff: some,
  /** 0 for leads without a rating. */
  ratings: z.array(z.number().int().min(0).max(5)).max(6),
  /** Captured from (inclusive) to (exclusive). */
  from: time.nullable(),
  to: time.nullable(),
})
export type LeadFilter = z.infer<typeof leadFilter>

/** Takes every lead. */
export const everyLead: LeadFilter = {
  query: '',
  states: [],
  events: [],
  sources: [],
  staff: [],
  ratings: [],
  from: null,
  to: null,
}

export const leadOrder = z.strictObject({
  by: z.enum(['captured', 'name', 'email', 'rating', 'state']),
  descending: z.boolean(),
})
export type LeadOrder = z.infer<typeof leadOrder>

/** One lead as a row of the list. */
export const leadSummary = z.strictObject({
  id: z.uuid(),
  seq: z.number().int(),
  eventId: z.string(),
  capturedAt: time,
  state: z.enum(deliveryStates),
  /** Unconfirmed, and sent again only when staff say so. */
  held: z.boolean(),
  /** The server may have more than one copy of it. */
  twice: z.boolean(),
  /** False: its envelope can't be opened on this device, and all that follows is empty. */
  opened: z.boolean(),
  name: z.string(),
  email: z.string(),
  phone: z.string(),
  /** Of the newest encounter that has one. */
  rating: z.number().int().nullable(),
  /** Initials, source and note: of the newest encounter that has one; the note's first 200 characters. */
  by: z.string(),
  source: z.string(),
  note: z.string(),
  encounters: z.number().int(),
  /** When the person was met last. */
  metAt: time,
})
export type LeadSummary = z.infer<typeof leadSummary>

/** Ids that one message may carry. */
export const IDS_PAGE = 5_000

/** Where a page of ids ended; what is deleted or changes its state meanwhile moves no other lead over it. */
export const idsCursor = z.strictObject({ capturedAt: time, seq: z.number().int(), id: z.uuid() })
export type IdsCursor = z.infer<typeof idsCursor>

export const idsPage = z.strictObject({
  /** Oldest first. */
  ids: z.array(z.uuid()).max(IDS_PAGE),
  /** Null: these were the last. */
  next: idsCursor.nullable(),
  /** Leads of the whole filter. */
  total: z.number().int(),
})
export type IdsPage = z.infer<typeof idsPage>

/** A lead of the person who is being typed, and how it was found. */
export const personMatch = z.strictObject({ by: z.enum(['email', 'phone']), lead: leadSummary })
export type PersonMatch = z.infer<typeof personMatch>

/** Another lead of the same person. */
export const personLead = personMatch.extend({ encounters: leadDetails.shape.encounters })
export type PersonLead = z.infer<typeof personLead>

/** Other leads of a person that are told. */
export const PERSON_LEADS = 30

/** Matches that are shown. */
export const MATCHES = 5

/** How many leads of the whole filter have each value, but for the list of that value itself. */
const facet = z.array(z.strictObject({ value: z.string(), count: z.number().int() }))

export const leadListing = z.strictObject({
  /** Leads that were opened so far, of all; a search is whole when both are the same. */
  read: z.strictObject({ done: z.number().int(), all: z.number().int() }),
  /** Leads of the filter. */
  total: z.number().int(),
  /** From the asked one on. */
  rows: z.array(leadSummary).max(PAGE),
  /** By state, of the filter without its states; `held` are those of the unconfirmed that wait for staff. */
  states: z.partialRecord(z.enum(deliveryStates), z.number().int()),
  held: z.number().int(),
  events: facet,
  sources: facet,
  staff: facet,
  ratings: facet,
  /** Of capture, `2026-11-24` by this device's clock, the newest first. */
  days: facet,
})
export type LeadListing = z.infer<typeof leadListing>

/** What counts in insights: each question has its own way to be read. */
export const countedKinds = ['choice', 'choices', 'rating', 'yesNo', 'consent'] as const

/** What leads and their encounters come to; see `Insights` on screen. Days and hours are of the event's time zone. */
const bars = z.array(z.strictObject({ value: z.string(), count: z.number().int() }))
export const insights = z.strictObject({
  read: z.strictObject({ done: z.number().int(), all: z.number().int() }),
  leads: z.number().int(),
  states: z.partialRecord(z.enum(deliveryStates), z.number().int()),
  /** `2026-11-24`, only days with leads between the first and the last. */
  days: bars,
  /** `2026-11-24T09`, every hour from the first to the last of each day that has leads. */
  hours: bars,
  sources: bars,
  ratings: bars,
  staff: bars,
  /**
   * Of choices, ratings, yes/no and consents, as the event has them now; texts are not counted. Values are the labels of
   * options, numbers of stars, `yes` and `no`; with several choices a lead counts for each.
   */
  questions: z.array(
    z.strictObject({
      eventId: z.string(),
      label: z.string(),
      kind: z.enum(countedKinds),
      answered: z.number().int(),
      values: bars,
    }),
  ),
  /** ms from capture to delivery of what is delivered; null if nothing is. */
  delivery: z
    .strictObject({ median: z.number(), p95: z.number(), slowest: z.number(), leads: z.number().int() })
    .nullable(),
})
export type Insights = z.infer<typeof insights>
