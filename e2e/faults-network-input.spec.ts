import type { ElectronApplication } from '@playwright/test'
import { acceptAll } from './faults/api'
import { brokenUtf8, endless, endlessHeaders, fiveMegabytes, gzipBomb, nested } from './faults/broken-answers'
import { courierOf, deliveryOf, expectNoTrouble } from './faults/courier'
import { expectInvariants } from './faults/invariants'
import { type RawReply, rawAnswer } from './faults/reply'
import { expect, test } from './fixtures'
import { leaveLead } from './pages/visitor'

/** KB by which a process may grow at its peak: nothing that is sent is ever kept whole. */
const BOUND = 120_000

interface Case {
  name: string
  raw: () => RawReply['raw']
  /** What becomes of the lead, and of the courier. */
  state: 'delivered' | 'refused' | 'unconfirmed'
  trouble: string | null
}

const cases: Case[] = [
  { name: 'five-megabytes', raw: fiveMegabytes, state: 'delivered', trouble: null },
  {
    name: 'json-without-end',
    raw: () => endless('application/json', '{"success":true,"text":"'),
    state: 'delivered',
    trouble: null,
  },
  {
    name: 'page-without-end',
    raw: () => endless('text/html', '<!doctype html>'),
    state: 'unconfirmed',
    trouble: 'sign-in-page',
  },
  {
    name: 'text-without-end',
    raw: () => endless('text/plain', 'OK'),
    state: 'unconfirmed',
    trouble: 'unexpected-answer',
  },
  { name: 'no-utf8-accepted', raw: () => brokenUtf8(200), state: 'delivered', trouble: null },
  { name: 'no-utf8-refused', raw: () => brokenUtf8(422), state: 'refused', trouble: null },
  { name: 'deep-accepted', raw: () => nested(200, 'data'), state: 'delivered', trouble: null },
  { name: 'deep-refused', raw: () => nested(422, 'errors'), state: 'refused', trouble: null },
  { name: 'deep-conflict', raw: () => nested(409, 'duplicate'), state: 'delivered', trouble: null },
  {
    name: 'huge-header',
    raw: () => rawAnswer(200, '{"success":true}', { 'X-Filler': 'x'.repeat(200_000) }),
    state: 'delivered',
    trouble: null,
  },
  { name: 'headers-without-end', raw: endlessHeaders, state: 'unconfirmed', trouble: 'no-answer' },
  { name: 'not-http', raw: () => 'SSH-2.0-OpenSSH_9.2\r\n', state: 'unconfirmed', trouble: 'no-answer' },
  { name: 'gzip-bomb', raw: gzipBomb, state: 'delivered', trouble: null },
]

test('answers that are too long, too deep, broken or none have a clear outcome, in bounded memory @faults', async ({
  api,
  apps,
  start,
}) => {
  const { page, electron } = await start()
  await leaveLead(page, { email: 'plain@example.com' })
  await expect.poll(() => api.accepted()).toEqual(['plain@example.com'])
  const before = await peaks(electron)
  const emails: string[] = []
  for (const { name, raw, state, trouble } of cases) {
    await test.step(name, async () => {
      const email = `${name}@example.com`
      emails.push(email)
      api.behave(() => ({ raw: raw() }))
      await leaveLead(page, { email })
      await expect
        .poll(async () => {
          const delivery = await deliveryOf(page, api, email)
          return delivery?.attempts ? delivery.state : null
        })
        .toBe(state)
      if (trouble)
        await expect.poll(async () => (await courierOf(page)).trouble).toMatchObject({ reason: trouble })
      else expect((await courierOf(page)).trouble).toBeNull()
      api.behave(acceptAll)
      await expectNoTrouble(page, electron)
    })
  }
  const after = await peaks(electron)
  for (const [process, peak] of Object.entries(after))
    expect(peak - (before[process] ?? peak), `${process} in KB`).toBeLessThan(BOUND)
  await expectInvariants({ apps, api, emails })
})

/** The most memory that the main process and Chromium's network process have had, in KB. */
async function peaks(electron: ElectronApplication): Promise<Record<string, number>> {
  return electron.evaluate(({ app }) =>
    Object.fromEntries(
      app
        .getAppMetrics()
        .filter(({ type }) => type === 'Browser' || type === 'Utility')
        .map(({ type, serviceName, memory }) => [serviceName ?? type, memory.peakWorkingSetSize]),
    ),
  )
}
