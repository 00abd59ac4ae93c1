import { z } from 'zod'
import { deliverySchema } from './delivery'
import { envelopeSchema } from './envelope'

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

/**
 * What a person told us, as it is sealed and as it is sent: contact fields under the API's names,
 * and the answers that go to data points. A field left empty is absent.
 */
export const leadDetails = z.strictObject({
  version: z.literal(2),
  /** The language in which the form was read. */
  language: z.string(),
  contact: z.strictObject({
    Email: z.string().optional(),
    Firstname: z.string().optional(),
    Lastname: z.string().optional(),
    PhoneNumber: z.string().optional(),
  }),
  /** In the order of the form. The label is kept, so that a changed form never changes an old lead. */
  answers: z.array(z.strictObject({ label: z.string(), dataPoint: z.string(), value: z.string() })),
  /** Every consent that was asked for, given or not. */
  consents: z.array(consent),
  redirectUrl: z.string().optional(),
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
