import { main } from './bridge'

/** Tells the main process each time that the system has a network again, so that no lead waits for the end of a pause. */
export function watchOnline(): void {
  window.addEventListener('online', () => void main.wentOnline())
}
