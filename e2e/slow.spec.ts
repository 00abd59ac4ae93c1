import { expect, test } from './fixtures'
import { journalOf } from './journal'
import { leaveLead } from './pages/visitor'

test.describe('a slow server @main', () => {
  test('that answers after 12 s gets one copy', async ({ api, start }) => {
    api.behave(() => ({ status: 200, json: { success: true }, delayMs: 12_000 }))
    const { page } = await start()
    await leaveLead(page, { email: 'slow@example.com' })
    await expect
      .poll(async () => (await journalOf(page))[0]?.delivery?.state, { timeout: 40_000 })
      .toBe('delivered')
    expect(api.receipts).toHaveLength(1)
  })

  test('that takes the connection and never answers leaves the lead unconfirmed, not queued', async ({
    api,
    start,
  }) => {
    api.behave(() => 'silence')
    const { page } = await start()
    await leaveLead(page, { email: 'silent@example.com' })
    await expect
      .poll(async () => (await journalOf(page))[0]?.delivery?.state, { timeout: 60_000 })
      .toBe('unconfirmed')
    expect(api.receipts.length).toBe(1)
  })

  test('whose connection dies unanswered leaves the lead unconfirmed with one copy', async ({
    api,
    start,
  }) => {
    api.behave(() => 'drop')
    const { page } = await start()
    await leaveLead(page, { email: 'dropped@example.com' })
    await expect
      .poll(async () => (await journalOf(page))[0]?.delivery?.ambiguous, { timeout: 30_000 })
      .toBe(1)
    expect(api.receipts.length).toBe(1)
  })
})
