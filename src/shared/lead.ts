import { z } from 'zod'
import { deliverySchema } from './delivery'
import { envelopeSchema } from './envelope'

/** Epoch milliseconds. */
const time = z.number().int().nonnegative()

/**
 * What a person told us, as it is sealed and as it is sent: contact fields under the API's names,
 * and the answers that go to data points. A field left empty is absent.
 */
export const leadDetails = z.strictObject({
  version: z.literal(1),
  contact: z.strictObject({
    Email: z.string().optional(),
    Firstname: z.string().optional(),
    Lastname: z.string().optional(),
    PhoneNumber: z.string().optional(),
  }),
  /** In the order of the form. The label is kept, so that a changed form never changes an old lead. */
  answers: z.array(z.strictObject({ label: z.string(), dataPoint: z.string(), value: z.string() })),
  /** The exact text that was shown, the choice that was made and when. */
  consent: z
    .strictObject({ text: z.string(), given: z.boolean(), at: time, dataPoint: z.string().optional() })
    .nullable(),
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
  const { consent, redirectUrl } = details
  const journey = details.answers.map(({ dataPoint, value }) => ({ Name: dataPoint, Value: value }))
  if (consent?.dataPoint) journey.push({ Name: consent.dataPoint, Value: consent.given ? 'yes' : 'no' })
  return {
    ...details.contact,
    ...(redirectUrl ? { RedirectURL: redirectUrl } : {}),
    ...(journey.length > 0 ? { JourneyData: journey } : {}),
  }
}
