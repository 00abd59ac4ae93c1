import { main } from '../app/bridge'

const listeners = new Set<() => void>()

/** Staff press "Try now": the courier looks at once, and leads that wait for a time of their own wait no longer. */
export function tryNow(): void {
  for (const listener of listeners) listener()
  void main.tryNow()
}

/** Calls back each time that staff press it. */
export function onTryNow(listener: () => void): void {
  listeners.add(listener)
}
