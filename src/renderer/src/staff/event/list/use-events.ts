import { useCallback, useEffect, useState } from 'react'
import type { EventProfile } from '../../../../../shared/event/profile'
import type { DeviceEvents, EventTaken, Output, Result } from '../../../../../shared/ipc'
import type { Problem } from '../../../../../shared/provision'
import { main } from '../../../app/bridge'

// By another name than a hook's.
const { useEvent: makeCurrent } = main

/** What became of the last thing that was done with an event. */
export type Told =
  | { kind: 'failed' }
  | { kind: 'disk' }
  | { kind: 'refused'; problems: Problem[] }
  | { kind: 'no-reference'; name: string }
  | { kind: 'taken'; name: string }
  | { kind: 'exported'; path: string }
  | { kind: 'removed'; name: string }

/** The events of this device and the samples, and what staff do with them. */
export function useEvents() {
  const [events, setEvents] = useState<DeviceEvents | null>(null)
  const [samples, setSamples] = useState<Output<'getSampleEvents'>>([])
  const [told, setTold] = useState<Told | null>(null)
  const load = useCallback(async () => {
    const result = await main.getEvents()
    if (result.ok) setEvents(result.value)
    else setTold({ kind: 'failed' })
    return result.ok ? result.value : null
  }, [])
  useEffect(() => {
    void load()
    void main.getSampleEvents().then((result) => result.ok && setSamples(result.value))
  }, [load])

  /** The event that is on the device now. */
  const taken = async (call: Promise<Result<EventTaken | null>>): Promise<EventProfile | null> => {
    setTold(null)
    const result = await call
    if (!result.ok) {
      setTold({ kind: result.error === 'disk' ? 'disk' : 'failed' })
      return null
    }
    if (result.value?.kind === 'refused') {
      setTold({ kind: 'refused', problems: result.value.problems })
      return null
    }
    const id = result.value?.id
    const now = await load()
    const added = now?.events.find(({ profile }) => profile.id === id)?.profile ?? null
    if (added) setTold({ kind: 'taken', name: added.name })
    return added
  }
  return {
    events,
    samples,
    told,
    add: (profile: EventProfile) => taken(main.saveEvent(profile)),
    addSample: (sample: string) => taken(main.addSampleEvent({ sample })),
    importEvent: () => taken(main.importEvent()),
    async show({ id, name }: EventProfile) {
      setTold(null)
      const result = await makeCurrent({ id })
      if (!result.ok) return setTold({ kind: 'failed' })
      // The one thing that can be amiss with an event that is on the device already.
      if (result.value.kind === 'refused') return setTold({ kind: 'no-reference', name })
      await load()
    },
    async exportEvent(id: string) {
      setTold(null)
      const result = await main.exportEvent({ id })
      if (!result.ok) setTold({ kind: result.error === 'disk' ? 'disk' : 'failed' })
      else if (result.value) setTold({ kind: 'exported', path: result.value.path })
    },
    async remove({ id, name }: EventProfile) {
      setTold(null)
      const result = await main.removeEvent({ id })
      setTold(result.ok && result.value.removed ? { kind: 'removed', name } : { kind: 'failed' })
      await load()
    },
  }
}
