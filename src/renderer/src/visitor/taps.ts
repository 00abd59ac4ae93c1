/** How often, and within how many milliseconds, the logo is tapped to ask for the staff's PIN. */
const TAPS = 5
const WITHIN = 3000

/** The taps that still count after another one at `now` (ms). */
export function afterTap(taps: readonly number[], now: number): number[] {
  return [...taps.filter((at) => now - at < WITHIN), now]
}

/** Whether those taps ask for the PIN. */
export function asksForStaff(taps: readonly number[]): boolean {
  return taps.length >= TAPS
}
