import { performance } from 'node:perf_hooks'
import { codeOf, log } from '../log'
import type { Settings } from '../settings/settings'
import { isSetUp } from '../settings/settings'
import { pinMatches } from './pin'
import { FREE_TRIES, waitAfter } from './throttle'

/** Whether staff are signed in, and how often a PIN may be tried. */
export interface Session {
  unlocked(): boolean
  /** One PIN at a time; while a wait runs, every PIN is wrong and none is counted. */
  unlock(pin: string): Promise<{ unlocked: boolean; triesLeft: number }>
  /** Whether `pin` is the one that is set, counted like a try. */
  check(pin: string): Promise<boolean>
  /** Staff have just shown who they are in another way: they set the device up. */
  signIn(): void
  lock(): void
  /** Staff did something: the idle time begins anew. */
  active(): void
  /** Epoch ms for the screen, null if a PIN may be tried. */
  pinWaitUntil(): number | null
}

export function openSession(settings: Settings, onChange: () => void): Session {
  let unlocked = false
  let idle: NodeJS.Timeout | undefined
  // The wait after wrong PINs runs on the monotonic clock, and in full after each start: neither a
  // restart nor a changed clock shortens it.
  let waitEnds = performance.now() + waitAfter(settings.get().pinFailures)
  let wake: NodeJS.Timeout | undefined
  let checking: Promise<unknown> = Promise.resolve()
  /** The count while the disk does not take it: on a full one staff must still get in, to save a backup. */
  let unsaved = 0

  const failures = () => Math.max(unsaved, settings.get().pinFailures)
  function count(next: number) {
    unsaved = next
    try {
      settings.update({ pinFailures: next })
    } catch (error) {
      log.error('session: wrong PINs are counted in memory only', { code: codeOf(error) })
    }
  }
  const remaining = () => Math.max(0, waitEnds - performance.now())

  function set(next: boolean) {
    clearTimeout(idle)
    if (next) idle = setTimeout(() => set(false), settings.get().idleMinutes * 60_000)
    if (unlocked === next) return
    unlocked = next
    onChange()
  }

  function announceEndOfWait() {
    clearTimeout(wake)
    if (remaining() > 0) wake = setTimeout(onChange, remaining() + 50)
  }
  announceEndOfWait()

  async function tryPin(pin: string): Promise<boolean> {
    const record = settings.get().pin
    if (!record || remaining() > 0) return false
    const tries = failures() + 1
    // Counted before it is checked: killing the app in between does not win a try.
    count(tries)
    const matches = await pinMatches(pin, record)
    if (matches) count(0)
    else waitEnds = performance.now() + waitAfter(tries)
    announceEndOfWait()
    onChange()
    return matches
  }

  const check = (pin: string) => {
    const result = checking.then(() => tryPin(pin))
    checking = result.catch(() => undefined)
    return result
  }

  return {
    unlocked: () => unlocked || !isSetUp(settings),
    check,
    async unlock(pin) {
      const matches = await check(pin)
      if (matches) set(true)
      return { unlocked: matches, triesLeft: Math.max(0, FREE_TRIES - failures()) }
    },
    signIn: () => set(true),
    lock: () => set(false),
    active() {
      if (unlocked) set(true)
    },
    pinWaitUntil: () => (remaining() > 0 ? Math.round(Date.now() + remaining()) : null),
  }
}
