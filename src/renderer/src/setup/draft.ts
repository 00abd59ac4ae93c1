import { z } from 'zod'
import { baseUrl } from '../../../shared/base-url'
import { eventProfile } from '../../../shared/event/profile'
import {
  apiKeySchema,
  DEFAULT_BASE_URL,
  deviceName,
  type ProvisionInput,
  pinSchema,
  type Role,
} from '../../../shared/provision'

/** What was entered so far, as it was typed. */
export interface Draft {
  role: Role
  /** Null until somebody changes it: then the name follows the role. */
  name: string | null
  kind: 'practice' | 'hyperaktiv'
  apiKey: string
  ref: string
  eventName: string
  baseUrl: string
  pin: string
  repeat: string
}

export const emptyDraft: Draft = {
  role: 'kiosk',
  name: null,
  kind: 'practice',
  apiKey: '',
  ref: '',
  eventName: '',
  baseUrl: DEFAULT_BASE_URL,
  pin: '',
  repeat: '',
}

type Field = keyof Draft
const checks: Partial<Record<Field, z.ZodType>> = {
  name: deviceName.nullable(),
  apiKey: apiKeySchema,
  ref: z.string().trim().min(1).max(200),
  eventName: eventProfile.shape.name,
  baseUrl,
  pin: pinSchema,
}

/** Which of these fields the set-up cannot take as they are; the rules are those of a provisioning file. */
export function wrongFields<F extends Field>(draft: Draft, fields: readonly F[]): F[] {
  return fields.filter((field) =>
    field === 'repeat'
      ? draft.repeat !== draft.pin
      : checks[field]?.safeParse(draft[field]).success === false,
  )
}

/** The whole set-up as a provisioning file would say it. */
export function provisionOf(draft: Draft, name: string): ProvisionInput {
  const { apiKey, baseUrl, ref, eventName } = draft
  const base = { version: 1, device: { name, role: draft.role, pin: draft.pin } } as const
  if (draft.kind === 'practice') return { ...base, connection: { kind: 'practice' } }
  return {
    ...base,
    connection: { kind: 'hyperaktiv', apiKey, baseUrl },
    event: { name: eventName, ref },
  }
}
