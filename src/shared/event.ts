import { z } from 'zod'
import { parseUrl } from './parse-url'

/** The four contact fields of Hyperaktiv's `POST /leads`, as the API spells them. */
export const contactFields = ['Email', 'Firstname', 'Lastname', 'PhoneNumber'] as const

const text = (max: number) => z.string().trim().min(1).max(max)

/** Where an answer goes: one of the API's contact fields, or a data point (`JourneyData`) by its name. */
const target = z.union([
  z.strictObject({ contact: z.enum(contactFields) }),
  z.strictObject({ dataPoint: text(100) }),
])

const questionBase = {
  id: z
    .string()
    .regex(/^[a-z][A-Za-z0-9-]{0,39}$/, 'letters, digits and hyphens, starting with a small letter')
    // Answers are looked up by it, and every object answers to these already.
    .refine((id) => !(id in {}) && id !== 'consent', 'this id is taken, choose another'),
  label: text(200),
  help: text(300).optional(),
  required: z.boolean().default(false),
  target,
}

const options = z
  .array(text(100))
  .min(2)
  .max(12)
  .refine((all) => new Set(all).size === all.length, 'each option only once')

const question = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('email'), ...questionBase }),
  z.strictObject({ kind: z.literal('phone'), ...questionBase }),
  z.strictObject({ kind: z.literal('text'), ...questionBase }),
  z.strictObject({ kind: z.literal('choice'), ...questionBase, options }),
])
export type Question = z.infer<typeof question>

const consent = z.strictObject({
  text: text(2000),
  required: z.boolean().default(false),
  /** The data point that receives "yes" or "no"; without one the consent stays with the lead on this device. */
  dataPoint: text(100).optional(),
})

const defaultQuestions: Question[] = [
  { kind: 'email', id: 'email', label: 'Email', required: true, target: { contact: 'Email' } },
  { kind: 'text', id: 'firstName', label: 'First name', required: false, target: { contact: 'Firstname' } },
  { kind: 'text', id: 'lastName', label: 'Last name', required: false, target: { contact: 'Lastname' } },
  { kind: 'phone', id: 'phone', label: 'Phone', required: false, target: { contact: 'PhoneNumber' } },
  {
    kind: 'choice',
    id: 'interest',
    label: 'What brings you here?',
    required: false,
    target: { dataPoint: 'Interest' },
    options: ['A demo', 'Prices', 'Working together', 'Just looking'],
  },
]

const defaultConsent = 'You may contact me about my enquiry. I can withdraw this at any time.'

/** Only the loopback addresses may be spoken to without TLS: nothing leaves the machine there. */
export function isLoopback(url: URL): boolean {
  return url.hostname === 'localhost' || url.hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(url.hostname)
}

/** An absolute https address; http is accepted for loopback addresses. No credentials, query or fragment. */
export const baseUrl = z.string().superRefine((value, context) => {
  const url = parseUrl(value)
  const problem = !url
    ? 'not an address such as https://app.hyperaktiv.ai/api/v1'
    : url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url))
      ? 'must begin with https:// (http:// is accepted for this machine only)'
      : url.username || url.password || url.search || url.hash
        ? 'must not hold a user name, a query or a fragment'
        : null
  if (problem) context.addIssue({ code: 'custom', message: problem })
})

const webAddress = z
  .string()
  .max(2000)
  .refine((value) => ['https:', 'http:'].includes(parseUrl(value)?.protocol ?? ''), 'not a web address')

/**
 * An event: what visitors see and are asked, and where their answers go. Everything but the name
 * has a default, so that `{ "name": "Demo Fair", "ref": "YYY" }` is a whole event.
 */
export const eventProfile = z
  .strictObject({
    version: z.literal(1).default(1),
    id: z
      .string()
      .regex(/^[a-z0-9-]{1,40}$/, 'small letters, digits and hyphens')
      .default('event'),
    name: text(100),
    /** The origin reference of the funnel, sent as `?ref=`. */
    ref: z.string().trim().max(200).default(''),
    headline: text(200).default('Let’s stay in touch'),
    accentColor: z
      .string()
      .regex(/^#[0-9a-f]{6}$/i, 'a colour such as #0b7285')
      .default('#0b6e6e'),
    /** ISO 3166 country that phone numbers without a country code belong to. */
    defaultCountry: z
      .string()
      .regex(/^[A-Z]{2}$/, 'two capital letters such as DE')
      .optional(),
    redirectUrl: webAddress.optional(),
    questions: z.array(question).min(1).max(20).default(defaultQuestions),
    consent: consent.nullable().default({ text: defaultConsent, required: false }),
    idle: z
      .strictObject({
        warnAfterSeconds: z.number().int().min(2).max(600).default(45),
        clearAfterSeconds: z.number().int().min(2).max(120).default(15),
      })
      .default({ warnAfterSeconds: 45, clearAfterSeconds: 15 }),
    thankYouSeconds: z.number().int().min(1).max(60).default(6),
  })
  .superRefine((event, context) => {
    const seen = new Map<string, number>()
    const ids = new Set<string>()
    event.questions.forEach((q, index) => {
      const [kind, name] =
        'contact' in q.target ? ['contact', q.target.contact] : ['data point', q.target.dataPoint]
      const target = `${kind} ${name}`
      const issue = (message: string, ...path: string[]) =>
        context.addIssue({ code: 'custom', message, path: ['questions', index, ...path] })
      if (seen.has(target))
        issue(`"${name}" is filled by question ${(seen.get(target) ?? 0) + 1} already`, 'target')
      if (ids.has(q.id)) issue(`the id "${q.id}" is used twice`, 'id')
      if (target === 'contact Email' && q.kind !== 'email')
        issue('Email takes a question of the kind "email"', 'kind')
      seen.set(target, index)
      ids.add(q.id)
    })
    if (!seen.has('contact Email'))
      context.addIssue({ code: 'custom', message: 'one question must fill Email', path: ['questions'] })
    const filled = seen.get(`data point ${event.consent?.dataPoint}`)
    if (filled !== undefined)
      context.addIssue({
        code: 'custom',
        message: `"${event.consent?.dataPoint}" is filled by question ${filled + 1} already`,
        path: ['consent', 'dataPoint'],
      })
  })
export type EventProfile = z.infer<typeof eventProfile>
