import { acceptAll } from './faults/api'
import { expect, test } from './fixtures'
import { goTo, openStaff } from './pages/staff'
import { leaveLead } from './pages/visitor'

test('a lead that would be sent again waits for staff once they want that @faults, and goes when they say so', async ({
  api,
  start,
}) => {
  api.behave(() => ({ status: 503, json: {} }))
  const { page } = await start()
  await leaveLead(page, { email: 'perhaps@example.com' })
  await openStaff(page)
  await expect(page.getByRole('row', { name: /perhaps@example\.com.*Unconfirmed/ })).toBeVisible()

  await goTo(page, 'Settings')
  await page.getByText('Wait for staff', { exact: true }).click()
  await page.getByRole('button', { name: 'Save delivery' }).click()
  await expect(page.getByText('Saved', { exact: false }).first()).toBeVisible()
  await goTo(page, 'Delivery')
  // An attempt may have been under way; after it nothing is sent by itself.
  await expect(page.getByText('1 waits for your decision').first()).toBeVisible()
  const before = api.receipts.length
  api.behave(acceptAll)
  await page.waitForTimeout(5_000)
  expect(api.receipts).toHaveLength(before)

  await goTo(page, 'Leads')
  await page.getByRole('row', { name: /perhaps@example\.com/ }).click()
  await page.getByRole('button', { name: 'Send again' }).click()
  await expect.poll(() => api.accepted(), { timeout: 30_000 }).toEqual(['perhaps@example.com'])
})
