/** Wrong PINs that are free. */
export const FREE_TRIES = 5
/** ms of waiting after the fifth wrong PIN in a row, the sixth, and so on; the last one stays. */
const WAITS = [30_000, 60_000, 300_000, 900_000]

/** How long nobody may try again after that many wrong PINs in a row. */
export function waitAfter(failures: number): number {
  if (failures < FREE_TRIES) return 0
  return WAITS[Math.min(failures - FREE_TRIES, WAITS.length - 1)] ?? 0
}
