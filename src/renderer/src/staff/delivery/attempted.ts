import { useEffect, useState } from 'react'
import type { Attempt } from '../../../../shared/ipc'
import type { Lead } from '../../../../shared/lead'
import { openStore } from '../../lead/open-store'

/** By id; null: it is no longer on this device. */
export type Attempted = ReadonlyMap<string, Lead | null>

/** The leads of the attempts on screen, sealed as they are stored; empty until they were read. */
export function useAttempted(attempts: readonly Attempt[] | null): Attempted {
  const [leads, setLeads] = useState<Attempted>(new Map())
  useEffect(() => {
    if (!attempts) return
    let ended = false
    // A store that fails is told elsewhere; the attempts still show what came back.
    void read([...new Set(attempts.map(({ id }) => id))]).then(
      (found) => ended || setLeads(found),
      () => undefined,
    )
    return () => {
      ended = true
    }
  }, [attempts])
  return leads
}

async function read(ids: string[]): Promise<Attempted> {
  const store = await openStore()
  const found = new Map((await store.getMany(ids)).map((lead) => [lead.id, lead]))
  return new Map(ids.map((id) => [id, found.get(id) ?? null]))
}
