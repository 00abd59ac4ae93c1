import { mayBeThereTwice } from '../../shared/delivery'
import { exhaustive } from '../../shared/exhaustive'
import type { Lead, LeadDetails } from '../../shared/lead'

/** One lead as a backup holds it. An envelope that can't be opened here is kept as it is. */
export interface BackupLead {
  id: string
  capturedAt: string
  eventId: string
  state: string
  mayBeThereTwice: boolean
  details: LeadDetails | null
  envelope?: Lead['envelope']
}

export function backupLead(lead: Lead, details: LeadDetails | null): BackupLead {
  return {
    id: lead.id,
    capturedAt: new Date(lead.capturedAt).toISOString(),
    eventId: lead.eventId,
    state: stateWord(lead),
    mayBeThereTwice: mayBeThereTwice(lead.delivery),
    details,
    ...(details ? {} : { envelope: lead.envelope }),
  }
}

/** The states in words that a person understands without the app. */
function stateWord({ delivery }: Lead): string {
  switch (delivery.state) {
    case 'queued':
      return 'waiting'
    case 'posting':
      return 'being sent'
    case 'unconfirmed':
      return 'sent, not confirmed'
    case 'refused':
      return 'refused'
    case 'incomplete':
      return 'without e-mail'
    case 'delivered':
      return 'delivered'
    case 'practised':
      return 'delivered in practice only'
    default:
      return exhaustive(delivery)
  }
}

export const csvHeader = [
  'Email',
  'Firstname',
  'Lastname',
  'PhoneNumber',
  'Answers',
  'Consent',
  'Consent text',
  'Captured at',
  'State',
  'May be there twice',
  'Lead id',
]

/** One line of the CSV, in the order of `csvHeader`. */
export function csvRow({ id, capturedAt, state, mayBeThereTwice: twice, details }: BackupLead): string[] {
  const { Email, Firstname, Lastname, PhoneNumber } = details?.contact ?? {}
  const contact = [Email, Firstname, Lastname, PhoneNumber].map((value) => value ?? '')
  const answers = details?.answers.map(({ label, value }) => `${label}: ${value}`).join('; ') ?? ''
  const consents = details?.consents ?? []
  return [
    ...contact,
    answers,
    consents.map(({ given }) => (given ? 'yes' : 'no')).join('; '),
    consents.map(({ text }) => text).join('\n\n'),
    capturedAt,
    state,
    twice ? 'yes' : '',
    id,
  ]
}
