import { useEffect, useState } from 'react'
import type { Insights } from '../../../../shared/lead-list'
import { main } from '../../app/bridge'

/** What the leads of an event come to (null: of all events), counted again whenever they change; null until it was counted once. */
export function useInsights(eventId: string | null): Insights | null {
  const [state, setState] = useState<{ eventId: string | null; insights: Insights } | null>(null)
  useEffect(() => {
    let ended = false
    // Changes come faster than they can be counted: one count at a time, and one more if something changed meanwhile.
    let counting = false
    let again = false
    const count = async () => {
      if (counting) {
        again = true
        return
      }
      counting = true
      do {
        again = false
        const answer = await main.getInsights({ eventId })
        if (ended) return
        if (answer.ok) setState({ eventId, insights: answer.value })
      } while (again)
      counting = false
    }
    void count()
    const stop = main.onLeadsChanged(() => void count())
    return () => {
      ended = true
      stop()
    }
  }, [eventId])
  return state?.eventId === eventId ? state.insights : null
}
