import { useCallback, useEffect, useRef, useState } from 'react'
import { IpcFailure } from '../../app/bridge'
import { type ExportOptions, exportLeads } from '../../lead/actions'

type Choice = Pick<ExportOptions, 'format' | 'scope'>

export type ExportState =
  | { kind: 'idle' }
  /** The system asks where the file goes. */
  | { kind: 'asking' }
  | { kind: 'writing'; done: number }
  | { kind: 'done'; leads: number; bytes: number; path: string }
  | { kind: 'cancelled' }
  | { kind: 'failed'; problem: ExportProblem }
export type ExportProblem = 'disk' | 'locked' | 'other'

/** One backup at a time, from the question where to until the file is there. Leaving the screen cancels it. */
export function useExport() {
  const [state, setState] = useState<ExportState>({ kind: 'idle' })
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  const start = useCallback(async (choice: Choice) => {
    if (running.current) return
    const controller = new AbortController()
    running.current = controller
    setState({ kind: 'asking' })
    try {
      const file = await exportLeads({
        ...choice,
        signal: controller.signal,
        onProgress: (done) => setState({ kind: 'writing', done }),
      })
      setState(file ? { kind: 'done', ...file } : { kind: 'cancelled' })
    } catch (error) {
      setState({ kind: 'failed', problem: problemOf(error) })
    } finally {
      running.current = null
    }
  }, [])
  const cancel = useCallback(() => running.current?.abort(), [])
  return { state, start, cancel }
}

/** The words that a failed export deserves. */
function problemOf(error: unknown): ExportProblem {
  if (!(error instanceof IpcFailure)) return 'other'
  return error.code === 'disk' || error.code === 'locked' ? error.code : 'other'
}
