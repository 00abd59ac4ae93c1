import { isAmbiguous, type Outcome } from '../../shared/outcome'

/** How many leads may be under way at once. Plain data; every change is a pure function below. */
export interface Flight {
  limit: number
  /** Round trips of the last leads that were accepted in a row, in ms, at most 20. */
  trips: number[]
  /** The best round trip since the limit fell last, in ms: a network that failed may be another one now. */
  best: number
}

export const firstFlight: Flight = { limit: 1, trips: [], best: Number.POSITIVE_INFINITY }

const ACCEPTED_IN_A_ROW = 20
/** The 19th of 20: the nearest rank of the 95th percentile. */
const P95 = 18
/** ms: what a local network varies by anyway is no congestion. */
const JITTER = 50

/**
 * What an outcome that came after `tripMs` does to the limit, which stays between 1 and `max`: one more after 20 leads
 * accepted in a row without the round trip growing, half where the network or the server is overloaded, 1 after an attempt nobody
 * knows the end of, because each lead under way then may become a second copy.
 */
export function flightAfter(flight: Flight, outcome: Outcome, tripMs: number, max: number): Flight {
  const limit = Math.min(flight.limit, max)
  if (outcome.kind === 'delivered') return landed({ ...flight, limit }, tripMs, max)
  if (outcome.kind === 'unreadable' || outcome.kind === 'no-reference') return { ...flight, limit }
  if (isAmbiguous(outcome)) return firstFlight
  if (isOverload(outcome)) return { ...firstFlight, limit: Math.max(1, Math.floor(limit / 2)) }
  return { ...flight, limit, trips: [] }
}

function landed(flight: Flight, tripMs: number, max: number): Flight {
  const trips = [...flight.trips, tripMs].slice(-ACCEPTED_IN_A_ROW)
  const best = Math.min(flight.best, tripMs)
  const p95 = trips.toSorted((a, b) => a - b)[P95]
  const steady =
    p95 !== undefined && trips.length === ACCEPTED_IN_A_ROW && p95 < Math.max(2 * best, best + JITTER)
  if (!steady || flight.limit >= max) return { ...flight, trips, best }
  return { limit: flight.limit + 1, trips: [], best }
}

/** A timeout or reset before anything was sent, 429, and a 5xx that is not ambiguous. */
function isOverload(outcome: Outcome): boolean {
  switch (outcome.kind) {
    case 'throttled':
      return true
    case 'retry':
      return outcome.scope === 'courier'
    case 'pause':
      return (outcome.status ?? 0) >= 500
    default:
      return false
  }
}
