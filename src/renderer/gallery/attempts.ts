import type { Attempt } from '../../shared/ipc'

const ends: Pick<Attempt, 'code' | 'state' | 'status'>[] = [
  { code: 'no-answer', state: 'unconfirmed' },
  { code: 'refused', state: 'refused', status: 422 },
  { code: 'server-trouble', state: 'unconfirmed', status: 503 },
  { code: 'rate-limit', state: 'queued', status: 429 },
  { code: 'unreachable', state: 'queued' },
  { code: 'sign-in-page', state: 'unconfirmed', status: 200 },
  { code: 'key', state: 'queued', status: 401 },
  { code: 'interrupted', state: 'unconfirmed' },
]

/** What came back at `count` attempts of the leads with these ids, oldest first: most went well, each other end is there once. */
export function attemptsOf(ids: readonly string[], count: number, now = Date.now()): Attempt[] {
  return Array.from({ length: count }, (_, nth) => {
    const other = nth % 3 === 1 ? ends[Math.floor(nth / 3) % ends.length] : undefined
    return {
      id: ids[ids.length - 1 - (nth % ids.length)] ?? '',
      at: now - nth * 41_000,
      ms: nth > 40 ? null : 180 + ((nth * 7_919) % 1_400) + (other?.code === 'no-answer' ? 30_000 : 0),
      ...(other ?? { code: 'delivered', state: 'delivered', status: 200 }),
    }
  })
}
