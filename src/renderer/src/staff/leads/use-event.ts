import { useEffect, useState } from 'react'
import type { EventProfile } from '../../../../shared/event/profile'
import { main } from '../../app/bridge'

/** The event of a lead as it is now; undefined until it was read, and if it is not here. */
export function useEvent(id: string): EventProfile | undefined {
  const [event, setEvent] = useState<EventProfile>()
  useEffect(() => {
    let ended = false
    void main.getEvents().then((answer) => {
      if (answer.ok && !ended) setEvent(answer.value.events.find(({ profile }) => profile.id === id)?.profile)
    })
    return () => {
      ended = true
    }
  }, [id])
  return event
}
