import { describe, expect, test } from 'vitest'
import type { Trouble } from '../../../../shared/courier'
import { pauseReasons, waitReasons } from '../../../../shared/outcome'
import { staff } from '../../i18n/en/staff'
import { explain, nextTry } from './reason'

const HOUR = 3_600_000
const at = { since: 0, retryAt: 10_000 }
const every: Trouble[] = [
  ...pauseReasons.map((reason) => ({ kind: 'paused' as const, reason, ...at })),
  ...waitReasons.map((reason) => ({ kind: 'waiting' as const, reason, ...at })),
]
const tls = { kind: 'paused', reason: 'tls', ...at } as const
const limited = { kind: 'waiting', reason: 'rate-limit', status: 429, ...at } as const

describe('an explanation of trouble', () => {
  test('has words for fifteen reasons', () => {
    expect(every).toHaveLength(15)
  })

  test.each(Object.keys(staff.trouble))(
    'says what happened, what the app does and what to do for "%s"',
    (key) => {
      const words = staff.trouble[key as keyof typeof staff.trouble]
      for (const part of [words.what, words.app, words.you]) expect(part).toMatch(/^([A-Z]|It says).*\.$/)
      expect(words.title).toMatch(/^[A-Z].*[^.]$/)
    },
  )

  test('has a title for each reason', () => {
    for (const trouble of every) expect(staff.trouble[explain(trouble, null, 0).words].title).toBeTruthy()
  })

  test('leads to where the cause may be mended', () => {
    const places = (trouble: Trouble) => explain(trouble, null, 0).places
    expect(places({ kind: 'paused', reason: 'key', status: 401, ...at })).toEqual(['settings'])
    expect(places({ kind: 'paused', reason: 'refusals', ...at })).toEqual(['leads', 'settings'])
    expect(places({ kind: 'waiting', reason: 'offline', ...at })).toEqual([])
  })

  test('does not say of a key that can’t be opened that the server refused it', () => {
    const lost: Trouble = { kind: 'paused', reason: 'key', ...at }
    expect(explain(lost, null, 0).words).toBe('key-lost')
    expect(explain({ ...lost, status: 401 }, null, 0).words).toBe('key')
    expect(nextTry(lost, { open: false, waiting: 3, now: 0 })).toEqual({
      look: 'reads',
      words: 'in',
      ms: 10_000,
    })
    expect(staff.delivery.next.reads.in).toMatch(/\.$/)
  })

  test('turns into an alert once a rate limit has lasted for more than an hour', () => {
    expect(explain(limited, null, HOUR)).toMatchObject({ words: 'rate-limit', tone: 'warning' })
    expect(explain(limited, null, HOUR + 1)).toMatchObject({ words: 'rate-limit-long', tone: 'bad' })
  })

  test('names the clock when a secure connection fails and the clock is known to be wrong', () => {
    expect(explain(tls, -86_400_000, 0).words).toBe('tls-clock-behind')
    expect(explain(tls, 10 * 365 * 86_400_000, 0).words).toBe('tls-clock-ahead')
  })

  test('asks for a look at the clock when only the dates of a certificate speak against it', () => {
    expect(explain({ ...tls, certificateDates: true }, null, 0).words).toBe('tls-dates')
    expect(explain({ ...tls, certificateDates: true }, 60_000, 0).words).toBe('tls-dates')
  })

  test('says nothing of the clock when it is right and the dates are not the cause', () => {
    expect(explain(tls, 1_000, 0).words).toBe('tls')
  })
})

describe('the next look', () => {
  const next = (trouble: Pick<Trouble, 'reason'>, open: boolean, now: number, waiting = 3) =>
    nextTry({ status: 401, ...trouble, retryAt: 10_000 }, { open, waiting, now })

  test('counts down to its time', () => {
    expect(next({ reason: 'no-answer' }, false, 7_000)).toEqual({ look: 'asks', words: 'in', ms: 3_000 })
  })
  test('is any moment once its time has come', () => {
    expect(next({ reason: 'key' }, false, 10_000)).toEqual({ look: 'tries', words: 'any-moment' })
  })
  test('is now while one lead is tried', () => {
    expect(next({ reason: 'server-trouble' }, true, 7_000)).toEqual({ words: 'now' })
  })
  test('has no lead to try when none waits, whether its time has come or not', () => {
    expect(next({ reason: 'refusals' }, false, 7_000, 0)).toEqual({ words: 'no-lead' })
    expect(next({ reason: 'refusals' }, true, 10_000, 0)).toEqual({ words: 'no-lead' })
    expect(next({ reason: 'redirect' }, true, 10_000, 0)).toEqual({ words: 'no-lead' })
  })
  test('asks without a lead also when none waits', () => {
    expect(next({ reason: 'unreachable' }, false, 7_000, 0)).toEqual({ look: 'asks', words: 'in', ms: 3_000 })
  })
  test('never comes for a device that is not connected to anything', () => {
    expect(next({ reason: 'not-connected' }, false, 7_000)).toEqual({ words: 'never' })
  })
  test.each(every)('has words for $reason', ({ reason }) => {
    for (const now of [7_000, 10_000]) {
      const look = next({ reason }, false, now)
      const said = 'look' in look ? staff.delivery.next[look.look][look.words] : staff.delivery.next.never
      expect(said).toMatch(/\.$/)
    }
  })
})
