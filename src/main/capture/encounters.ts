import type { Encounter, Lead, LeadDetails, Meeting } from '../../shared/lead'

/** Those of a lead, the capture first; a lead from before there were encounters has this one. */
export function encountersOf(details: LeadDetails, lead: Pick<Lead, 'capturedAt'>): Encounter[] {
  return details.encounters.length > 0 ? details.encounters : [{ at: lead.capturedAt }]
}

/** With another meeting in the place of the one at `at`; null if there is none. What was given then stays. */
export function withMeeting(encounters: Encounter[], at: number, meeting: Meeting): Encounter[] | null {
  if (!encounters.some((encounter) => encounter.at === at)) return null
  return encounters.map((encounter) => {
    if (encounter.at !== at) return encounter
    const { given } = encounter
    return { at, ...meeting, ...(given ? { given } : {}) }
  })
}

/** With one more. Its time tells it apart: two within a millisecond are a millisecond apart. */
export function withEncounter(encounters: Encounter[], encounter: Encounter): Encounter[] {
  let { at } = encounter
  while (encounters.some((other) => other.at === at)) at++
  return [...encounters, { ...encounter, at }]
}

/** Without the one at `at`; null if there is none, or it is the capture. */
export function withoutEncounter(encounters: Encounter[], at: number): Encounter[] | null {
  const index = encounters.findIndex((encounter) => encounter.at === at)
  return index > 0 ? encounters.toSpliced(index, 1) : null
}

/** What a later form says that the lead does not say already; undefined if that is nothing. */
export function givenBeside(details: LeadDetails, typed: LeadDetails): Encounter['given'] {
  const contact = Object.fromEntries(
    Object.entries(typed.contact).filter(
      ([field, value]) => details.contact[field as keyof LeadDetails['contact']] !== value,
    ),
  )
  const answers = typed.answers.filter(
    ({ dataPoint, value }) =>
      !details.answers.some((known) => known.dataPoint === dataPoint && known.value === value),
  )
  return Object.keys(contact).length + answers.length > 0 ? { contact, answers } : undefined
}
