import { acceptAll } from './faults/api'
import { expect, test } from './fixtures'
import { goTo, openStaff } from './pages/staff'
import { leaveLead } from './pages/visitor'

test('a lead that would be sent again waits for staff once they want that @faults, and goes when they say so', async ({
  api,
  start,
}) => {
  api.behave(() => 'drop')
  const { page } = await start()
  await leaveLead(page, { email: 'perhaps@example.com' })
  await openStaff(page)
  await expect(page.getByRole('row', { name: /perhaps@example\.com.*Unconfirmed/ })).toBeVisible()
  // Nothing more comes through until the setting is changed: it stays one that goes out by itself.
  await api.stop()

  await goTo(page, 'Settings')
  await page.getByText('Wait for staff', { exact: true }).click()
  await page.getByRole('button', { name: 'Save delivery' }).click()
  await expect(page.getByText('Saved', { exact: false }).first()).toBeVisible()
  const before = api.receipts.length
  api.behave(acceptAll)
  await api.resume()
  await page.evaluate(() => window.leadstand.tryNow(undefined))
  await expect(page.getByText('1 waits for your decision').first()).toBeVisible()
  await page.waitForTimeout(5_000)
  expect(api.receipts).toHaveLength(before)

  await goTo(page, 'Leads')
  await page.getByRole('row', { name: /perhaps@example\.com/ }).click()
  await page.getByRole('button', { name: 'Send again' }).click()
  await expect.poll(() => api.accepted(), { timeout: 30_000 }).toEqual(['perhaps@example.com'])
})
