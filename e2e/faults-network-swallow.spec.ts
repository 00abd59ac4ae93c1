import { acceptAll } from './faults/api'
import { expectDrained } from './faults/drained'
import { expectInvariants } from './faults/invariants'
import { expect, test } from './fixtures'
import { goTo, openStaff } from './pages/staff'
import { leaveLead } from './pages/visitor'

test.describe('a server that answers questions and swallows leads @faults', () => {
  test('is named, however often a question is answered, and everything goes out once it takes leads', async ({
    api,
    apps,
    start,
  }) => {
    api.behave(() => 'drop')
    const { page } = await start()
    const emails = ['one@example.com', 'two@example.com']
    for (const email of emails) await leaveLead(page, { email })
    await openStaff(page)
    await goTo(page, 'Delivery')
    await expect.poll(() => api.receipts.length, { timeout: 60_000 }).toBeGreaterThan(1)
    const why = page.getByText('No answer came back', { exact: true }).first()
    await expect(why).toBeVisible()
    for (let look = 0; look < 10; look++) {
      await page.waitForTimeout(300)
      await expect(why).toBeVisible({ timeout: 1 })
    }
    api.behave(acceptAll)
    await expectDrained(page)
    await expectInvariants({ apps, api, emails })
  })

  test('of one lead only, gets all the others meanwhile', async ({ api, apps, start }) => {
    const poison = 'poison@example.com'
    api.behave((receipt, nth) => (receipt.json.Email === poison ? 'drop' : acceptAll(receipt, nth)))
    const { page } = await start()
    const emails = [poison, ...Array.from({ length: 5 }, (_, i) => `v${i}@example.com`)]
    for (const email of emails) await leaveLead(page, { email })
    await expect.poll(() => new Set(api.accepted()).size, { timeout: 60_000 }).toBe(5)
    await expectInvariants({ apps, api, emails })
  })
})
