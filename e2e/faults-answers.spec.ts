import type { Page } from '@playwright/test'
import { acceptAll } from './faults/api'
import { courierOf, deliveryOf, expectNoTrouble, listenToCourier, statedWaits, wake } from './faults/courier'
import { expectDrained } from './faults/drained'
import { expectInvariants } from './faults/invariants'
import { storeOf } from './faults/store'
import { visitorsCome } from './faults/visitors'
import { expect, test } from './fixtures'
import { goTo } from './pages/staff'
import { leaveLead } from './pages/visitor'

test.describe('answers of the server @faults', () => {
  test('429 is waited out as it asks, in seconds or until a date, and 30 s where it asks nothing sensible', async ({
    api,
    apps,
    start,
  }) => {
    const { page, electron } = await start()
    const said = await listenToCourier(page)
    // The server's clock is an hour behind this device's; its dates are measured against itself.
    const serverNow = Date.now() - 3_600_000
    const Date20 = {
      Date: new Date(serverNow).toUTCString(),
      'Retry-After': new Date(serverNow + 20_000).toUTCString(),
    }
    const emails: string[] = []
    for (const { name, headers, from, to } of [
      { name: 'seven', headers: { 'Retry-After': '7' }, from: 6_000, to: 7_000 },
      { name: 'date', headers: Date20, from: 19_000, to: 20_000 },
      { name: 'minus', headers: { 'Retry-After': '-5' }, from: 29_000, to: 30_000 },
      { name: 'garbage', headers: { 'Retry-After': 'soon' }, from: 29_000, to: 30_000 },
      { name: 'nothing', headers: {}, from: 29_000, to: 30_000 },
    ]) {
      api.behave(() => ({ status: 429, headers }))
      const email = `${name}@example.com`
      emails.push(email)
      const before = (await said()).length
      await leaveLead(page, { email })
      const wait = async () => statedWaits((await said()).slice(before))[0]
      await expect.poll(wait).toBeDefined()
      expect(await wait(), name).toBeGreaterThanOrEqual(from)
      expect(await wait(), name).toBeLessThanOrEqual(to)
      expect((await courierOf(page)).trouble).toMatchObject({ kind: 'waiting', reason: 'rate-limit' })
      expect(await deliveryOf(page, api, email)).toMatchObject({ state: 'queued', ambiguous: 0, burnt: 0 })

      api.behave(acceptAll)
      await expectNoTrouble(page, electron)
      await expectDrained(page)
    }
    await expectInvariants({ apps, api, emails })
  })

  test('401 in the middle of a day pauses and burns nothing; the new key sends everything', async ({
    api,
    apps,
    start,
  }) => {
    const { page } = await start()
    await leaveLead(page, { email: 'before@example.com' })
    await expect.poll(() => api.accepted()).toEqual(['before@example.com'])
    api.renewKey('canary-renewed-key')
    const emails = ['first@example.com', 'second@example.com', 'third@example.com']
    for (const email of emails) await leaveLead(page, { email })
    await expect
      .poll(async () => (await courierOf(page)).trouble)
      .toMatchObject({ kind: 'paused', reason: 'key', status: 401 })
    await expectInvariants({ apps, api, emails: ['before@example.com', ...emails] })
    for (const { delivery } of await waiting(page))
      expect(delivery).toMatchObject({ state: 'queued', ambiguous: 0, burnt: 0 })

    await goTo(page, 'Settings')
    await page.getByLabel('API key', { exact: true }).fill('canary-renewed-key')
    await page.getByRole('button', { name: 'Save connection' }).click()
    await expectDrained(page)
    expect(api.accepted()).toEqual(['before@example.com', ...emails])
    await expectInvariants({ apps, api, emails: ['before@example.com', ...emails] })
  })

  test('404 pauses at the first lead and refuses none, however often it is looked into', async ({
    api,
    apps,
    start,
  }) => {
    api.behave(() => ({ status: 404, json: { message: 'No such route.' } }))
    const { page, electron } = await start()
    const emails = Array.from({ length: 5 }, (_, i) => `gone${i}@example.com`)
    for (const email of emails) await leaveLead(page, { email })
    await expect
      .poll(async () => (await courierOf(page)).trouble)
      .toMatchObject({ kind: 'paused', reason: 'endpoint', status: 404 })
    for (let looks = 2; looks <= 4; looks++) {
      await wake(electron)
      await expect.poll(() => api.receipts.length).toBe(looks)
      // Over when its answer is read: another look while one is under way is none.
      await expect.poll(async () => (await courierOf(page)).open).toBe(false)
    }
    await expect.poll(async () => (await courierOf(page)).open).toBe(false)
    expect((await waiting(page)).map(({ delivery }) => delivery.state)).toEqual(emails.map(() => 'queued'))

    api.behave(acceptAll)
    await expectNoTrouble(page, electron)
    await expectDrained(page)
    expect(api.accepted()).toEqual(emails)
    await expectInvariants({ apps, api, emails })
  })

  test('one 422 among many leaves the others alone', async ({ api, apps, start }) => {
    api.behave((receipt, nth) =>
      receipt.json.Email === 'v4@example.com'
        ? { status: 422, json: { message: 'This domain is not accepted.' } }
        : acceptAll(receipt, nth),
    )
    const { page } = await start()
    const emails = Array.from({ length: 12 }, (_, i) => `v${i}@example.com`)
    await visitorsCome(page, emails, () => undefined)
    await expect.poll(() => api.accepted().length).toBe(11)
    await expect
      .poll(async () => (await waiting(page)).map(({ delivery }) => delivery.state))
      .toEqual(['refused'])
    expect((await courierOf(page)).trouble).toBeNull()
    expect(api.receipts).toHaveLength(12)
    await expectInvariants({ apps, api, emails })
    await page.getByRole('row', { name: /v4@example\.com/ }).click()
    await expect(page.getByText('This domain is not accepted.')).toBeVisible()
  })

  test('three different leads refused in a row pause the rest, which then go out untouched', async ({
    api,
    apps,
    start,
  }) => {
    await api.stop()
    const { page, electron } = await start()
    const emails = Array.from({ length: 8 }, (_, i) => `r${i}@example.com`)
    await visitorsCome(page, emails, () => undefined)
    api.behave(() => ({ status: 422, json: { message: 'Unknown data point.' } }))
    await api.resume()
    await wake(electron)
    await expect
      .poll(async () => (await courierOf(page)).trouble)
      .toMatchObject({ kind: 'paused', reason: 'refusals', status: 422 })
    const states = async () => (await waiting(page)).map(({ delivery }) => delivery.state).toSorted()
    await expect.poll(states).toEqual([...Array(5).fill('queued'), ...Array(3).fill('refused')])
    expect(api.receipts).toHaveLength(3)

    api.behave(acceptAll)
    await expectNoTrouble(page, electron)
    await expect.poll(states).toEqual(['refused', 'refused', 'refused'])
    await expectInvariants({ apps, api, emails })

    // The set-up was mended: staff send the three again.
    for (const { id } of await waiting(page)) await sendAgain(page, id)
    await expectDrained(page)
    expect(api.accepted().toSorted()).toEqual(emails)
    await expectInvariants({ apps, api, emails })
  })

  test('409 for a lead that had arrived unnoticed is a delivery, and one copy', async ({
    api,
    apps,
    start,
  }) => {
    const seen = new Set<string>()
    api.behave(({ id }) => {
      if (seen.has(id)) return { status: 409, json: { message: 'This lead already exists.' } }
      seen.add(id)
      return 'drop'
    })
    const { page, electron } = await start()
    await leaveLead(page, { email: 'again@example.com' })
    await expect.poll(() => api.receipts.length).toBe(1)
    await expectNoTrouble(page, electron)
    await expectDrained(page)
    expect(await deliveryOf(page, api, 'again@example.com')).toMatchObject({
      state: 'delivered',
      note: 'duplicate',
      ambiguous: 1,
    })
    expect([...api.copies().values()]).toEqual([1])
    await expectInvariants({ apps, api, emails: ['again@example.com'] })
  })
})

/** Staff choose it on the list of leads. */
async function sendAgain(page: Page, id: string) {
  await page.locator(`tr[data-lead="${id}"]`).click()
  await page.getByRole('button', { name: 'Send again' }).click()
}

/** The page's leads that are not delivered. */
async function waiting(page: Page) {
  return (await storeOf(page)).leads.filter(({ delivery }) => delivery.state !== 'delivered')
}
