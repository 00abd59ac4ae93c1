import type { Delivery } from '../../shared/delivery'
import { type Lead, type Meeting, type OpenedLead, VISITOR_SOURCE } from '../../shared/lead'
import { person } from './people'
import { MINUTE, now } from './state'

/** A lead as the stores have it, and as it is opened for staff. */
export interface SampleLead {
  lead: Lead
  opened: OpenedLead
}

/** ms between two of them, as on a good day at a booth. */
const APART = 7 * MINUTE
const fresh = { rev: 1, attempts: 0, ambiguous: 0, burnt: 0, strikes: 0 }
const sealed = { version: 1, keyId: 'sample', iv: 'AAAAAAAAAAAAAAAA', data: 'AAAA' } as const

/** How a lead stands: what became of it, given when it was captured. */
export type Fate = (capturedAt: number) => { delivery: Delivery; serverWords?: string; lost?: true }

const once = (at: number, code: string, status?: number) => ({
  ...fresh,
  rev: 3,
  attempts: 1,
  strikes: 1,
  last: { at, code, ...(status ? { status } : {}) },
})

export const queued: Fate = (at) => ({ delivery: { state: 'queued', ...fresh, dueAt: at } })
export const incomplete: Fate = () => ({ delivery: { state: 'incomplete', ...fresh } })
export const delivered: Fate = (captured) => {
  const at = captured + 1_800
  return { delivery: { state: 'delivered', ...once(at, 'delivered', 200), at, serverId: 'lead-1' } }
}
/** Delivered at the second attempt, after one whose end nobody knew. */
export const twice: Fate = (captured) => {
  const at = captured + 34_000
  const delivery = { ...once(at, 'delivered', 200), rev: 5, attempts: 2, ambiguous: 1, burnt: 1 }
  return { delivery: { state: 'delivered', ...delivery, at } }
}
export const practised: Fate = (captured) => {
  const at = captured + 400
  return { delivery: { state: 'practised', ...once(at, 'delivered', 200), at } }
}
export const elsewhere: Fate = () => ({
  delivery: {
    state: 'elsewhere',
    ...fresh,
    owner: { id: '00000000-0000-4000-8000-000000000102', name: 'Tablet 2' },
  },
})
export const refused =
  (serverWords: string): Fate =>
  (captured) => {
    const at = captured + 2_100
    const delivery = once(at, 'refused', 422)
    return {
      delivery: { state: 'refused', ...delivery, last: { ...delivery.last, words: sealed }, at },
      serverWords,
    }
  }
export const unconfirmed: Fate = (captured) => {
  const delivery = { ...once(captured + 31_000, 'no-answer'), ambiguous: 1, burnt: 1 }
  return { delivery: { state: 'unconfirmed', ...delivery, dueAt: captured + 33_000 } }
}
/** Staff decide whether it is sent again. */
export const held: Fate = (captured) => {
  const delivery = { ...once(captured + 31_000, 'no-answer'), ambiguous: 1, burnt: 1 }
  return { delivery: { state: 'unconfirmed', ...delivery, dueAt: null } }
}
/** Its envelope can't be opened on this device. */
export const lost: Fate = (captured) => ({ ...delivered(captured), lost: true })

/** One lead for each fate, captured one after the other up to now. */
export function leadsOf(fates: readonly Fate[]): SampleLead[] {
  return fates.map((fate, nth) => {
    const id = `00000000-0000-4000-8000-${String(nth + 1).padStart(12, '0')}`
    const capturedAt = now - (fates.length - nth) * APART
    const { delivery, serverWords = null, lost: unreadable } = fate(capturedAt)
    const lead = { id, seq: nth + 1, eventId: 'event', capturedAt, envelope: sealed, delivery }
    const details = unreadable ? null : detailsOf(nth, capturedAt, delivery.state === 'incomplete')
    return { lead, opened: { id, details, serverWords } }
  })
}

function detailsOf(nth: number, at: number, withoutEmail: boolean): OpenedLead['details'] {
  const { email, firstName, lastName, phone, interest, consent } = person(nth)
  return {
    version: 3,
    encounters: [{ at, source: VISITOR_SOURCE, ...noted(nth) }],
    language: 'en',
    contact: {
      ...(withoutEmail ? {} : { Email: email }),
      Firstname: firstName,
      Lastname: lastName,
      ...(phone ? { PhoneNumber: phone } : {}),
    },
    answers: [{ label: 'What brings you here?', dataPoint: 'Interest', value: interest }],
    consents: [
      {
        text: 'You may contact me about my enquiry. I can withdraw this at any time.',
        language: 'en',
        version: '4f1c07ab2d9e6630',
        given: consent,
        at,
        dataPoints: {},
      },
    ],
  }
}

/** Staff noted something of every fifth. */
function noted(nth: number): Meeting {
  return nth % 5 === 2
    ? { source: 'Booth', by: 'MK', rating: 3 + (nth % 3), note: 'Wants a call next week' }
    : {}
}

/** `count` times the same. */
export const times = (count: number, fate: Fate): Fate[] => Array.from({ length: count }, () => fate)

/** A day at the booth: thirty leads, some in each state that a lost network leaves behind. */
export const day: SampleLead[] = leadsOf([
  ...times(11, delivered),
  refused('Lastname may have 30 characters at most.'),
  ...times(7, delivered),
  twice,
  ...times(2, delivered),
  refused('This phone number is on the list of blocked contacts.'),
  ...times(2, delivered),
  unconfirmed,
  ...times(4, queued),
])

/** Their ids, in their order. */
export function idsOf(leads: readonly SampleLead[]): string[] {
  return leads.map(({ lead }) => lead.id)
}
