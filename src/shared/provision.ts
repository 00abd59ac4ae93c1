import { z } from 'zod'
import { baseUrl } from './base-url'
import { migrateProfile } from './event/migrate'
import { type EventProfileInput, eventProfile } from './event/profile'
import { staffLanguage } from './staff-language'

/** Hyperaktiv's documented base URL. */
export const DEFAULT_BASE_URL = 'https://app.hyperaktiv.ai/api/v1'

export const pinSchema = z.string().regex(/^\d{4,12}$/, '4 to 12 digits')
export const role = z.enum(['kiosk', 'laptop'])
export type Role = z.infer<typeof role>
export const deviceName = z.string().trim().min(1).max(60)
/** Printable ASCII: anything else can't travel in a header, and is a slip of copy and paste. */
export const apiKeySchema = z
  .string()
  .trim()
  .regex(/^[\x21-\x7e]{1,500}$/, 'letters, digits and signs without spaces')

const connection = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('practice') }),
  z.strictObject({
    kind: z.literal('hyperaktiv'),
    baseUrl: baseUrl.default(DEFAULT_BASE_URL),
    apiKey: apiKeySchema,
  }),
])

/**
 * All that a device needs to start: what the set-up screens ask, and what a provisioning file holds.
 * It is taken as a whole or not at all.
 */
export const provision = z
  .strictObject({
    version: z.literal(1),
    /** Of the staff's screens; left out: what the device has, or the system's. */
    language: staffLanguage.optional(),
    device: z.strictObject({ name: deviceName, role, pin: pinSchema }),
    connection,
    event: z
      .preprocess(migrateProfile, eventProfile)
      .default(() => eventProfile.parse({ name: 'Our event' })),
  })
  .superRefine((value, context) => {
    if (value.connection.kind === 'hyperaktiv' && value.event.ref === '')
      context.addIssue({
        code: 'custom',
        message: 'the origin reference is needed to send leads to Hyperaktiv',
        path: ['event', 'ref'],
      })
  })
export type Provision = z.infer<typeof provision>
export type ProvisionInput = Omit<z.input<typeof provision>, 'event'> & { event?: EventProfileInput }

export interface Problem {
  /** Where, as written in the file: `event.questions[2].target`. */
  path: string
  message: string
}

/** Every error of a parse with its path, for people who look at the file. */
export function problemsOf(error: z.ZodError): Problem[] {
  return error.issues.map((issue) => ({ path: pathText(issue.path), message: wordsOf(issue) }))
}

/** What is wrong in words for people; a message that a schema of ours gave stays as it is. */
function wordsOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.message.endsWith('received undefined')
        ? 'is missing'
        : `is not ${typeWords(issue.expected)}`
    case 'invalid_value':
      return `is none of: ${issue.values.join(', ')}`
    case 'unrecognized_keys':
      return `has entries that Leadstand does not know: ${issue.keys.join(', ')}`
    case 'too_small':
      return Number(issue.minimum) === 1 ? 'is empty' : `is less than ${issue.minimum}`
    case 'too_big':
      return `is more than ${issue.maximum}`
    case 'invalid_union':
      return issue.message === 'Invalid input' ? 'is not one of the forms that are allowed' : issue.message
    default:
      return issue.message
  }
}

function typeWords(expected: string): string {
  const words: Record<string, string> = {
    string: 'a text',
    int: 'a whole number',
    object: 'an object { }',
    array: 'a list [ ]',
  }
  return words[expected] ?? `a ${expected}`
}

function pathText(path: PropertyKey[]): string {
  return path.reduce<string>(
    (text, part) =>
      typeof part === 'number' ? `${text}[${part}]` : text ? `${text}.${String(part)}` : String(part),
    '',
  )
}
