import { z } from 'zod'
import { leadFilter } from './lead-list'

/** `age` is the JSON encrypted under a passphrase; see docs/backup-format.md. */
export const backupFormat = z.enum(['age', 'xlsx', 'csv', 'json'])
export type BackupFormat = z.infer<typeof backupFormat>

/** `eventId` null: every event of this device. */
export const backupScope = z.discriminatedUnion('kind', [
  /** What no server has yet. */
  z.strictObject({ kind: z.literal('unsynced'), eventId: z.string().max(40).nullable() }),
  z.strictObject({ kind: z.literal('all'), eventId: z.string().max(40).nullable() }),
  /** What staff are looking at in the list of leads. */
  z.strictObject({ kind: z.literal('filter'), filter: leadFilter }),
])
export type BackupScope = z.infer<typeof backupScope>

/** Characters: what is shorter is guessed from a stolen stick in days. */
export const MIN_PASSPHRASE = 12
export const passphrase = z.string().min(MIN_PASSPHRASE).max(1000)

/** A backup that was made, as staff read of it later. */
export const backupRecord = z.strictObject({
  /** Epoch ms at which it was whole. */
  at: z.number(),
  path: z.string(),
  format: backupFormat,
  scope: z.enum(['unsynced', 'all', 'filter']),
  /** Null: every event. */
  eventId: z.string().nullable(),
  leads: z.number().int(),
  bytes: z.number().int(),
  automatic: z.boolean(),
})
export type BackupRecord = z.infer<typeof backupRecord>

/** Backups that the device remembers. */
export const BACKUPS_KEPT = 20

const automaticFormat = z.enum(['age', 'json', 'csv'])
export type AutomaticFormat = z.infer<typeof automaticFormat>

/** When backups are made by themselves, and what they are. */
export const automaticPlan = z
  .strictObject({
    /** Null: not by time. */
    minutes: z.number().int().min(1).max(1440).nullable(),
    /** Captured leads after which one is made; null: not by number. */
    leads: z.number().int().min(1).max(100_000).nullable(),
    /** Backups of this device in the folder; older ones are deleted. */
    keep: z.number().int().min(1).max(100),
    format: automaticFormat,
  })
  .refine(({ minutes, leads }) => minutes !== null || leads !== null, 'by time or by number')
export type AutomaticPlan = z.infer<typeof automaticPlan>

/** How the automatic backup stands; `failure` is the system's code, or `EPASSPHRASE` if the passphrase can't be read any more. */
export const automaticState = z.discriminatedUnion('state', [
  /** `at`: epoch ms of the last one; null if there is none yet. */
  z.strictObject({ state: z.literal('waiting'), at: z.number().nullable() }),
  z.strictObject({ state: z.literal('writing') }),
  z.strictObject({ state: z.literal('failing'), failure: z.string(), since: z.number() }),
])
export type AutomaticState = z.infer<typeof automaticState>

/** How far a backup is. `reading`: its columns are not known before every lead was looked at. */
export const backupProgress = z.strictObject({
  step: z.enum(['reading', 'writing']),
  done: z.number().int(),
  all: z.number().int(),
  /** From 0 to 1, of all steps. */
  part: z.number().min(0).max(1),
  /** ms; null while nobody can say. */
  left: z.number().nullable(),
})
export type BackupProgress = z.infer<typeof backupProgress>
