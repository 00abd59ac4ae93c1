import type { Lead, LeadDetails } from '../../shared/lead'
import { leadOf, someDetails } from '../../shared/lead.fixture'
import type { Origin } from './json'
import type { Source, SourceLead } from './source'

export const origin: Origin = {
  app: '0.1.0',
  device: { id: '1a2b3c4d-0000-4000-8000-000000000000', name: 'Tablet 2' },
  events: [],
}

/** A lead on its way into a file; `details` null: it can't be opened. */
export function sourceLead(
  more: { lead?: Partial<Lead>; details?: Partial<LeadDetails> | null; words?: string } = {},
): SourceLead {
  const { lead, details = {}, words = null } = more
  return {
    lead: leadOf(lead),
    details: details && { ...someDetails, ...details },
    serverWords: words,
  }
}

/** Gives these leads `size` at a time. */
export function sourceOf(leads: SourceLead[], size = 2): Source {
  return {
    all: leads.length,
    async *pages() {
      for (let from = 0; from < leads.length; from += size) yield leads.slice(from, from + size)
    },
  }
}
