import { type AddressInfo, createServer } from 'node:net'
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

  test('whose answer breaks behind its headers has accepted the lead: delivered, one copy', async ({
    api,
    start,
  }) => {
    api.behave(() => ({ status: 200, broken: true }))
    const { page } = await start()
    await leaveLead(page, { email: 'broken@example.com' })
    await expect.poll(async () => (await journalOf(page))[0]?.delivery?.state).toBe('delivered')
    expect(api.receipts.length).toBe(1)
  })

  test('whose TLS handshake dies was sent nothing: the lead stays queued', async ({ provision, start }) => {
    const wall = createServer((socket) => socket.on('error', () => undefined).resetAndDestroy())
    await new Promise<void>((listening) => wall.listen(0, '127.0.0.1', listening))
    const { port } = wall.address() as AddressInfo
    Object.assign(provision.connection, { baseUrl: `https://127.0.0.1:${port}/api/v1` })
    const { page } = await start()
    await leaveLead(page, { email: 'wall@example.com' })
    await expect.poll(async () => (await journalOf(page))[0]?.delivery?.attempts).toBeGreaterThan(0)
    expect((await journalOf(page))[0]?.delivery).toMatchObject({ state: 'queued', ambiguous: 0 })
    wall.close()
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
