import { useCallback, useEffect, useRef, useState } from 'react'
import type { Lead, OpenedLead } from '../../../../shared/lead'
import { main } from '../../app/bridge'

export interface OpenedLeads {
  /** What is open of a lead; undefined while it is not known yet. */
  get(id: string): OpenedLead | undefined
  /** The main process did not answer: nothing is known of the leads, they are not lost. */
  failed: boolean
  retry(): void
}

/**
 * Opens the leads that are on screen (at most PAGE of them). Only those are kept, and only while the
 * component is shown: a locked device has nothing left to show.
 */
export function useOpened(leads: readonly Lead[] | null): OpenedLeads {
  const [entries, setEntries] = useState<ReadonlyMap<string, OpenedLead>>(new Map())
  const [failed, setFailed] = useState(false)
  const shown = useRef(leads)
  /** Seals that are open or asked for: while a backlog drains the list changes faster than answers come. */
  const asked = useRef(new Set<string>())

  const open = useCallback(async (wanted: readonly Lead[]) => {
    const fresh = wanted.filter((lead) => !asked.current.has(sealOf(lead)))
    if (fresh.length === 0) return
    for (const lead of fresh) asked.current.add(sealOf(lead))
    const result = await main.openLeads([...fresh])
    setFailed(!result.ok)
    if (!result.ok) {
      for (const lead of fresh) asked.current.delete(sealOf(lead))
      return
    }
    const answers = new Map(result.value.map((lead) => [lead.id, lead]))
    setEntries((before) => {
      const after = new Map(before)
      for (const lead of fresh) {
        const answer = answers.get(lead.id)
        if (answer) after.set(lead.id, answer)
      }
      return onlyShown(after, shown.current ?? [])
    })
  }, [])

  useEffect(() => {
    if (!leads) return
    shown.current = leads
    asked.current = new Set(leads.map(sealOf).filter((seal) => asked.current.has(seal)))
    setEntries((before) => onlyShown(before, leads))
    void open(leads)
  }, [leads, open])

  const get = useCallback((id: string) => entries.get(id), [entries])
  const retry = useCallback(() => void open(shown.current ?? []), [open])
  return { get, failed, retry }
}

/** Forgets every lead that has left the screen. */
function onlyShown(
  entries: ReadonlyMap<string, OpenedLead>,
  leads: readonly Lead[],
): ReadonlyMap<string, OpenedLead> {
  const ids = new Set(leads.map((lead) => lead.id))
  const kept = [...entries].filter(([id]) => ids.has(id))
  return kept.length === entries.size ? entries : new Map(kept)
}

/** What a lead is opened from: an attempt changes the server's words, a correction the details. */
function sealOf({ id, envelope, delivery }: Lead): string {
  return `${id} ${envelope.iv} ${delivery.last?.words?.iv ?? ''}`
}
