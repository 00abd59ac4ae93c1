import type { ShowEnd } from '../../../../shared/erase'

/** What is lost, or is only in a file, once an event is erased as it stands. `count`: leads. */
export interface Loss {
  kind: 'only-here' | 'only-backup' | 'practised' | 'no-backup' | 'no-report'
  count: number
}

/** Everything that is missing before an event can be erased without losing anything, the worst first. `practice`: nothing is real here. */
export function lossesOf({ leads, undelivered, states, backup, report }: ShowEnd, practice: boolean): Loss[] {
  const losses: Loss[] = []
  const kept = backup?.current === true
  if (undelivered > 0) losses.push({ kind: kept ? 'only-backup' : 'only-here', count: undelivered })
  if (!practice && (states.practised ?? 0) > 0)
    losses.push({ kind: 'practised', count: states.practised ?? 0 })
  if (!kept) losses.push({ kind: 'no-backup', count: leads })
  if (!report?.current) losses.push({ kind: 'no-report', count: leads })
  return losses
}

/** The number that a person typed, however they group it; null if it is none. */
export function typedNumber(text: string): number | null {
  const digits = text.replace(/[\s.,'’\u00a0\u202f]/g, '')
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null
}
