import { useState } from 'react'
import { main } from '../../app/bridge'

type ReportState =
  | { kind: 'idle' }
  | { kind: 'saving' }
  | { kind: 'saved'; path: string }
  | { kind: 'failed'; locked: boolean }

/** Saves what the page prints, its report, as a PDF where the person says. */
export function useReport() {
  const [state, setState] = useState<ReportState>({ kind: 'idle' })
  return {
    state,
    /** `eventId`: null for a report of all events. */
    async save(event: string, eventId: string | null) {
      setState({ kind: 'saving' })
      const answer = await main.saveInsights({ event, eventId })
      if (!answer.ok) setState({ kind: 'failed', locked: answer.error === 'locked' })
      else setState(answer.value ? { kind: 'saved', ...answer.value } : { kind: 'idle' })
    },
  }
}
