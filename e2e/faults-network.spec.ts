import { courierOf, deliveryOf, expectNoTrouble } from './faults/courier'
import { expectDrained } from './faults/drained'
import { expectInvariants } from './faults/invariants'
import { test } from './faults/line'
import { rawAnswer } from './faults/reply'
import { scale } from './faults/scale'
import { API_KEY, expect } from './fixtures'
import { leaveLead } from './pages/visitor'

test.describe('a server that keeps connections although it was asked to close @faults', () => {
  for (const [what, second] of [
    ['dies at the second request', 'drop'],
    ['answers the second request by 408', { raw: rawAnswer(408, '', { Connection: 'close' }) }],
  ] as const) {
    test(`and ${what} gets one copy of each lead, over a new connection each`, async ({
      api,
      provision,
      apps,
      start,
    }) => {
      Object.assign(provision.connection, { baseUrl: api.baseUrl })
      api.behave(({ connection }) =>
        api.receipts.filter((other) => other.connection === connection).length > 1
          ? second
          : { raw: rawAnswer(200, '{"success":true}'), keep: true },
      )
      const { page, electron } = await start()
      const emails = ['one@example.com', 'two@example.com', 'three@example.com']
      for (const email of emails) {
        await leaveLead(page, { email })
        await expect.poll(() => api.receipts.some(({ json }) => json.Email === email)).toBe(true)
      }
      await expectDrained(page)
      expect(api.receipts.map(({ json }) => json.Email)).toEqual(emails)
      expect(new Set(api.receipts.map(({ connection }) => connection)).size).toBe(3)
      await expectInvariants({ apps, api, emails })

      // The same server gets two copies from a session that uses a connection again: what the app avoids is real.
      const posted = await electron.evaluate(
        async ({ net, session }, { url, key }) => {
          const other = session.fromPartition('reuses')
          const post = (lead: string) =>
            new Promise<number>((done, fail) => {
              const request = net.request({ method: 'POST', url, session: other })
              request.setHeader('Authorization', `Bearer ${key}`)
              request.setHeader('Idempotency-Key', `"${lead}"`)
              request.on('error', fail)
              request.on('response', (response) => {
                response.on('data', () => undefined).on('end', () => done(response.statusCode))
              })
              request.end('{}')
            })
          return [await post('first'), await post('second')]
        },
        { url: `${api.baseUrl}/leads`, key: API_KEY },
      )
      expect(posted).toEqual([200, 200])
      expect(api.receipts.filter(({ id }) => id === 'second')).toHaveLength(2)
    })
  }
})

test.describe('an answer that does not come whole @faults', () => {
  test('a black hole after the upload: unconfirmed with one copy, sent again once the hole is gone, and flagged', async ({
    api,
    line,
    apps,
    start,
  }) => {
    await line.set({ type: 'timeout', stream: 'downstream', ms: 0 })
    const { page, electron } = await start()
    await leaveLead(page, { email: 'hole@example.com' })
    await expect
      .poll(() => deliveryOf(page, api, 'hole@example.com').then((delivery) => delivery?.state), {
        timeout: 60_000,
      })
      .toBe('unconfirmed')
    // Ends what hangs in it, too.
    await line.set({ type: 'down' })
    await expectInvariants({ apps, api, emails: ['hole@example.com'] })

    await line.clear()
    await expectNoTrouble(page, electron)
    await expectDrained(page)
    const delivery = await deliveryOf(page, api, 'hole@example.com')
    expect(api.receipts).toHaveLength(1 + (delivery?.ambiguous ?? 0))
    await expect(page.getByRole('img', { name: 'May be there twice' })).toBeVisible()
    await expectInvariants({ apps, api, emails: ['hole@example.com'] })
  })

  test('a slow body and one that is cut, both behind a 201: delivered, one copy each', async ({
    api,
    line,
    apps,
    start,
  }) => {
    test.setTimeout(scale(120_000, 240_000))
    const body = JSON.stringify({ success: true, id: 7, text: 'x'.repeat(4_000) })
    api.behave(() => ({ raw: rawAnswer(201, body) }))
    const { page } = await start()
    // The headers come at once, the body in pieces; in the soak for longer than the app waits.
    await line.set({ type: 'slicer', stream: 'downstream', bytes: 400, delayMs: scale(300, 7_000) })
    await leaveLead(page, { email: 'slow@example.com' })
    await expectDrained(page, scale(30_000, 100_000))
    await line.set({ type: 'limit', stream: 'downstream', bytes: 1_000 })
    await leaveLead(page, { email: 'cut@example.com' })
    await expectDrained(page)
    await line.set({ type: 'reset', stream: 'downstream', afterBytes: 1_000 })
    await leaveLead(page, { email: 'torn@example.com' })
    await expectDrained(page)
    const emails = ['slow@example.com', 'cut@example.com', 'torn@example.com']
    expect(api.receipts.map(({ json }) => json.Email)).toEqual(emails)
    expect((await courierOf(page)).trouble).toBeNull()
    await expectInvariants({ apps, api, emails })
  })
})
