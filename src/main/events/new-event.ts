import type { EventProfile } from '../../shared/event/profile'

const MAX_ID = 40
const MAX_NAME = 100

/** The profile as one more event: with an id that none of them has, and a name that tells it apart. */
export function asNewEvent(profile: EventProfile, others: readonly EventProfile[]): EventProfile {
  const ids = new Set(others.map(({ id }) => id))
  const names = new Set(others.map(({ name }) => name))
  return {
    ...profile,
    id: free(profile.id, ids, (base, n) => `${base.slice(0, MAX_ID - `-${n}`.length)}-${n}`),
    name: free(profile.name, names, (base, n) => `${base.slice(0, MAX_NAME - ` (${n})`.length)} (${n})`),
  }
}

/** `wanted`, or with the first number from 2 on that makes it new. */
function free(
  wanted: string,
  taken: ReadonlySet<string>,
  numbered: (base: string, n: number) => string,
): string {
  if (!taken.has(wanted)) return wanted
  let n = 2
  while (taken.has(numbered(wanted, n))) n++
  return numbered(wanted, n)
}
