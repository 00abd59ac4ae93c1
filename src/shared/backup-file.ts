import { z } from 'zod'
import { deliverySchema } from './delivery'
import { envelopeSchema } from './envelope'
import { eventProfile } from './event/profile'
import { leadDetails } from './lead'

export const BACKUP_FORMAT = 'leadstand-backup'
/** Version 1 held less than a lead: no delivery, no number. */
export const BACKUP_VERSION = 2

/** Epoch milliseconds. */
const time = z.number().int().nonnegative()

/** What stands before the leads, on the first line: see docs/backup-format.md. */
export const backupHead = z.strictObject({
  format: z.literal(BACKUP_FORMAT),
  version: z.literal(BACKUP_VERSION),
  exportedAt: time,
  /** The version of Leadstand that wrote it. */
  app: z.string(),
  /** Who captured the leads, where a lead does not say otherwise. */
  device: z.strictObject({ id: z.uuid(), name: z.string() }),
  /** The profiles of the leads' events, as they were at that time; their pictures are not in it. */
  events: z.array(eventProfile),
})
export type BackupHead = z.infer<typeof backupHead>

const common = {
  id: z.uuid(),
  seq: z.number().int().positive(),
  eventId: z.string(),
  capturedAt: time,
  /** Whole, but for what the server said: that is in `serverWords`, unless it can't be opened. */
  delivery: deliverySchema,
  serverWords: z.string().optional(),
}

/** One lead, on a line of its own. One whose envelope could not be opened keeps it as it is, for the device that can. */
export const backupLead = z.union([
  z.strictObject({ ...common, details: leadDetails }),
  z.strictObject({ ...common, envelope: envelopeSchema }),
])
export type BackupLead = z.infer<typeof backupLead>

/** What stands behind the leads, on the last line. A file without it was cut. */
export const backupTail = z.strictObject({
  /** How many leads there are. */
  count: z.number().int().nonnegative(),
  /** Of every byte before the last line, in hex. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})
export type BackupTail = z.infer<typeof backupTail>
