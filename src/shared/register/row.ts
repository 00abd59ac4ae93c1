import { type Delivery, type DeliveryState, mayBeThereTwice } from '../delivery'
import type { Encounter, Lead, LeadDetails } from '../lead'
import type { LeadSummary } from '../lead-list'
import { fold } from './fold'
import type { Texts } from './texts'

/** A lead as the register keeps it: what lists show, and what they are filtered, sorted and counted by. */
export interface Row {
  id: string
  seq: number
  eventId: string
  capturedAt: number
  /** `2026-11-24`, of this device's time zone. */
  day: string
  state: DeliveryState
  held: boolean
  twice: boolean
  /** ms from capture to delivery; -1 if it is not delivered. */
  deliveredIn: number
  opened: boolean
  name: string
  email: string
  phone: string
  /** Of the newest encounter that has one; 0 for none. */
  rating: number
  by: string
  source: string
  note: string
  encounters: number
  metAt: number
  /** Lists of texts by their numbers (see texts.ts): its event, and what its encounters say; one '' if they say nothing. */
  events: number
  sources: number
  staff: number
  /** Folded; everything that is searched, a line each. */
  text: string
  /** By which answers it is counted: see counted.ts. */
  counted: readonly number[]
}

/** Characters of an answer that are searched. */
const SEARCHED = 200
/** Characters of a note that a list shows. */
const SHOWN = 200

/** `delivery`: the newest one. Details null: the envelope can't be opened on this device. */
export function rowOf(
  { id, seq, eventId, capturedAt }: Omit<Lead, 'envelope' | 'delivery'>,
  delivery: Delivery,
  details: LeadDetails | null,
  counted: readonly number[],
  texts: Texts,
): Row {
  const { Email = '', Firstname = '', Lastname = '', PhoneNumber = '' } = details?.contact ?? {}
  const encounters = details?.encounters ?? []
  const row: Row = {
    id,
    seq,
    eventId: texts.one(eventId),
    capturedAt,
    day: texts.one(dayOf(capturedAt)),
    state: delivery.state,
    held: false,
    twice: false,
    deliveredIn: -1,
    opened: details !== null,
    name: [Firstname.trim(), Lastname.trim()].filter((part) => part !== '').join(' '),
    email: Email,
    phone: PhoneNumber,
    rating: newest(encounters, 'rating') ?? 0,
    by: texts.one(newest(encounters, 'by') ?? ''),
    source: texts.one(newest(encounters, 'source') ?? ''),
    note: start(newest(encounters, 'note') ?? '', SHOWN),
    encounters: Math.max(1, encounters.length),
    metAt: encounters.reduce((latest, { at }) => Math.max(latest, at), capturedAt),
    events: texts.list([eventId]),
    sources: valuesOf(encounters, 'source', texts),
    staff: valuesOf(encounters, 'by', texts),
    text: details ? searched(details) : '',
    counted,
  }
  follow(row, delivery)
  return row
}

/** Takes over what became of the lead. */
export function follow(row: Row, delivery: Delivery): void {
  row.state = delivery.state
  row.held = delivery.state === 'unconfirmed' && delivery.dueAt === null
  row.twice = mayBeThereTwice(delivery)
  const deliveredAt = delivery.state === 'delivered' ? (delivery.acceptedAt ?? delivery.at) : -1
  row.deliveredIn = deliveredAt < 0 ? -1 : Math.max(0, deliveredAt - row.capturedAt)
}

export function summaryOf(row: Row): LeadSummary {
  const { day, deliveredIn, events, sources, staff, text, counted, rating, ...summary } = row
  return { ...summary, rating: rating === 0 ? null : rating }
}

function dayOf(at: number): string {
  const date = new Date(at)
  const two = (number: number) => String(number).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

function newest<K extends 'rating' | 'by' | 'source' | 'note'>(encounters: Encounter[], key: K) {
  return encounters.findLast((encounter) => encounter[key] !== undefined)?.[key]
}

function searched({ contact, answers, encounters }: LeadDetails): string {
  const { Email, Firstname, Lastname, PhoneNumber } = contact
  const parts = [
    Firstname,
    Lastname,
    Email,
    PhoneNumber,
    ...answers.map(({ value }) => start(value, SEARCHED)),
  ]
  for (const { by, note, given } of encounters) {
    parts.push(by, note, ...Object.values(given?.contact ?? {}))
    for (const { value } of given?.answers ?? []) parts.push(start(value, SEARCHED))
  }
  // Each text once: what is joined lies in one piece, whatever it was taken from.
  return [...new Set(parts)].flatMap((text) => (text ? fold(text) : [])).join('\n')
}

/** A short text of its own: a slice keeps the whole text that it is from in memory. */
function start(text: string, length: number): string {
  return text.length <= length ? text : Array.from(text.slice(0, length)).join('')
}

/** Of all encounters; '' stands for none. */
function valuesOf(encounters: Encounter[], key: 'source' | 'by', texts: Texts): number {
  const values = encounters.flatMap((encounter) => encounter[key] ?? [])
  return texts.list(values.length > 0 ? values : [''])
}
