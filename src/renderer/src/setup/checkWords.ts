import type { TFunction } from 'i18next'
import type { Check } from '../../../shared/ipc'
import { formatBytes, formatSpan } from '../i18n/format'
import type { Tone } from '../ui/StatusIcon'

/** In ms; the clock's check counts in them. */
const MINUTE = 60_000

/** A check that has a verdict. */
export type Verdict = Check & { verdict: Exclude<Check['verdict'], 'skipped'> }

/** The checks that were made; the others would only raise questions. */
export function verdictsOf(checks: readonly Check[]): Verdict[] {
  return checks.filter((check): check is Verdict => check.verdict !== 'skipped')
}

export const toneOf = { ok: 'good', warning: 'warning', failed: 'bad' } as const satisfies Record<
  Verdict['verdict'],
  Tone
>

const silences = ['offline', 'unreachable', 'no-answer'] as const

/** What a check found, in a sentence. */
export function checkWords(t: TFunction<'setup'>, { id, verdict, value }: Verdict): string {
  // A status says what answered, a word why nothing did.
  const silence = id === 'api' && silences.find((word) => word === value)
  if (silence) return t(`checks.api.silent.${silence}`)
  return t(`checks.${id}.${verdict}`, { value: valueWords(id, value) })
}

function valueWords(id: Check['id'], value: Check['value']): string {
  if (id === 'disk' && typeof value === 'number') return formatBytes(value)
  if (id === 'clock' && typeof value === 'number') return formatSpan(value * MINUTE)
  return String(value ?? '–')
}
