import { useEffect, useState, useSyncExternalStore } from 'react'
import type { ShowEnd } from '../../../../shared/erase'
import { main } from '../../app/bridge'
import { erasing } from '../../lead/erasing'
import { saving } from '../../lead/saving'

/** ms between two looks at least: main goes through all leads for each. */
const APART = 1_000

/**
 * How an event stands before it is erased, asked again when its leads change or something was saved; null until it was asked once. `saved`
 * changes with each thing that was saved elsewhere.
 */
export function useShowEnd(id: string, saved: unknown): ShowEnd | null {
  const [state, setState] = useState<ShowEnd | null>(null)
  const backup = useSyncExternalStore(saving.subscribe, saving.get).kind
  const erased = useSyncExternalStore(erasing.subscribe, erasing.get).kind
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each of these the answer is another one.
  useEffect(() => {
    let ended = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const ask = async () => {
      timer = undefined
      const answer = await main.getShowEnd({ id })
      if (answer.ok && !ended) setState(answer.value)
    }
    void ask()
    const stop = main.onLeadsChanged(() => {
      timer ??= setTimeout(ask, APART)
    })
    return () => {
      ended = true
      clearTimeout(timer)
      stop()
    }
  }, [id, saved, backup, erased])
  return state
}
