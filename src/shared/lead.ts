import { z } from 'zod'
import { deliverySchema } from './delivery'
import { envelopeSchema } from './envelope'
import { contactFields } from './event/question'

/** Epoch milliseconds. */
const time = z.number().int().nonnegative()

/**
 * The names of the data points that a consent fills, each only if the event names it. Looser than event/question.ts: what was
 * sealed has to open whatever a name may be today.
 */
const consentPoints = z.strictObject({
  given: z.string().optional(),
  text: z.string().optional(),
  language: z.string().optional(),
  version: z.string().optional(),
  time: z.string().optional(),
})

/** What was asked, word for word, and what was chosen. */
const consent = z.strictObject({
  text: z.string(),
  /** The language of the text, as the event has it. */
  language: z.string(),
  /** The first 16 hex digits of the text's SHA-256. */
  version: z.string(),
  given: z.boolean(),
  at: time,
  dataPoints: consentPoints,
})
export type Consent = z.infer<typeof consent>

const contact = z.strictObject({
  Email: z.string().optional(),
  Firstname: z.string().optional(),
  Lastname: z.string().optional(),
  PhoneNumber: z.string().optional(),
})
/** The label is kept, so that a changed form never changes an old lead. */
const answer = z.strictObject({ label: z.string(), dataPoint: z.string(), value: z.string() })

/** The source of a lead that a visitor captured. */
export const VISITOR_SOURCE = 'visitor'

/** Characters of a note. */
export const LONGEST_NOTE = 2000

/** What staff note of a meeting; a field left empty is absent. */
export const meeting = z.strictObject({
  /** The staff member's initials. */
  by: z.string().max(20).optional(),
  /** Where the person was met, in staff's own words, or `VISITOR_SOURCE`. */
  source: z.string().max(40).optional(),
  rating: z.number().int().min(1).max(5).optional(),
  note: z.string().max(LONGEST_NOTE).optional(),
})
export type Meeting = z.infer<typeof meeting>

/**
 * One time that a person was met. It stays on this device and in its backups: it is not sent. `given`: what the person told us at
 * another time than the first, as it was typed then; the lead itself keeps what it was captured with.
 */
const encounter = meeting.extend({
  at: time,
  given: z.strictObject({ contact, answers: z.array(answer) }).optional(),
})
export type Encounter = z.infer<typeof encounter>

/** Staff changed what a person told us. */
const correction = z.strictObject({
  at: time,
  /** The contact fields that were changed, with what they held before; '' if they were empty. */
  before: z.partialRecord(z.enum(contactFields), z.string()),
})

/** Corrections that are kept of a lead; of more, the newest. */
export const CORRECTIONS = 20

/**
 * What a person told us, as it is sealed and as it is sent: contact fields under the API's names,
 * and the answers that go to data points. A field left empty is absent.
 */
export const leadDetails = z.strictObject({
  version: z.literal(3),
  /** The language in which the form was read. */
  language: z.string(),
  contact,
  /** In the order of the form. */
  answers: z.array(answer),
  /** Every consent that was asked for, given or not. */
  consents: z.array(consent),
  redirectUrl: z.string().optional(),
  /** Every time the person was met, the capture first; empty for a lead from before there were encounters. */
  encounters: z.array(encounter).max(100),
  /** The oldest first; absent if there were none. */
  corrections: z.array(correction).max(CORRECTIONS).optional(),
})
export type LeadDetails = z.infer<typeof leadDetails>

/** A lead as both stores keep it: everything personal is in the envelope. */
export const leadSchema = z.strictObject({
  id: z.uuid(),
  /** Order of capture on this device; survives a wrong clock. */
  seq: z.number().int().positive(),
  eventId: z.string(),
  capturedAt: time,
  envelope: envelopeSchema,
  delivery: deliverySchema,
})
export type Lead = z.infer<typeof leadSchema>

/** A lead that was opened for staff. `details` is null if its envelope can't be opened on this device. */
export const openedLead = z.strictObject({
  id: z.uuid(),
  details: leadDetails.nullable(),
  /** The server's own words at the last attempt, if it said any. */
  serverWords: z.string().nullable(),
})
export type OpenedLead = z.infer<typeof openedLead>

/** The body of `POST /leads`: the contact fields that are filled, and the data points. */
export function requestBody(details: LeadDetails): Record<string, unknown> {
  const { consents, redirectUrl } = details
  const journey = [
    ...details.answers.map(({ dataPoint, value }) => ({ Name: dataPoint, Value: value })),
    ...consents.flatMap(journeyOf),
  ]
  return {
    ...details.contact,
    ...(redirectUrl ? { RedirectURL: redirectUrl } : {}),
    ...(journey.length > 0 ? { JourneyData: journey } : {}),
  }
}

function journeyOf({ dataPoints, given, at, ...consent }: Consent): { Name: string; Value: string }[] {
  const values = { ...consent, given: given ? 'yes' : 'no', time: new Date(at).toISOString() }
  return (['given', 'text', 'language', 'version', 'time'] as const).flatMap((key) => {
    const name = dataPoints[key]
    return name === undefined ? [] : [{ Name: name, Value: values[key] }]
  })
}
