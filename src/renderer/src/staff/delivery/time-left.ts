import { exhaustive } from '../../../../shared/exhaustive'

/** What is left of a drain, as coarse as anybody needs it. */
export type TimeLeft = { words: 'soon' } | { words: 'minutes' | 'hours'; count: number }

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** Above this a minute more or less says nothing: steps of five. */
const FINE_MINUTES = 10
/** How far an estimate may be off from what is shown before the words change, as a part of it. */
const SLACK = 0.2

/** Words for `ms` that are left, rounded up so that it is rather done early. */
function timeLeft(ms: number): TimeLeft {
  if (ms <= MINUTE) return { words: 'soon' }
  const minutes = Math.ceil(ms / MINUTE)
  if (minutes <= FINE_MINUTES) return { words: 'minutes', count: minutes }
  if (ms <= 1.5 * HOUR) return { words: 'minutes', count: Math.ceil(minutes / 5) * 5 }
  return { words: 'hours', count: Math.ceil(ms / HOUR) }
}

/**
 * Words for `ms` that are left after `shown` stood on screen: those stay as long as they are about true, so that an
 * estimate that goes up and down moves nothing.
 */
export function steadyTimeLeft(shown: TimeLeft | null, ms: number): TimeLeft {
  const next = timeLeft(ms)
  if (!shown || same(next, shown)) return next
  const aboutTrue = same(timeLeft(ms * (1 - SLACK)), shown) || same(timeLeft(ms * (1 + SLACK)), shown)
  return aboutTrue ? shown : next
}

function same(a: TimeLeft, b: TimeLeft): boolean {
  switch (a.words) {
    case 'soon':
      return b.words === 'soon'
    case 'minutes':
    case 'hours':
      return b.words === a.words && b.count === a.count
    default:
      return exhaustive(a)
  }
}
