import { z } from 'zod'
import { type LeadDetails, leadDetails } from '../../shared/lead'
import { textVersion } from '../text-version'

/** Version 1: one consent, always in English, without its version. */
const versionOne = z.looseObject({
  version: z.literal(1),
  consent: z
    .strictObject({ text: z.string(), given: z.boolean(), at: z.number(), dataPoint: z.string().optional() })
    .nullable(),
})

/** Version 2: nothing yet of how the person was met. */
const versionTwo = z.looseObject({ version: z.literal(2) })

/** What a lead's envelope held, by whichever version of the app sealed it; null if it is none of them. */
export function readDetails(opened: unknown): LeadDetails | null {
  const newest = leadDetails.safeParse(opened)
  return newest.success ? newest.data : readOlder(opened)
}

function readOlder(opened: unknown): LeadDetails | null {
  const one = versionOne.safeParse(opened)
  const second = one.success ? toTwo(one.data) : opened
  const two = versionTwo.safeParse(second)
  const newest = two.success ? { ...two.data, version: 3, encounters: [] } : second
  return leadDetails.safeParse(newest).data ?? null
}

function toTwo({ consent, ...old }: z.infer<typeof versionOne>): unknown {
  if (!consent) return { ...old, version: 2, language: 'en', consents: [] }
  const { dataPoint, ...kept } = consent
  const dataPoints = dataPoint === undefined ? {} : { given: dataPoint }
  const whole = { ...kept, language: 'en', version: textVersion(kept.text), dataPoints }
  return { ...old, version: 2, language: 'en', consents: [whole] }
}
