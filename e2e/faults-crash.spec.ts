import type { RunningApp } from './app'
import { expectDrained } from './faults/drained'
import { expectInvariants } from './faults/invariants'
import { seededRandom } from './faults/random'
import { scale } from './faults/scale'
import { announcedSeed } from './faults/seed'
import { storeOf } from './faults/store'
import { visitorsCome } from './faults/visitors'
import { expect, test } from './fixtures'
import { captureMany, journalOf } from './journal'
import { openStaff } from './pages/staff'
import { fillForm, leaveLead } from './pages/visitor'

const accepted = { status: 200, json: { success: true } }

test.describe('a pulled plug @faults', () => {
  test('whenever it comes while visitors leave leads: each one who was thanked arrives', async ({
    api,
    apps,
    start,
  }) => {
    const kills = scale(4, 20)
    const all = Array.from({ length: scale(160, 1_000) }, (_, i) => `visitor${i}@example.com`)
    test.setTimeout(120_000 + kills * 30_000)
    const random = seededRandom(announcedSeed())
    const thanked: string[] = []
    let came = 0
    for (let kill = 0; kill < kills; kill++) {
      const app = await start()
      const enough = thanked.length + 1 + Math.floor(random() * (all.length / kills - 3))
      let reached = () => {}
      const moment = new Promise<void>((resolve) => {
        reached = resolve
      })
      const visitors = visitorsCome(app.page, all.slice(came), (email) => {
        if (thanked.push(email) === enough) reached()
      })
      await moment
      await new Promise((over) => setTimeout(over, random() * 150))
      await app.kill()
      await visitors
      // Whose turn it was at the kill does not come again.
      came = all.indexOf(thanked.at(-1) ?? '') + 2
    }
    const last = await start()
    await visitorsCome(last.page, all.slice(came), (email) => thanked.push(email))
    expect(thanked.length).toBeGreaterThanOrEqual(all.length - kills)
    await last.kill()

    const { page } = await start()
    await expectDrained(page)
    expect(thanked.filter((email) => !api.accepted().includes(email))).toEqual([])
    await expectInvariants({ apps, api, emails: thanked })
  })

  test('to the page alone, and a reload, while several leads are under way: one copy of each', async ({
    api,
    apps,
    start,
  }) => {
    test.setTimeout(180_000)
    const emails = Array.from({ length: scale(80, 1_000) }, (_, i) => `drain${i}@example.com`)
    await api.stop()
    const first = await start()
    await captureMany(first.page, emails)
    await first.page.reload()
    api.behave(() => ({ ...accepted, delayMs: 60 }))
    await api.resume()
    await openStaff(first.page)
    await first.page.evaluate(() => window.leadstand.tryNow())

    const third = Math.floor(emails.length / 3)
    await expect.poll(() => api.receipts.length, { timeout: 60_000 }).toBeGreaterThan(third)
    await first.page.reload()
    await expect.poll(() => api.receipts.length, { timeout: 60_000 }).toBeGreaterThan(2 * third)
    await first.electron.evaluate(({ BrowserWindow }) => {
      const pid = BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId()
      if (pid) process.kill(pid, 'SIGKILL')
    })
    // The rest goes out from the page that takes its place, without another start.
    await expect.poll(() => api.accepted().length, { timeout: 120_000 }).toBe(emails.length)
    await first.kill()

    const { page } = await start()
    await expectDrained(page)
    expect(api.receipts).toHaveLength(emails.length)
    await expectInvariants({ apps, api, emails })
  })
})

/** What tells the app that it may be worth a try now. */
const wakes: Record<string, (app: RunningApp) => Promise<unknown>> = {
  'after a sleep': ({ electron }) =>
    electron.evaluate(({ powerMonitor }) => {
      powerMonitor.emit('suspend')
      powerMonitor.emit('resume')
    }),
  'with a network that came back': ({ page }) =>
    page.evaluate(() => window.dispatchEvent(new Event('online'))),
}

test.describe('waking up @faults', () => {
  for (const [event, wake] of Object.entries(wakes))
    test(`${event}: one lead is tried within two seconds, no burst, and then all`, async ({
      api,
      apps,
      start,
    }) => {
      const app = await start()
      api.behave(() => ({ status: 401, json: { message: 'no' } }))
      const emails = Array.from({ length: 5 }, (_, i) => `wake${i}@example.com`)
      for (const email of emails) await leaveLead(app.page, { email })
      await openStaff(app.page)
      await expect(app.page.getByText('Key not accepted')).toBeVisible()

      const before = api.receipts.length
      api.behave(() => ({ ...accepted, delayMs: 3_000 }))
      await wake(app)
      // The next look of the pause itself is up to 15 s away: what comes sooner was woken.
      await expect.poll(() => api.receipts.length, { timeout: 2_000 }).toBe(before + 1)
      await wake(app)
      await app.page.waitForTimeout(1_000)
      expect(api.receipts).toHaveLength(before + 1)

      api.behave(() => accepted)
      await expectDrained(app.page)
      expect(api.receipts).toHaveLength(before + emails.length)
      await expectInvariants({ apps, api, emails })
    })
})

test.describe('an impatient visitor @faults', () => {
  test('double clicks and a held Enter key: one lead, one copy', async ({ api, apps, start }) => {
    const { page } = await start()
    await fillForm(page, { email: 'twice@example.com' })
    await page.getByRole('button', { name: 'Send my details' }).dblclick()
    await expect(page.getByRole('heading', { name: 'Thank you', exact: true })).toBeVisible()
    await page.getByRole('button', { name: 'Done' }).click()

    await fillForm(page, { email: 'enter@example.com' })
    await page.evaluate(() => {
      const form = document.querySelector('form')
      const send = form?.querySelector<HTMLButtonElement>('[type=submit]')
      for (let i = 0; i < 20; i++) {
        form?.requestSubmit()
        send?.click()
      }
    })
    for (let i = 0; i < 20; i++) await page.keyboard.press('Enter')

    await expect.poll(async () => (await storeOf(page)).leads.length).toBe(2)
    await expectDrained(page)
    expect(api.accepted().sort()).toEqual(['enter@example.com', 'twice@example.com'])
    expect(await journalOf(page)).toHaveLength(2)
    await expectInvariants({ apps, api, emails: ['enter@example.com', 'twice@example.com'] })
  })
})
