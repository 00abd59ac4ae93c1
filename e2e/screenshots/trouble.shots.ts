import type { Trouble } from '../../src/shared/courier'
import { pauseReasons, waitReasons } from '../../src/shared/outcome'
import { expect } from '../fixtures'
import { goTo } from '../pages/staff'
import { capture, people } from './people'
import { shoot } from './shoot'
import { openStaffCalmly, test } from './staff'
import { answerWith, someAttempts, tellTrouble } from './told'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const statuses: Partial<Record<Trouble['reason'], number>> = {
  'sign-in-page': 511,
  redirect: 302,
  'unexpected-answer': 200,
  key: 401,
  proxy: 407,
  endpoint: 404,
  refusals: 422,
  'server-trouble': 503,
  'rate-limit': 429,
}
const at = { since: -4 * MINUTE, retryAt: 42_000 }
const withStatus = (reason: Trouble['reason']) => {
  const status = statuses[reason]
  return status ? { status } : {}
}
const reasons: Trouble[] = [
  ...waitReasons.map((reason) => ({ kind: 'waiting' as const, reason, ...withStatus(reason), ...at })),
  ...pauseReasons.map((reason) => ({ kind: 'paused' as const, reason, ...withStatus(reason), ...at })),
]
const limited = {
  kind: 'waiting',
  reason: 'rate-limit',
  status: 429,
  since: -72 * MINUTE,
  retryAt: 9 * MINUTE,
} as const
const tls = { kind: 'paused', reason: 'tls', ...at } as const

test('every trouble there is', async ({ api, start }) => {
  await api.stop()
  const { page, electron } = await start()
  await capture(electron, page, people.slice(0, 12))
  await openStaffCalmly(page)
  await answerWith(electron, 'getAttempts', { ok: true, value: await someAttempts(page, 12) })
  await goTo(page, 'Delivery')
  const heading = page.getByRole('heading', { name: /^Why it/ })
  for (const trouble of reasons) {
    await tellTrouble(electron, trouble)
    await expect(heading).toHaveText(trouble.kind === 'paused' ? 'Why it is paused' : 'Why it waits')
    await shoot(page, `trouble-${trouble.reason}`)
  }
  await tellTrouble(electron, { kind: 'paused', reason: 'key', ...at })
  await expect(page.getByText('The API key can’t be read')).toBeVisible()
  await shoot(page, 'trouble-key-lost')
  await tellTrouble(electron, limited)
  await expect(page.getByText('for over an hour').first()).toBeVisible()
  await shoot(page, 'trouble-rate-limit-long')
  await tellTrouble(electron, { ...tls, certificateDates: true })
  await expect(page.getByText('a date is wrong')).toBeVisible()
  await shoot(page, 'trouble-tls-dates')
  await tellTrouble(electron, tls, { clockAheadMs: -26 * HOUR })
  await expect(page.getByText('behind the server’s')).toBeVisible()
  await shoot(page, 'trouble-tls-clock')
  await tellTrouble(electron, { ...tls, kind: 'waiting', reason: 'no-answer', retryAt: -1_000 })
  await expect(page.getByText('is asking the server')).toBeVisible()
  await shoot(page, 'trouble-asking')
  await tellTrouble(electron, null, { clockAheadMs: 7 * MINUTE })
  await expect(page.getByText('7 minutes ahead')).toBeVisible()
  await shoot(page, 'clock')
})
