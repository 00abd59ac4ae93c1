/** ms by which this device's clock may differ from the server's before staff are told; as the check of the set-up has it. */
const TOLERANCE = 5 * 60_000

export interface WrongClock {
  direction: 'ahead' | 'behind'
  /** ms, positive. */
  byMs: number
}

/** How wrong this device's clock is by the server's last answer; null if it is right enough, or nobody knows. */
export function wrongClock(clockAheadMs: number | null): WrongClock | null {
  if (clockAheadMs === null) return null
  const byMs = Math.abs(clockAheadMs)
  if (byMs <= TOLERANCE) return null
  return { direction: clockAheadMs > 0 ? 'ahead' : 'behind', byMs }
}
