import { z } from 'zod'
import { pauseReasons, waitReasons } from './outcome'

/**
 * Whether leads go out, and if not, why. `open` with a `trouble` means that one lead is being tried
 * to see whether the trouble is over.
 */
export const courierStatus = z.strictObject({
  open: z.boolean(),
  /** How many leads may be under way at once while it is open; 1 while one is tried. */
  limit: z.number().int().positive(),
  /** ms that this device's clock is ahead of the server's by its last answer; null while none said. */
  clockAheadMs: z.number().int().nullable(),
  trouble: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('waiting'), reason: z.enum(waitReasons), ...troubleFields() }),
      z.strictObject({ kind: z.literal('paused'), reason: z.enum(pauseReasons), ...troubleFields() }),
    ])
    .nullable(),
})
export type CourierStatus = z.infer<typeof courierStatus>
export type Trouble = NonNullable<CourierStatus['trouble']>

function troubleFields() {
  return {
    /** The HTTP status that caused it. */
    status: z.number().int().optional(),
    /** The certificate did not hold because of its dates: it has run out, or this device's clock is wrong. */
    certificateDates: z.literal(true).optional(),
    /** Epoch milliseconds; for the screen only, the waits themselves run on a monotonic clock. */
    since: z.number().int(),
    retryAt: z.number().int(),
  }
}
