import { z } from 'zod'
import { maxInFlight, resendPolicy } from '../../shared/delivery'
import { eventProfile } from '../../shared/event'
import { damage } from '../../shared/ipc'
import { role } from '../../shared/provision'

const pinRecord = z.strictObject({
  salt: z.base64(),
  hash: z.base64(),
  N: z.number().int(),
  r: z.number().int(),
  p: z.number().int(),
})
export type PinRecord = z.infer<typeof pinRecord>

export const settingsSchema = z.strictObject({
  version: z.literal(2),
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
  event: eventProfile,
  idleMinutes: z.number().int(),
  resendPolicy,
  maxInFlight,
  /** The folder of the journal's second copy, absolute. */
  journalCopy: z.string().nullable(),
  /** Kept until staff confirm it, so that a restart at night hides nothing. */
  damage: damage.nullable(),
  secretStoreAccepted: z.boolean(),
  /** SHA-256 of the provisioning file that was applied last: the same file is not applied again. */
  provisioned: z.string().nullable(),
})
export type SettingsData = z.infer<typeof settingsSchema>

/** Of a device that was never set up. */
export const firstSettings: SettingsData = {
  version: 2,
  device: null,
  pin: null,
  pinFailures: 0,
  connection: null,
  event: eventProfile.parse({ name: 'Our event' }),
  idleMinutes: 5,
  resendPolicy: 'resend',
  maxInFlight: 4,
  journalCopy: null,
  damage: null,
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

/** The reference that leads are sent with; practice needs none of the operator's. */
export function refOf(data: Readonly<SettingsData>): string {
  return data.connection?.kind === 'practice' ? 'practice' : data.event.ref
}
