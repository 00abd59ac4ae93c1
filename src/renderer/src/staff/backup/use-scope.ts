import { useEffect, useState, useSyncExternalStore } from 'react'
import type { BackupScope } from '../../../../shared/backup'
import type { DeviceEvents } from '../../../../shared/ipc'
import { main } from '../../app/bridge'
import { useTally } from '../../lead/hooks'
import { undelivered } from '../../lead/store'
import { wantedFilter } from './wanted-filter'

export type ScopeKind = BackupScope['kind']

/** Which leads a backup is to hold, as staff choose them, and how many there are; a count is null where nobody knows it. */
export function useScope() {
  const tally = useTally()
  const wanted = useSyncExternalStore(wantedFilter.subscribe, wantedFilter.get)
  const [chosen, setChosen] = useState<ScopeKind | null>(wanted ? 'filter' : null)
  const [eventId, chooseEvent] = useState<string | null>(null)
  const [events, setEvents] = useState<DeviceEvents['events']>([])
  useEffect(() => {
    void main.getEvents().then((answer) => answer.ok && setEvents(answer.value.events))
  }, [])

  // Decided once: a choice that changes by itself, when the last lead is delivered, would be a trap.
  if (tally && chosen === null)
    setChosen(undelivered(tally) === 0 && tally.captured > tally.deleted ? 'all' : 'unsynced')
  const kind = chosen === 'filter' && !wanted ? 'unsynced' : (chosen ?? 'unsynced')

  const countOf = (of: ScopeKind): number | null => {
    if (of === 'filter') return wanted?.count ?? null
    if (eventId !== null)
      return of === 'all' ? (events.find(({ profile }) => profile.id === eventId)?.leads ?? null) : null
    if (!tally) return null
    return of === 'all' ? tally.captured - tally.deleted : undelivered(tally) + tally.elsewhere
  }
  const kinds: ScopeKind[] = wanted ? ['unsynced', 'filter', 'all'] : ['unsynced', 'all']
  return {
    kind,
    choose: setChosen,
    kinds: kinds.map((one) => ({ kind: one, count: countOf(one) })),
    count: countOf(kind),
    events: events.map(({ profile: { id, name } }) => ({ id, name })),
    eventId,
    chooseEvent,
    value: tally ? scopeOf(kind, eventId, wanted?.filter) : null,
  }
}

function scopeOf(
  kind: ScopeKind,
  eventId: string | null,
  filter: Extract<BackupScope, { kind: 'filter' }>['filter'] | undefined,
): BackupScope | null {
  if (kind !== 'filter') return { kind, eventId }
  return filter ? { kind, filter } : null
}
