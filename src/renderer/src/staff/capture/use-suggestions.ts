import { useEffect, useState } from 'react'
import { VISITOR_SOURCE } from '../../../../shared/lead'
import { everyLead } from '../../../../shared/lead-list'
import { main } from '../../app/bridge'

export interface Suggestions {
  sources: string[]
  staff: string[]
}

/** Sources and initials that leads of an event have already. Asked anew when the person at the device may have used another (`again`). */
export function useSuggestions(eventId: string, again: string | undefined): Suggestions {
  const [known, setKnown] = useState<Suggestions>({ sources: [], staff: [] })
  // biome-ignore lint/correctness/useExhaustiveDependencies: `again` asks again.
  useEffect(() => {
    let current = true
    const filter = { ...everyLead, events: [eventId] }
    const order = { by: 'captured', descending: true } as const
    void main.listLeads({ filter, order, from: 0, limit: 0 }).then((listed) => {
      if (!current || !listed.ok) return
      const { sources, staff } = listed.value
      setKnown({
        sources: namesOf(sources).filter((one) => one !== VISITOR_SOURCE),
        staff: namesOf(staff),
      })
    })
    return () => {
      current = false
    }
  }, [eventId, again])
  return known
}

function namesOf(values: readonly { value: string }[]): string[] {
  return values.map(({ value }) => value).filter((value) => value !== '')
}
