import { z } from 'zod'
import { condition } from './condition'
import { line, longWords, text } from './words'

/** The four contact fields of Hyperaktiv's `POST /leads`, as the API spells them. */
export const contactFields = ['Email', 'Firstname', 'Lastname', 'PhoneNumber'] as const
export type ContactField = (typeof contactFields)[number]

/** Where an answer goes: one of the API's contact fields, or a data point (`JourneyData`) by its name. */
const dataPointName = text(100)
const target = z.union([
  z.strictObject({ contact: z.enum(contactFields) }),
  z.strictObject({ dataPoint: dataPointName }),
])
export type Target = z.infer<typeof target>

const asked = {
  id: z
    .string()
    .regex(/^[a-z][A-Za-z0-9-]{0,39}$/, 'letters, digits and hyphens, starting with a small letter')
    // Answers are looked up by it, and every object answers to these already.
    .refine((id) => !(id in {}), 'this id is taken, choose another'),
  label: line,
  help: line.optional(),
  required: z.boolean().default(false),
  /** Left out: always shown. */
  showIf: condition.optional(),
}
const base = { ...asked, target }

/** `value` is what is sent, whatever language it was chosen in. A plain text is both. */
const option = z.union([
  text(100).transform((value) => ({ value, label: value as z.infer<typeof line> })),
  z.strictObject({ value: text(100), label: line }),
])
const options = z
  .array(option)
  .min(2)
  .max(50)
  .refine((all) => new Set(all.map(({ value }) => value)).size === all.length, 'each option only once')

/** The data points that a consent fills, each of them only if it is named. */
const consentPoints = z.strictObject({
  /** `yes` or `no`. */
  given: dataPointName.optional(),
  /** The exact text that was shown. */
  text: dataPointName.optional(),
  /** The language it was shown in. */
  language: dataPointName.optional(),
  /** The first 16 hex digits of the text's SHA-256. */
  version: dataPointName.optional(),
  /** When it was given or not, ISO 8601 in UTC. */
  time: dataPointName.optional(),
})

export const question = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), ...base }),
  z.strictObject({ kind: z.literal('longText'), ...base }),
  z.strictObject({ kind: z.literal('email'), ...base }),
  z.strictObject({ kind: z.literal('phone'), ...base }),
  z.strictObject({ kind: z.literal('choice'), ...base, options }),
  z.strictObject({ kind: z.literal('choices'), ...base, options }),
  /** One to `scale` stars. */
  z.strictObject({ kind: z.literal('rating'), ...base, scale: z.number().int().min(3).max(10).default(5) }),
  z.strictObject({
    kind: z.literal('number'),
    ...base,
    min: z.number().optional(),
    max: z.number().optional(),
  }),
  z.strictObject({ kind: z.literal('yesNo'), ...base }),
  /** `label` names it; `text` is what the visitor agrees to, kept word for word with the lead. */
  z.strictObject({
    kind: z.literal('consent'),
    ...asked,
    text: longWords,
    dataPoints: consentPoints.default({}),
  }),
])
export type Question = z.infer<typeof question>
export type QuestionKind = Question['kind']
export const questionKinds = question.options.map(({ shape }) => shape.kind.value) as QuestionKind[]

/** Every name that a question fills, with the path to it within the question. */
export function targetsOf(question: Question): { name: string; contact: boolean; path: string[] }[] {
  if (question.kind === 'consent')
    return Object.entries(question.dataPoints).flatMap(([key, name]) =>
      name === undefined ? [] : [{ name, contact: false, path: ['dataPoints', key] }],
    )
  const { target } = question
  return 'contact' in target
    ? [{ name: target.contact, contact: true, path: ['target'] }]
    : [{ name: target.dataPoint, contact: false, path: ['target'] }]
}
