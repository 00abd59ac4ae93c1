import { useCallback, useEffect, useState } from 'react'
import type { Lead } from '../../../../shared/lead'
import { main } from '../../app/bridge'
import { useLead } from '../../lead/hooks'

type Kept = { kind: 'reading' } | { kind: 'lead'; lead: Lead } | { kind: 'gone' } | { kind: 'failed' }

/** A lead as the page has it, or else the journal, kept fresh. `gone`: it is no longer on this device. */
export function useShown(id: string): Kept & { retry: () => void } {
  const row = useLead(id)
  const [kept, setKept] = useState<Kept>({ kind: 'reading' })
  const [turn, setTurn] = useState(0)
  const missing = row === undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` asks once more.
  useEffect(() => {
    if (!missing) return
    let ended = false
    // The list is the journal's, which is ahead of this page's rows while a start still puts them back.
    void main.journalRead([id]).then((answer) => {
      if (ended) return
      const lead = answer.ok ? answer.value[0] : undefined
      if (lead) setKept({ kind: 'lead', lead })
      else setKept({ kind: answer.ok ? 'gone' : 'failed' })
    })
    return () => {
      ended = true
    }
  }, [missing, id, turn])
  const retry = useCallback(() => setTurn((n) => n + 1), [])
  if (row === null) return { kind: 'reading', retry }
  return row === undefined ? { ...kept, retry } : { kind: 'lead', lead: row, retry }
}
