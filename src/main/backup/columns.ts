import { mayBeThereTwice } from '../../shared/delivery'
import type { EventProfile } from '../../shared/event/profile'
import { wordsIn } from '../../shared/event/words'
import type { Encounter } from '../../shared/lead'
import { ownZone } from './local-time'
import type { SourceLead } from './source'
import { stateWord } from './words'

/** A point in time, to be shown as the clocks of `zone` (IANA) showed it. */
export interface TimeCell {
  at: number
  zone: string
}
/** What stands in one cell; null: nothing. */
export type Cell = string | number | TimeCell | null

/** A column of a table of leads. */
export interface Column {
  header: string
  cell(one: SourceLead): Cell
}

/** What all leads together need, found by looking at each of them once. */
export interface Survey {
  note(one: SourceLead): void
  columns(): Column[]
}

/** `events`: their profiles name questions as they are asked today, and their time zones. */
export function openSurvey(events: readonly EventProfile[]): Survey {
  /** The label of the newest writing, by data point, in the order of the columns. */
  const questions = new Map<string, { label: string; at: number }>()
  let consents = 0
  let encounters = 0
  for (const event of events)
    for (const question of event.questions) {
      if (question.kind === 'consent' || 'contact' in question.target) continue
      const [main = 'en'] = event.languages
      const { dataPoint } = question.target
      if (!questions.has(dataPoint))
        questions.set(dataPoint, {
          label: wordsIn(question.label, { language: main, main }),
          at: Number.POSITIVE_INFINITY,
        })
    }
  return {
    note({ lead, details }) {
      if (!details) return
      for (const { dataPoint, label } of details.answers) {
        const known = questions.get(dataPoint)
        if (!known) questions.set(dataPoint, { label, at: lead.capturedAt })
        else if (lead.capturedAt >= known.at) Object.assign(known, { label, at: lead.capturedAt })
      }
      consents = Math.max(consents, details.consents.length)
      encounters = Math.max(encounters, details.encounters.length)
    },
    columns() {
      const asked = [...questions].map(([dataPoint, { label }]) => questionColumn(dataPoint, label))
      const all = [
        ...contactColumns,
        ...asked,
        ...numbered(consents, consentColumns),
        ...numbered(Math.max(1, encounters), encounterColumns(zonesOf(events))),
        ...leadColumns(events),
      ]
      return withOwnHeaders(all)
    },
  }
}

function numbered(count: number, columns: (index: number) => Column[]): Column[] {
  return Array.from({ length: count }, (_, index) => columns(index)).flat()
}

const contactColumns: Column[] = (['Email', 'Firstname', 'Lastname', 'PhoneNumber'] as const).map(
  (header) => ({
    header,
    cell: ({ details }) => details?.contact[header] ?? null,
  }),
)

function questionColumn(dataPoint: string, header: string): Column & { dataPoint: string } {
  return {
    header,
    dataPoint,
    cell: ({ details }) => {
      const given = details?.answers.filter((answer) => answer.dataPoint === dataPoint) ?? []
      return given.length === 0 ? null : given.map(({ value }) => value).join('; ')
    },
  }
}

function consentColumns(index: number): Column[] {
  const name = index === 0 ? 'Consent' : `Consent ${index + 1}`
  const of = ({ details }: SourceLead) => details?.consents[index]
  return [
    { header: name, cell: (one) => yesNo(of(one)?.given) },
    { header: `${name} text`, cell: (one) => of(one)?.text ?? null },
    { header: `${name} language`, cell: (one) => of(one)?.language ?? null },
    { header: `${name} version`, cell: (one) => of(one)?.version ?? null },
    {
      header: `${name} time (UTC)`,
      cell: (one) => {
        const consent = of(one)
        return consent ? { at: consent.at, zone: 'UTC' } : null
      },
    },
  ]
}

/** The first one is the capture; its time is the lead's own. */
const encounterColumns =
  (zoneOf: (eventId: string) => string) =>
  (index: number): Column[] => {
    const name = index === 0 ? '' : `Meeting ${index + 1} `
    const of = ({ details }: SourceLead): Encounter | undefined => details?.encounters[index]
    const column = (header: string, cell: Column['cell']): Column => ({
      header: index === 0 ? header : name + header.toLowerCase(),
      cell,
    })
    const met = column('Time', (one) => {
      const encounter = of(one)
      return encounter ? { at: encounter.at, zone: zoneOf(one.lead.eventId) } : null
    })
    return [
      ...(index === 0 ? [] : [met]),
      column('Staff', (one) => of(one)?.by ?? null),
      column('Source', (one) => of(one)?.source ?? null),
      column('Rating', (one) => of(one)?.rating ?? null),
      column('Note', (one) => of(one)?.note ?? null),
      ...(index === 0 ? [] : [column('Told differently', (one) => givenOf(of(one)))]),
    ]
  }

function givenOf(encounter: Encounter | undefined): Cell {
  const { given } = encounter ?? {}
  if (!given) return null
  const contact = Object.entries(given.contact).map(([name, value]) => `${name}: ${value}`)
  return [...contact, ...given.answers.map(({ label, value }) => `${label}: ${value}`)].join('; ')
}

function leadColumns(events: readonly EventProfile[]): Column[] {
  const zoneOf = zonesOf(events)
  const names = new Map(events.map(({ id, name }) => [id, name]))
  const time = (at: number | undefined, { lead }: SourceLead): Cell =>
    at === undefined ? null : { at, zone: zoneOf(lead.eventId) }
  return [
    { header: 'Event', cell: ({ lead }) => names.get(lead.eventId) ?? lead.eventId },
    { header: 'Language', cell: ({ details }) => details?.language ?? null },
    { header: 'Captured at', cell: (one) => time(one.lead.capturedAt, one) },
    { header: 'Time zone', cell: ({ lead }) => zoneOf(lead.eventId) },
    { header: 'State', cell: ({ lead }) => stateWord(lead.delivery) },
    {
      header: 'Delivered at',
      cell: (one) => time(one.lead.delivery.state === 'delivered' ? one.lead.delivery.at : undefined, one),
    },
    {
      header: 'Held until staff decide',
      cell: ({ lead: { delivery } }) => flag(delivery.state === 'unconfirmed' && delivery.dueAt === null),
    },
    { header: 'May be there twice', cell: ({ lead }) => flag(mayBeThereTwice(lead.delivery)) },
    { header: 'Attempts', cell: ({ lead }) => lead.delivery.attempts },
    { header: 'Last answer', cell: ({ lead }) => lead.delivery.last?.code ?? null },
    { header: 'HTTP status', cell: ({ lead }) => lead.delivery.last?.status ?? null },
    { header: 'Server’s words', cell: ({ serverWords }) => serverWords },
    {
      header: 'Server’s id',
      cell: ({ lead: { delivery } }) => (delivery.state === 'delivered' ? (delivery.serverId ?? null) : null),
    },
    { header: 'Can’t be opened here', cell: ({ details }) => flag(details === null) },
    { header: 'Number', cell: ({ lead }) => lead.seq },
    { header: 'Lead id', cell: ({ lead }) => lead.id },
  ]
}

function zonesOf(events: readonly EventProfile[]): (eventId: string) => string {
  const own = ownZone()
  const zones = new Map(events.map(({ id, timeZone }) => [id, timeZone ?? own]))
  return (eventId) => zones.get(eventId) ?? own
}

const flag = (is: boolean): Cell => (is ? 'yes' : null)

function yesNo(given: boolean | undefined): Cell {
  return given === undefined ? null : given ? 'yes' : 'no'
}

/** A question may be called "State" or like another one: then its data point tells them apart. */
function withOwnHeaders(columns: (Column & { dataPoint?: string })[]): Column[] {
  const taken = new Set(
    columns.filter(({ dataPoint }) => dataPoint === undefined).map(({ header }) => header),
  )
  return columns.map(({ dataPoint, header, cell }) => {
    if (dataPoint === undefined) return { header, cell }
    let name = header
    if (taken.has(name)) name = `${header} (${dataPoint})`
    for (let n = 2; taken.has(name); n++) name = `${header} (${dataPoint}, ${n})`
    taken.add(name)
    return { header: name, cell }
  })
}
