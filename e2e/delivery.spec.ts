import { acceptAll } from './faults/api'
import { API_KEY, expect, test } from './fixtures'
import { journalOf } from './journal'
import { goTo, openStaff } from './pages/staff'
import { leaveLead } from './pages/visitor'

test.describe('delivery @main', () => {
  test('a lead arrives once, with exactly what the contract says, and its row says delivered', async ({
    api,
    start,
  }) => {
    const { page } = await start()
    await leaveLead(page, {
      email: ' anna@example.com ',
      firstName: 'Anna',
      phone: '+1 (800) 555\u20110175',
      interest: 'A demo',
    })
    await expect.poll(() => api.receipts.length).toBe(1)
    const [receipt] = api.receipts
    expect(receipt?.url).toBe('/api/v1/leads?ref=YYY')
    expect(receipt?.json).toEqual({
      Email: 'anna@example.com',
      Firstname: 'Anna',
      PhoneNumber: '+18005550175',
      JourneyData: [{ Name: 'Interest', Value: 'A demo' }],
    })
    const headers = receipt?.headers ?? {}
    expect(headers.Accept).toBe('application/json')
    expect(headers['Content-Type']).toBe('application/json')
    expect(headers.Authorization).toBe(`Bearer ${API_KEY}`)
    expect(headers['Idempotency-Key']).toMatch(/^"[0-9a-f-]{36}"$/)
    expect(headers.Connection).toBe('close')
    expect(Object.keys(headers).filter((name) => /cookie|origin|referer/i.test(name))).toEqual([])

    await openStaff(page)
    await expect(page.getByRole('row', { name: /anna@example\.com.*Delivered/ })).toBeVisible()
    await goTo(page, 'Delivery')
    await expect(page.getByText('Safe to pack up')).toBeVisible()
    expect(api.receipts).toHaveLength(1)
  })

  test('a form with the e-mail alone sends nothing but the e-mail', async ({ api, start }) => {
    const { page } = await start()
    await leaveLead(page, { email: 'only@example.com' })
    await expect.poll(() => api.receipts.map(({ body }) => body)).toEqual(['{"Email":"only@example.com"}'])
  })

  test('25 leads taken offline survive a SIGKILL and all arrive once, in order, without a hand', async ({
    api,
    start,
  }) => {
    await api.stop()
    const emails = Array.from({ length: 25 }, (_, i) => `visitor${i}@example.com`)
    const first = await start()
    for (const email of emails) await leaveLead(first.page, { email, firstName: 'Anna' })
    await first.kill()

    const { page } = await start()
    await openStaff(page)
    await goTo(page, 'Delivery')
    await expect(page.getByText('25 leads exist only on this device')).toBeVisible()
    expect(api.receipts).toEqual([])

    await api.resume()
    await expect.poll(() => api.accepted().length, { timeout: 60_000 }).toBe(25)
    await expect(page.getByText('Safe to pack up')).toBeVisible()
    // After 20 in a row two go at once, and the network may swap them.
    expect(api.accepted().slice(0, 20)).toEqual(emails.slice(0, 20))
    expect([...api.accepted()].sort()).toEqual([...emails].sort())
    expect(api.receipts).toHaveLength(25)
  })

  test('a Wi-Fi sign-in page delivers nothing, is named, and delivery goes on by itself behind it', async ({
    api,
    start,
  }) => {
    const portal = { status: 302, headers: { Location: `${api.baseUrl}/portal` }, html: '<html>moved</html>' }
    const signIn = { status: 200, html: '<!doctype html><html><body>Accept the terms</body></html>' }
    api.behave(() => portal)
    api.answerOthers(portal)
    const { page } = await start()
    await leaveLead(page, { email: 'one@example.com' })
    await leaveLead(page, { email: 'two@example.com' })
    await openStaff(page)
    await goTo(page, 'Delivery')
    await expect(page.getByText('2 leads exist only on this device')).toBeVisible()
    await expect(page.getByText(/redirect/i).first()).toBeVisible()

    api.behave(() => signIn)
    api.answerOthers(signIn)
    await page.getByRole('button', { name: 'Try now' }).click()
    await expect(page.getByText(/sign-in page/i).first()).toBeVisible()
    expect(api.accepted()).toEqual([])
    // While the page is there, no lead is offered to it again: the question goes without one.
    const offered = api.receipts.length
    await page.getByRole('button', { name: 'Try now' }).click()
    await page.waitForTimeout(1_000)
    expect(api.receipts).toHaveLength(offered)

    api.behave(acceptAll)
    api.answerOthers({ status: 405, json: {} })
    await expect
      .poll(() => [...new Set(api.accepted())].sort(), { timeout: 60_000 })
      .toEqual(['one@example.com', 'two@example.com'])
    await expect(page.getByText('Safe to pack up')).toBeVisible()
  })

  test.describe('with a wrong key', () => {
    test.use({
      provision: async ({ provision, api }, use) => {
        await use({
          ...provision,
          connection: { kind: 'hyperaktiv', baseUrl: api.baseUrl, apiKey: 'wrong-key' },
        })
      },
    })

    test('delivery pauses in words and burns nothing; a new key sends everything', async ({ api, start }) => {
      const { page } = await start()
      for (let i = 0; i < 3; i++) await leaveLead(page, { email: `wrong${i}@example.com` })
      await openStaff(page)
      await expect(page.getByText('Key not accepted')).toBeVisible()
      await goTo(page, 'Delivery')
      await expect(page.getByText('The API key was not accepted', { exact: true })).toBeVisible()
      for (const { delivery } of await journalOf(page))
        expect(delivery).toMatchObject({ state: 'queued', ambiguous: 0, burnt: 0 })
      expect(api.accepted()).toEqual([])

      await goTo(page, 'Settings')
      await page.getByLabel('API key', { exact: true }).fill(API_KEY)
      await page.getByRole('button', { name: 'Save connection' }).click()
      await expect.poll(() => api.accepted().length).toBe(3)
      await goTo(page, 'Delivery')
      await expect(page.getByText('Safe to pack up')).toBeVisible()
    })
  })

  test('one refused lead among ten blocks nobody and shows the words of the server', async ({
    api,
    start,
  }) => {
    api.behave((receipt, nth) =>
      receipt.json.Email === 'v4@example.com'
        ? { status: 422, json: { message: 'This domain is not accepted.' } }
        : acceptAll(receipt, nth),
    )
    const { page } = await start()
    for (let i = 0; i < 10; i++) await leaveLead(page, { email: `v${i}@example.com` })
    await expect.poll(() => api.accepted().length).toBe(9)
    await openStaff(page)
    await goTo(page, 'Delivery')
    await expect(page.getByText('1 lead exists only on this device')).toBeVisible()
    await goTo(page, 'Leads')
    await page.getByRole('row', { name: /v4@example\.com/ }).click()
    await expect(page.getByText('This domain is not accepted.')).toBeVisible()
    expect(api.receipts).toHaveLength(10)

    // Staff correct the address, and the lead goes out.
    await page.getByRole('button', { name: 'Correct', exact: true }).click()
    await page
      .getByRole('complementary', { name: 'Lead' })
      .getByLabel('Email', { exact: true })
      .fill('v4@example.org')
    await page.getByRole('button', { name: 'Save and send' }).click()
    await expect.poll(() => api.accepted().at(-1)).toBe('v4@example.org')
    await expect(page.getByRole('row', { name: /v4@example\.org.*Delivered/ })).toBeVisible()
  })
})
