import type { LeadDetails } from '../../../../shared/lead'

/** How a person is called in a list, or null if no name was given. */
export function nameOf({ Firstname, Lastname }: LeadDetails['contact']): string | null {
  return [Firstname, Lastname].filter(Boolean).join(' ') || null
}
