import { useSyncExternalStore } from 'react'
import type { CourierStatus } from '../../../shared/courier'
import type { AppState } from '../../../shared/ipc'
import { main, value } from './bridge'

/** The last value that the main process told, for `useSyncExternalStore`. */
function told<T>(ask: () => Promise<T>, onPush: (listener: (value: T) => void) => () => void) {
  let current: T | null = null
  const listeners = new Set<() => void>()
  const set = (next: T) => {
    current = next
    for (const listener of listeners) listener()
  }
  onPush(set)
  void ask().then((first) => current ?? set(first))
  return {
    get: () => current,
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

export const appState = told<AppState>(() => value(main.getAppState()), main.onAppState)
export const courier = told<CourierStatus>(() => value(main.getCourier()), main.onCourier)

/** What every screen may know; null until the main process has answered once. */
export function useAppState(): AppState | null {
  return useSyncExternalStore(appState.subscribe, appState.get)
}

/** Whether leads go out, and if not, why; null until the main process has answered once. */
export function useCourier(): CourierStatus | null {
  return useSyncExternalStore(courier.subscribe, courier.get)
}
