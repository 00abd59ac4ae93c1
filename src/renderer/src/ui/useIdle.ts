import { useEffect, useEffectEvent } from 'react'

const ACTIVITY = ['pointerdown', 'pointermove', 'keydown', 'input', 'wheel', 'scroll'] as const

/** Calls `onIdle` once after `after` ms without any input; null switches it off. */
export function useIdle(after: number | null, onIdle: () => void): void {
  const idle = useEffectEvent(onIdle)
  useEffect(() => {
    if (after === null) return
    let timer = setTimeout(idle, after)
    const begin = () => {
      clearTimeout(timer)
      timer = setTimeout(idle, after)
    }
    for (const kind of ACTIVITY) addEventListener(kind, begin, { capture: true, passive: true })
    return () => {
      clearTimeout(timer)
      for (const kind of ACTIVITY) removeEventListener(kind, begin, { capture: true })
    }
  }, [after])
}
