import type { Page } from '@playwright/test'
import { type ApiServer, startApi } from './faults/api'
import { expired, selfSigned } from './faults/certificate'
import { courierOf } from './faults/courier'
import { expectDrained } from './faults/drained'
import { expectInvariants } from './faults/invariants'
import { test } from './faults/line'
import { API_KEY, expect } from './fixtures'
import { journalOf } from './journal'
import { goTo } from './pages/staff'
import { leaveLead } from './pages/visitor'

test.describe('a server that can’t be reached @faults', () => {
  test('because its name is unknown: nothing was sent, and the lead waits', async ({
    api,
    provision,
    apps,
    start,
  }) => {
    Object.assign(provision.connection, { baseUrl: 'https://api.example.test/api/v1' })
    const { page, electron } = await start({
      args: ['--host-resolver-rules=MAP api.example.test ~NOTFOUND'],
    })
    // On a machine without any network the app would not even ask.
    await electron.evaluate(({ net }) => {
      net.isOnline = () => true
    })
    await leaveLead(page, { email: 'name@example.com' })
    await expectWaiting(page, 'unreachable')
    await expectInvariants({ apps, api, emails: ['name@example.com'] })
  })

  test('because nothing listens: nothing was sent, the lead waits, and goes out by itself', async ({
    api,
    line,
    apps,
    start,
  }) => {
    await line.set({ type: 'down' })
    const { page } = await start()
    await leaveLead(page, { email: 'refused@example.com' })
    await expectWaiting(page, 'unreachable')
    await line.clear()
    await expectDrained(page)
    expect(api.receipts).toHaveLength(1)
    await expectInvariants({ apps, api, emails: ['refused@example.com'] })
  })

  test('safely, because its certificate vouches for itself: nothing is sent, and staff read why', async ({
    provision,
    apps,
    start,
  }) => {
    const api = await startApi(API_KEY, await selfSigned())
    Object.assign(provision.connection, { baseUrl: api.baseUrl })
    const { page } = await start()
    await leaveLead(page, { email: 'tls@example.com' })
    await expectNothingSent(page, api)
    expect((await courierOf(page)).trouble).not.toHaveProperty('certificateDates')
    await expectInvariants({ apps, api, emails: ['tls@example.com'] })
    await goTo(page, 'Delivery')
    await expect(page.getByText(/certificate/i).first()).toBeVisible()
    await api.close()
  })

  test('safely, because its certificate has run out: nothing is sent, and staff read of the clock', async ({
    provision,
    apps,
    start,
  }) => {
    const api = await startApi(API_KEY, await expired())
    Object.assign(provision.connection, { baseUrl: api.baseUrl })
    const { page, electron } = await start()
    // The verdict of a machine that trusts the issuer: no test can make one of this machine.
    await electron.evaluate(({ session }) => {
      for (let i = 1; i <= 8; i++)
        session.fromPartition(`courier-${i}`).setCertificateVerifyProc(({ certificate }, verdict) => {
          const [ranOut, byChromium] = [-201, -3]
          verdict(certificate.validExpiry * 1_000 < Date.now() ? ranOut : byChromium)
        })
    })
    await leaveLead(page, { email: 'tls@example.com' })
    await expectNothingSent(page, api)
    expect((await courierOf(page)).trouble).toMatchObject({ certificateDates: true })
    await expectInvariants({ apps, api, emails: ['tls@example.com'] })
    await goTo(page, 'Delivery')
    await expect(page.getByText(/clock/i).first()).toBeVisible()
    await api.close()
  })
})

/** A TLS that could not be set up pauses the courier; no byte of a request came through it. */
async function expectNothingSent(page: Page, api: ApiServer) {
  await expect
    .poll(async () => (await courierOf(page)).trouble)
    .toMatchObject({ kind: 'paused', reason: 'tls' })
  expect((await journalOf(page))[0]?.delivery).toMatchObject({ state: 'queued', ambiguous: 0, burnt: 0 })
  expect(api.handshakes()).toBe(0)
  expect([...api.receipts, ...api.questions]).toEqual([])
}

/** The one lead of the device is certainly not at the server, and the courier says what it waits for. */
async function expectWaiting(page: Page, reason: string) {
  await expect.poll(async () => (await courierOf(page)).trouble).toMatchObject({ kind: 'waiting', reason })
  await expect.poll(async () => (await journalOf(page))[0]?.delivery?.attempts).toBeGreaterThan(0)
  expect((await journalOf(page))[0]?.delivery).toMatchObject({ state: 'queued', ambiguous: 0, burnt: 0 })
}
