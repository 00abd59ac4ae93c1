import { z } from 'zod'
import { automaticPlan, BACKUPS_KEPT, backupRecord } from '../../shared/backup'
import { maxInFlight, resendPolicy } from '../../shared/delivery'
import { type EventProfile, eventProfile, theme } from '../../shared/event/profile'
import { damage } from '../../shared/ipc'
import { role } from '../../shared/provision'
import { staffLanguage } from '../../shared/staff-language'

const pinRecord = z.strictObject({
  salt: z.base64(),
  hash: z.base64(),
  N: z.number().int(),
  r: z.number().int(),
  p: z.number().int(),
})
export type PinRecord = z.infer<typeof pinRecord>

export const settingsSchema = z.strictObject({
  version: z.literal(6),
  device: z.strictObject({ name: z.string(), role }).nullable(),
  pin: pinRecord.nullable(),
  /** Wrong PINs in a row; on disk before each check, so that a kill does not give a free try. */
  pinFailures: z.number().int().nonnegative(),
  connection: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('practice') }),
      /** `apiKey` is wrapped by the secret store. */
      z.strictObject({ kind: z.literal('hyperaktiv'), baseUrl: z.string(), apiKey: z.string() }),
    ])
    .nullable(),
  /** In the order in which they were made; never empty. */
  events: z.array(eventProfile).min(1),
  /** The id of the event that visitors see. */
  currentEvent: z.string(),
  /** Of the staff's screens. */
  appearance: theme,
  /** Of the staff's screens; null until somebody chose one, see language.ts. */
  language: staffLanguage.nullable(),
  idleMinutes: z.number().int(),
  resendPolicy,
  maxInFlight,
  /** The folder of the journal's second copy, absolute. */
  journalCopy: z.string().nullable(),
  /** Kept until staff confirm it, so that a restart at night hides nothing. */
  damage: damage.nullable(),
  /** What was saved where, the newest first. */
  backups: z
    .array(
      backupRecord.extend({
        /** Of the last lead that was captured before it. */
        lastSeq: z.number().int(),
        /** Of each event that it holds every lead of: which leads, in which state (see Journal). */
        marks: z.record(z.string(), z.string()),
      }),
    )
    .max(BACKUPS_KEPT),
  automaticBackup: automaticPlan
    .safeExtend({
      /** Absolute. */
      folder: z.string(),
      /** Wrapped by the secret store; null unless the backups are encrypted. */
      passphrase: z.string().nullable(),
    })
    .nullable(),
  /** The newest report of each event that was saved, and which leads it is about. */
  reports: z.array(
    z.strictObject({ at: z.number(), path: z.string(), eventId: z.string(), mark: z.string() }),
  ),
  secretStoreAccepted: z.boolean(),
  /** SHA-256 of the provisioning file that was applied last: the same file is not applied again. */
  provisioned: z.string().nullable(),
})
export type SettingsData = z.infer<typeof settingsSchema>

/** Of a device that was never set up. */
export const firstSettings: SettingsData = {
  version: 6,
  device: null,
  pin: null,
  pinFailures: 0,
  connection: null,
  events: [eventProfile.parse({ name: 'Our event' })],
  currentEvent: 'event',
  appearance: 'light',
  language: null,
  idleMinutes: 5,
  resendPolicy: 'resend',
  maxInFlight: 4,
  journalCopy: null,
  damage: null,
  backups: [],
  automaticBackup: null,
  reports: [],
  secretStoreAccepted: false,
  provisioned: null,
}

/** The settings of this device, in `settings.json` of the profile; each change is written whole and atomically. */
export interface Settings {
  get(): Readonly<SettingsData>
  update(change: Partial<SettingsData>): void
}

export function isSetUp(settings: Settings): boolean {
  const { device, pin, connection } = settings.get()
  return device !== null && pin !== null && connection !== null
}

/** The event that visitors see; the first one if a file names one that is not there. */
export function currentEvent({ events, currentEvent: id }: Readonly<SettingsData>): EventProfile {
  const event = events.find((one) => one.id === id) ?? events[0]
  if (!event) throw new Error('settings without an event')
  return event
}

/**
 * The reference that leads are sent with, as it is now, so that a corrected one helps the leads that wait. `eventId`: of
 * the lead; an event that is not there any more, and none, is read as the current one. Practice needs none of the operator's.
 */
export function refOf(data: Readonly<SettingsData>, eventId?: string): string {
  if (data.connection?.kind === 'practice') return 'practice'
  return (data.events.find(({ id }) => id === eventId) ?? currentEvent(data)).ref
}
