import type { TFunction } from 'i18next'
import type { Check } from '../../../shared/ipc'
import { formatBytes } from '../i18n/format'
import type { Tone } from '../ui/StatusIcon'

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

/** What a check found, in a sentence. */
export function checkWords(t: TFunction<'setup'>, { id, verdict, value }: Verdict): string {
  return t(`checks.${id}.${verdict}`, { value: valueWords(id, value) })
}

function valueWords(id: Check['id'], value: Check['value']): string {
  return id === 'disk' && typeof value === 'number' ? formatBytes(value) : String(value ?? '–')
}
