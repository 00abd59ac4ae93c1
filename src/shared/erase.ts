import { z } from 'zod'
import { backupRecord } from './backup'
import { deliveryStates } from './delivery'

/** The leads of an event were erased on this device, `at` epoch ms. What is sealed under one of the keys is void. */
export const erasure = z.strictObject({
  id: z.string(),
  eventId: z.string(),
  keyIds: z.array(z.string()),
  at: z.number(),
  /** How many there were. */
  leads: z.number().int(),
})
export type Erasure = z.infer<typeof erasure>

/** Something of an event that was saved. `current`: nothing of its leads has changed since. */
const saved = z.strictObject({ at: z.number(), path: z.string(), current: z.boolean() })
export type Saved = z.infer<typeof saved>

/** What has to be true before an event is erased without losing anything, as it is now. */
export const showEnd = z.strictObject({
  leads: z.number().int(),
  /** Leads that no server has, as far as anybody knows, and that no other device sends. */
  undelivered: z.number().int(),
  states: z.record(z.enum(deliveryStates), z.number().int()),
  /** The newest backup of all the event's leads that can be read back in; null if there is none. */
  backup: saved.nullable(),
  /** The newest report; null if there is none. */
  report: saved.nullable(),
  /** Backups that may hold leads of the event: they stay where they are. The newest first. */
  files: z.array(backupRecord),
  /** Earlier erasures of the event, the newest first. */
  erased: z.array(z.strictObject({ at: z.number(), leads: z.number().int() })),
})
export type ShowEnd = z.infer<typeof showEnd>

/**
 * What became of an erasing. `erased`: it can't be undone from here on. Of all others nothing has changed: `changed` says how many leads
 * there are now, `failed` the system's code.
 */
export const eraseAnswer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('erased'), erasure }),
  z.strictObject({ kind: z.literal('changed'), leads: z.number().int() }),
  z.strictObject({ kind: z.literal('stopped') }),
  z.strictObject({ kind: z.literal('failed'), code: z.string() }),
])
export type EraseAnswer = z.infer<typeof eraseAnswer>

/** What is left of an event's leads on this device, once all was done that can be done now. */
export const eraseRest = z.strictObject({
  /** Journal files that could not be written anew; the next start does it. */
  files: z.number().int(),
  /** The second copy, null if there is none: `behind` until its folder is back. */
  copy: z.enum(['clean', 'behind']).nullable(),
  /** The keys could not be removed from their file; the next start does it. */
  keys: z.boolean(),
})
export type EraseRest = z.infer<typeof eraseRest>
