import { acceptAll, startApi } from './faults/api'
import { courierOf, deliveryOf, expectNoTrouble, wake } from './faults/courier'
import { expectDrained } from './faults/drained'
import { expectInvariants } from './faults/invariants'
import type { Reply } from './faults/reply'
import { API_KEY, expect, test } from './fixtures'
import { leaveLead } from './pages/visitor'

const page200 = { status: 200, html: '<!doctype html><html><body>Accept the terms</body></html>' }
const noLead: Reply = { status: 405, json: {} }

test.describe('answers of something in between @faults', () => {
  test('a 302, a 307, a page and a 511 deliver nothing, send nothing elsewhere, and get no second lead', async ({
    api,
    apps,
    start,
  }) => {
    const elsewhere = await startApi(API_KEY)
    const headers = { Location: `${elsewhere.baseUrl}/leads` }
    const { page, electron } = await start()
    const emails: string[] = []
    for (const { name, reply, reason, state } of [
      { name: 'moved302', reply: { status: 302, headers }, reason: 'redirect', state: 'queued' },
      { name: 'moved307', reply: { status: 307, headers }, reason: 'redirect', state: 'queued' },
      { name: 'page', reply: page200, reason: 'sign-in-page', state: 'unconfirmed' },
      { name: 'network511', reply: { status: 511 }, reason: 'sign-in-page', state: 'queued' },
    ]) {
      api.behave(() => reply)
      api.answerOthers(reply)
      const email = `${name}@example.com`
      emails.push(email)
      await leaveLead(page, { email })
      await expect
        .poll(async () => (await courierOf(page)).trouble)
        .toMatchObject({ kind: 'paused', reason, status: reply.status })
      const ambiguous = state === 'unconfirmed' ? 1 : 0
      expect(await deliveryOf(page, api, email)).toMatchObject({ state, ambiguous, burnt: 0 })

      // What is in between is asked without a lead, and gets none while it is there.
      const [offered, asked] = [api.receipts.length, api.questions.length]
      await wake(electron)
      await expect.poll(() => api.questions.length).toBeGreaterThan(asked)
      expect(await courierOf(page)).toMatchObject({ open: false, trouble: { reason } })
      expect(api.receipts).toHaveLength(offered)
      expect(Object.keys(api.questions.at(-1)?.headers ?? {})).not.toContain('Authorization')

      api.behave(acceptAll)
      api.answerOthers(noLead)
      await expectNoTrouble(page, electron)
      await expectDrained(page)
    }
    expect([...elsewhere.receipts, ...elsewhere.questions]).toEqual([])
    await expectInvariants({ apps, api, emails })
    await elsewhere.close()
  })
})
