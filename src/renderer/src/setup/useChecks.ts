import { useCallback, useEffect, useState } from 'react'
import { main } from '../app/bridge'
import { type Verdict, verdictsOf } from './checkWords'

export interface Checks {
  /** Null while they run. */
  verdicts: Verdict[] | null
  /** The checks themselves could not be run. */
  failed: boolean
  run: () => void
}

/** The main process's checks of this device and of the address that leads are to go to, run at once and whenever somebody asks. */
export function useChecks(baseUrl: string | null): Checks {
  const [result, setResult] = useState<Pick<Checks, 'verdicts' | 'failed'>>({ verdicts: null, failed: false })
  const run = useCallback(async () => {
    setResult({ verdicts: null, failed: false })
    const checks = await main.runChecks({ baseUrl })
    setResult({ verdicts: checks.ok ? verdictsOf(checks.value) : [], failed: !checks.ok })
  }, [baseUrl])
  useEffect(() => void run(), [run])
  return { ...result, run: () => void run() }
}
