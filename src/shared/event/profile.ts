import { z } from 'zod'
import { mediaName } from '../media'
import { parseUrl } from '../parse-url'
import { faultsOf } from './faults'
import { question } from './question'
import { language, line, longWords, text } from './words'

/** The version of a profile that this app writes; migrate.ts reads the earlier ones. */
export const PROFILE_VERSION = 2

const defaultQuestions: z.input<typeof question>[] = [
  { kind: 'email', id: 'email', label: 'Email', required: true, target: { contact: 'Email' } },
  { kind: 'text', id: 'firstName', label: 'First name', target: { contact: 'Firstname' } },
  { kind: 'text', id: 'lastName', label: 'Last name', target: { contact: 'Lastname' } },
  { kind: 'phone', id: 'phone', label: 'Phone', target: { contact: 'PhoneNumber' } },
  {
    kind: 'choice',
    id: 'interest',
    label: 'What brings you here?',
    target: { dataPoint: 'Interest' },
    options: ['A demo', 'Prices', 'Working together', 'Just looking'],
  },
  {
    kind: 'consent',
    id: 'consent',
    label: 'Your consent',
    text: 'You may contact me about my enquiry. I can withdraw this at any time.',
  },
]

const webAddress = z
  .string()
  .max(2000)
  .refine((value) => ['https:', 'http:'].includes(parseUrl(value)?.protocol ?? ''), 'not a web address')

const day = z.iso.date('a day such as 2026-11-24')

const timeZone = z.string().refine((zone) => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }) !== null
  } catch {
    return false
  }
}, 'not a time zone such as Europe/Berlin')

export const theme = z.enum(['light', 'dark', 'system'])

/**
 * An event: what visitors see and are asked, and where their answers go. Everything but the name
 * has a default, so that `{ "name": "Demo Fair", "ref": "YYY" }` is a whole event.
 */
export const eventProfile = z
  .strictObject({
    version: z.literal(PROFILE_VERSION).default(PROFILE_VERSION),
    id: z
      .string()
      .regex(/^[a-z0-9-]{1,40}$/, 'small letters, digits and hyphens')
      .default('event'),
    name: text(100),
    /** The origin reference of the funnel, sent as `?ref=`. */
    ref: z.string().trim().max(200).default(''),
    /** First and last day, in the event's time zone. */
    dates: z.strictObject({ from: day, to: day }).optional(),
    /** IANA name; left out: the device's. */
    timeZone: timeZone.optional(),
    /** The first one is what is shown where a translation is missing, and what visitors are greeted in. */
    languages: z.array(language).min(1).max(12).default(['en']),
    headline: line.default('Let’s stay in touch'),
    /** What happens next, on the thank you. Left out: Leadstand's own words. */
    thanks: line.optional(),
    /** What is done with the data, to be opened from the form. */
    privacy: longWords.optional(),
    accentColor: z
      .string()
      .regex(/^#[0-9a-f]{6}$/i, 'a colour such as #0b7285')
      .default('#0b6e6e'),
    theme: theme.default('light'),
    /** Behind the welcome. Left out: the accent. A video is played in a loop, and the picture stands in until it runs. */
    picture: mediaName.optional(),
    video: mediaName.optional(),
    /** Left out: the first letter of the name. */
    logo: mediaName.optional(),
    /** ISO 3166 country that phone numbers without a country code belong to. */
    defaultCountry: z
      .string()
      .regex(/^[A-Z]{2}$/, 'two capital letters such as DE')
      .optional(),
    redirectUrl: webAddress.optional(),
    questions: z
      .array(question)
      .min(1)
      .max(100)
      .default(() => defaultQuestions.map((one) => question.parse(one))),
    idle: z
      .strictObject({
        warnAfterSeconds: z.number().int().min(2).max(600).default(45),
        clearAfterSeconds: z.number().int().min(2).max(120).default(15),
      })
      .default({ warnAfterSeconds: 45, clearAfterSeconds: 15 }),
    thankYouSeconds: z.number().int().min(1).max(60).default(6),
  })
  .superRefine((event, context) => {
    for (const { path, message } of faultsOf(event)) context.addIssue({ code: 'custom', path, message })
  })
export type EventProfile = z.infer<typeof eventProfile>
/** As a file may say it: what has a default may be left out. */
export type EventProfileInput = z.input<typeof eventProfile>
