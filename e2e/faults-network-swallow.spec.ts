import { acceptAll } from './faults/api'
import { expectDrained } from './faults/drained'
import { expectInvariants } from './faults/invariants'
import { expect, test } from './fixtures'
import { goTo, openStaff } from './pages/staff'
import { leaveLead } from './pages/visitor'

async function* nothingAfter(ms: number): AsyncIterable<Buffer> {
  await new Promise((over) => setTimeout(over, ms))
  yield Buffer.alloc(0)
}

test.describe('a server that answers questions and swallows leads @faults', () => {
  test('is named, however often a question is answered, and everything goes out once it takes leads', async ({
    api,
    apps,
    start,
  }) => {
    // Seconds pass before each lead is known to be unanswered, and meanwhile staff must read why nothing moves.
    api.behave(() => ({ raw: nothingAfter(3_000) }))
    const { page } = await start()
    await page.evaluate(() => {
      const told: (string | null)[] = []
      Reflect.set(window, 'told', told)
      window.leadstand.onCourier(({ trouble }) => {
        const reason = trouble?.reason ?? null
        if (told.at(-1) !== reason) told.push(reason)
      })
    })
    const emails = ['one@example.com', 'two@example.com']
    for (const email of emails) await leaveLead(page, { email })
    await openStaff(page)
    await goTo(page, 'Delivery')
    await expect.poll(() => api.receipts.length, { timeout: 60_000 }).toBeGreaterThan(3)
    await expect(page.getByText('No answer came back', { exact: true })).toBeVisible()
    // The first time may have been one bad connection; from the second on the trouble stays until a lead is accepted.
    const told = await page.evaluate<(string | null)[]>(() => Reflect.get(window, 'told'))
    expect(told.slice(told.indexOf('no-answer'))).toEqual(['no-answer', null, 'no-answer'])
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
