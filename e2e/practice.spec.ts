import { API_KEY, expect, test } from './fixtures'
import { goTo, openStaff } from './pages/staff'
import { leaveLead } from './pages/visitor'

test.describe('practice @main', () => {
  test.use({
    provision: async ({ provision }, use) => {
      await use({ ...provision, connection: { kind: 'practice' }, event: { name: 'Demo Fair' } })
    },
  })

  test('delivers to nobody, says so, and a real lead taken by mistake can still be sent', async ({
    api,
    start,
  }) => {
    const { page } = await start()
    await leaveLead(page, { email: 'mistake@example.com' })
    await openStaff(page)
    await expect(page.getByRole('row', { name: /mistake@example\.com.*Delivered in practice/ })).toBeVisible()

    await goTo(page, 'Settings')
    await page.getByRole('radio', { name: 'Hyperaktiv' }).check()
    await page.getByLabel('API key', { exact: true }).fill(API_KEY)
    await page.getByLabel('Origin reference', { exact: true }).fill('YYY')
    await page.getByLabel('Base URL', { exact: true }).fill(api.baseUrl)
    await page.getByRole('button', { name: 'Save connection' }).click()
    await goTo(page, 'Delivery')
    await expect(
      page.getByText(/1 lead went to the practice API only and is not at Hyperaktiv/),
    ).toBeVisible()
    expect(api.receipts).toEqual([])

    await goTo(page, 'Leads')
    await page.getByRole('row', { name: /mistake@example\.com/ }).click()
    await page.getByRole('button', { name: 'Send again' }).click()
    await expect.poll(() => api.accepted()).toEqual(['mistake@example.com'])
    await goTo(page, 'Delivery')
    await expect(page.getByText(/practice API only/)).toBeHidden()
    await expect(page.getByText('Safe to pack up')).toBeVisible()
  })
})
