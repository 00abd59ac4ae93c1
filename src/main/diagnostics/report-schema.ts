import { z } from 'zod'
import { deliveryStates, maxInFlight, resendPolicy } from '../../shared/delivery'
import { ATTEMPTS_SHOWN } from '../../shared/ipc'
import { pauseReasons, waitReasons } from '../../shared/outcome'
import { role } from '../../shared/provision'
import { isRedacted } from './redact'

const count = z.number().int().nonnegative()
/** UTC, as people read it in the file. */
const time = z.iso.datetime({ precision: 3 })
/** A code, a name or a version: nothing that a sentence, an address or a path fits into. */
const word = z.string().regex(/^[A-Za-z0-9_.+-]{1,60}$/)
/** Scheme, host and port only. */
const origin = z.string().regex(/^https?:\/\/[A-Za-z0-9.[\]:-]{1,260}$/)
const hash = z.string().regex(/^#[a-p]{8}$/)
const redacted = z.string().max(1000).refine(isRedacted)

/** What an entry of the log may show of its facts; anything else stays out of a report. */
export const factNames = [
  'after',
  'at',
  'before',
  'bytes',
  'clockAheadMs',
  'code',
  'connection',
  'crashesInAMinute',
  'electron',
  'id',
  'journal',
  'leads',
  'limit',
  'method',
  'ms',
  'reason',
  'records',
  'role',
  'rows',
  'segment',
  'segments',
  'stack',
  'state',
  'status',
  'trouble',
  'version',
] as const

const logEntry = z.strictObject({
  at: time,
  level: word,
  text: redacted,
  facts: z.partialRecord(z.enum(factNames), z.union([redacted, z.number(), z.boolean(), z.null()])),
})
export type ReportedLogEntry = z.infer<typeof logEntry>

/** Entries of the log that a report holds. */
export const LOG_ENTRIES = 100

/**
 * A report for support, as its file holds it. Strict all the way down: names, e-mails, keys, references, paths and the
 * device's and event's names have no place in it.
 */
export const reportSchema = z.strictObject({
  format: z.literal('leadstand-report'),
  version: z.literal(1),
  at: time,
  app: z.strictObject({ version: word, packaged: z.boolean(), electron: word, chromium: word, node: word }),
  system: z.strictObject({
    platform: word,
    release: word,
    arch: word,
    uptimeSeconds: count,
    memoryBytes: count,
    memoryFreeBytes: count,
  }),
  processes: z.array(z.strictObject({ type: word, memoryBytes: count })).max(100),
  /** How long this start lasts. */
  uptimeSeconds: count,
  device: z.strictObject({
    setUp: z.boolean(),
    role,
    kiosk: z.boolean(),
    /** Whether the profile lies where the system puts it, elsewhere below the user's home, or somewhere else. */
    profile: z.enum(['default', 'below-home', 'elsewhere']),
    resendPolicy,
    maxInFlight,
  }),
  connection: z.strictObject({
    kind: z.enum(['practice', 'hyperaktiv']).nullable(),
    origin: origin.nullable(),
    keySet: z.boolean(),
    refSet: z.boolean(),
  }),
  journal: z.strictObject({
    segments: count,
    bytes: count,
    /** Leads per state. */
    leads: z.record(z.enum(deliveryStates), count),
    deleted: count,
    /** Records that could not be read when it was opened. */
    damagedRecords: count,
    /** The code of the last failed write. */
    failure: word.nullable(),
    /** What was put back and staff have not confirmed yet. */
    damage: z
      .strictObject({ at: time, records: count, rows: count, journal: count, segments: count })
      .nullable(),
    copy: z
      .strictObject({
        state: z.enum(['current', 'copying', 'failing']),
        failure: word.nullable(),
        since: time.nullable(),
      })
      .nullable(),
  }),
  courier: z.strictObject({
    open: z.boolean(),
    limit: count,
    /** ms that this device's clock is ahead of the server's; null while no answer said. */
    clockAheadMs: z.number().int().nullable(),
    trouble: z
      .strictObject({
        kind: z.enum(['waiting', 'paused']),
        reason: z.enum([...waitReasons, ...pauseReasons]),
        status: z.number().int().nullable(),
        /** The certificate did not hold because of its dates, or of this device's clock. */
        certificateDates: z.boolean(),
        since: time,
        retryAt: time,
      })
      .nullable(),
  }),
  /** Newest first. */
  attempts: z
    .array(
      z.strictObject({
        lead: hash,
        at: time,
        ms: z.number().nullable(),
        code: word,
        status: z.number().int().nullable(),
        state: z.enum(deliveryStates),
      }),
    )
    .max(ATTEMPTS_SHOWN),
  secretStore: z.strictObject({
    backend: word,
    protected: z.boolean(),
    accepted: z.boolean(),
    lostKeys: count,
  }),
  /** Of the profile's volume; `failure`: the code of why it can't be looked at or written. */
  disk: z.strictObject({
    freeBytes: count.nullable(),
    totalBytes: count.nullable(),
    failure: word.nullable(),
  }),
  /** Oldest first. */
  log: z.array(logEntry).max(LOG_ENTRIES),
})
export type Report = z.infer<typeof reportSchema>
