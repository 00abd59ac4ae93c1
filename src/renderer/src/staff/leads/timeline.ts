import type { Encounter, Lead } from '../../../../shared/lead'
import type { PersonLead } from '../../../../shared/lead-list'

/** One time that a person was met, of the lead that is open or of another lead of the same person. */
export interface Meeting {
  encounter: Encounter
  /** With it the lead was captured; every later one was added. */
  isCapture: boolean
  /** The lead that it is of; null for the one that is open. */
  other: Omit<PersonLead, 'encounters'> | null
}

/** Every time that a person was met, in order. A lead from before there were encounters was met when it was captured. */
export function timelineOf(
  { capturedAt }: Pick<Lead, 'capturedAt'>,
  encounters: readonly Encounter[],
  others: readonly PersonLead[],
): Meeting[] {
  const own = meetingsOf(capturedAt, encounters, null)
  const theirs = others.flatMap(({ encounters: some, ...other }) =>
    meetingsOf(other.lead.capturedAt, some, other),
  )
  return [...own, ...theirs].sort((a, b) => a.encounter.at - b.encounter.at)
}

function meetingsOf(
  capturedAt: number,
  encounters: readonly Encounter[],
  other: Meeting['other'],
): Meeting[] {
  const all = encounters.length > 0 ? encounters : [{ at: capturedAt }]
  return all.map((encounter, nth) => ({ encounter, isCapture: nth === 0, other }))
}
