import { useSyncExternalStore } from 'react'

const dark = matchMedia('(prefers-color-scheme: dark)')
const onChange = (listener: () => void) => {
  dark.addEventListener('change', listener)
  return () => dark.removeEventListener('change', listener)
}

/** Whether the operating system is set to dark, live. */
export const usePrefersDark = () => useSyncExternalStore(onChange, () => dark.matches)
