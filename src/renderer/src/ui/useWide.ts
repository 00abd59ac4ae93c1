import { useSyncExternalStore } from 'react'

const onResize = (listener: () => void) => {
  window.addEventListener('resize', listener)
  return () => window.removeEventListener('resize', listener)
}

/** Whether the window is at least `rem` wide, in the size of text that a person chose: what a container query says to CSS. */
export function useWide(rem: number): boolean {
  return useSyncExternalStore(
    onResize,
    () => window.innerWidth >= rem * Number.parseFloat(getComputedStyle(document.documentElement).fontSize),
  )
}
