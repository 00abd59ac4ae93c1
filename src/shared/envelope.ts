import { z } from 'zod'

/**
 * Sealed bytes: AES-256-GCM under the data key `keyId`, `data` is ciphertext and tag, all base64.
 * The lead's id, the purpose, the version and the key's id are authenticated with it.
 */
export const envelopeSchema = z.strictObject({
  version: z.literal(1),
  keyId: z.string().max(64),
  iv: z.base64().length(16),
  /**
   * The longest form: what an event may add to a lead (event/faults.ts), the longest answers (submission.ts), and a note of staff,
   * whose 2,000 characters JSON writes with six bytes each at most.
   */
  data: z.base64().max(170_000),
})
export type Envelope = z.infer<typeof envelopeSchema>
