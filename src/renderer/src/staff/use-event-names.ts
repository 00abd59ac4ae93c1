import { useEffect, useState } from 'react'
import { main } from '../app/bridge'

/** The events of this device by name, in the order in which they were made; empty until they were read. */
export function useEventNames(): { id: string; name: string }[] {
  const [events, setEvents] = useState<{ id: string; name: string }[]>([])
  useEffect(() => {
    let ended = false
    void main.getEvents().then((answer) => {
      if (answer.ok && !ended)
        setEvents(answer.value.events.map(({ profile: { id, name } }) => ({ id, name })))
    })
    return () => {
      ended = true
    }
  }, [])
  return events
}
