import { useEffect } from 'react'
import { main } from '../app/bridge'

/** The main process counts idle minutes; telling it more often than this changes nothing. In ms. */
const EVERY = 20_000

/** Tells the main process that staff are at work, so that the device locks itself only when nobody is. */
export function useStaffActivity(): void {
  useEffect(() => {
    let told = Number.NEGATIVE_INFINITY
    const report = () => {
      const now = performance.now()
      if (now - told < EVERY) return
      told = now
      void main.staffActive()
    }
    const events = ['pointerdown', 'pointermove', 'wheel', 'keydown'] as const
    for (const event of events) window.addEventListener(event, report, { capture: true, passive: true })
    return () => {
      for (const event of events) window.removeEventListener(event, report, { capture: true })
    }
  }, [])
}
