import type { ContactField } from '../../../../shared/event/question'
import { contactFields } from '../../../../shared/event/question'
import type { Lead, LeadDetails } from '../../../../shared/lead'
import { type CameBack, cameBack } from './story'

/** One thing that happened to a lead, at `at` (epoch ms). */
export type Happened = { at: number } & (
  | { kind: 'captured' }
  /** `number`: from 1. */
  | { kind: 'attempt'; number: number; came: CameBack | 'practised'; status?: number }
  /** An attempt that has not ended. */
  | { kind: 'sending'; number: number }
  /** `before`: '' where the field was empty. */
  | { kind: 'corrected'; fields: { field: ContactField; before: string }[] }
  /** Attempts of which nobody kept what came back. */
  | { kind: 'untold'; count: number }
)

/** All that is known of what happened to a lead, the oldest first. Details null: it can't be opened. */
export function historyOf(
  lead: Pick<Lead, 'capturedAt' | 'delivery'>,
  details: LeadDetails | null,
): Happened[] {
  const { delivery, capturedAt } = lead
  const { attempts, last, earlier = [] } = delivery
  const reports = last ? [...earlier, last] : earlier
  const untold = Math.max(0, attempts - reports.length)
  const all: Happened[] = [{ kind: 'captured', at: capturedAt }]
  if (untold > 0) all.push({ kind: 'untold', count: untold, at: reports[0]?.at ?? capturedAt })
  reports.forEach(({ at, code, status }, nth) => {
    const inPractice = delivery.state === 'practised' && nth === reports.length - 1
    const came = inPractice ? 'practised' : cameBack(code)
    all.push({ kind: 'attempt', number: untold + nth + 1, came, ...(status ? { status } : {}), at })
  })
  if (delivery.state === 'posting')
    all.push({ kind: 'sending', number: attempts + 1, at: delivery.startedAt })
  for (const { at, before } of details?.corrections ?? []) {
    const fields = contactFields.flatMap((field) => {
      const value = before[field]
      return value === undefined ? [] : { field, before: value }
    })
    all.push({ kind: 'corrected', fields, at })
  }
  // What was captured comes first, also by a clock that was put back since.
  const [captured, ...rest] = all
  return captured ? [captured, ...rest.sort((a, b) => a.at - b.at)] : []
}
