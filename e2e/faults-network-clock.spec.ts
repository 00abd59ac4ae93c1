import type { RunningApp } from './app'
import { acceptAll } from './faults/api'
import { courierOf } from './faults/courier'
import { expectDrained } from './faults/drained'
import { expectInvariants } from './faults/invariants'
import { storeOf } from './faults/store'
import { expect, test } from './fixtures'
import { leaveLead } from './pages/visitor'

const DAY = 86_400_000
const TEN_YEARS = 3_652 * DAY

test.describe('a wrong clock @faults', () => {
  test('ten years ahead, then a day behind: leads go out in order, and no wait lasts ten years', async ({
    api,
    apps,
    start,
  }) => {
    const app = await startWithClock(start)
    const { page } = app
    const [right, ahead, behind] = [0, TEN_YEARS, -DAY]
    const emails: string[] = []
    const leave = async (name: string) => {
      emails.push(`${name}@example.com`)
      await leaveLead(page, { email: `${name}@example.com` })
    }

    // A 408 gives each lead a wait of its own, until ten years from now.
    await setClock(app, ahead)
    api.behave(() => ({ status: 408 }))
    await leave('ahead1')
    await leave('ahead2')
    await expect
      .poll(async () => (await storeOf(page)).leads.every(({ delivery }) => delivery.attempts > 2))
      .toBe(true)
    await expect
      .poll(async () => Math.abs(((await courierOf(page)).clockAheadMs ?? 0) - TEN_YEARS))
      .toBeLessThan(60_000)
    await api.stop()
    await leave('ahead3')
    await setClock(app, right)
    await leave('right')
    await setClock(app, behind)
    await leave('behind')
    expect((await courierOf(page)).trouble).toMatchObject({ reason: 'unreachable' })

    api.behave(acceptAll)
    await api.resume()
    expect(await expectDrained(page)).toBe(emails.length)
    expect((await storeOf(page)).leads.map(({ delivery }) => delivery.state)).toEqual(
      emails.map(() => 'delivered'),
    )
    expect(api.accepted()).toEqual(emails)
    await expect
      .poll(async () => Math.abs(((await courierOf(page)).clockAheadMs ?? 0) + DAY))
      .toBeLessThan(60_000)
    await expectInvariants({ apps, api, emails })
  })

  test('set back a day in the middle of a wait: the wait goes on as long as it was', async ({
    api,
    apps,
    start,
  }) => {
    const app = await startWithClock(start)
    const { page } = app
    api.behave(() => ({ status: 429, headers: { 'Retry-After': '4' } }))
    await leaveLead(page, { email: 'waits@example.com' })
    await expect.poll(async () => (await courierOf(page)).trouble).toMatchObject({ reason: 'rate-limit' })
    await setClock(app, -DAY)
    api.behave(acceptAll)
    await expectDrained(page, 30_000)
    expect(api.receipts).toHaveLength(2)
    const [first, second] = api.receipts
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(3_900)
    await expectInvariants({ apps, api, emails: ['waits@example.com'] })
  })
})

/** Starts the app with a page whose clock can be set: from its beginning, because parts of a page keep the function. */
async function startWithClock(start: () => Promise<RunningApp>): Promise<RunningApp> {
  const app = await start()
  await app.page.addInitScript(() => {
    const truth = Date.now
    Date.now = () => truth() + Number(Reflect.get(globalThis, 'aheadMs') ?? 0)
  })
  await app.page.reload()
  await app.page.locator('h1').first().waitFor()
  return app
}

/** What the main process and the page read of the time from now on, `aheadMs` off the truth. */
async function setClock({ page, electron }: RunningApp, aheadMs: number) {
  await electron.evaluate((_, ms) => {
    Date.now = () => Math.round(performance.timeOrigin + performance.now() + ms)
  }, aheadMs)
  await page.evaluate((ms) => Reflect.set(globalThis, 'aheadMs', ms), aheadMs)
}
