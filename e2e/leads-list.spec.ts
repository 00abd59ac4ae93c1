import type { Page } from '@playwright/test'
import { acceptAll } from './faults/api'
import { expect, test } from './fixtures'
import { captureMany, journalOf } from './journal'
import { goTo, openStaff } from './pages/staff'

const emails = Array.from({ length: 230 }, (_, n) => `person${String(n).padStart(3, '0')}@example.org`)
const search = (page: Page) => page.getByRole('searchbox')
const rows = (page: Page) => page.locator('tr[data-lead]')
const states = async (page: Page) => {
  const all = await journalOf(page)
  return {
    kept: all.filter(({ delivery }) => delivery).length,
    deleted: all.filter((one) => !one.delivery).length,
  }
}

test.describe('the list of leads @staff', () => {
  test.beforeEach(async ({ api }) => api.stop())

  test('finds one of many as it is typed, by the keyboard', async ({ start }) => {
    const { page } = await start()
    await captureMany(page, emails)
    await page.reload()
    await openStaff(page)
    await expect(page.getByText('230 leads', { exact: true })).toBeVisible()
    await page.keyboard.press('/')
    await expect(search(page)).toBeFocused()
    await page.keyboard.type('PERSON 117')
    await expect(rows(page)).toHaveCount(1)
    await expect(rows(page)).toContainText('person117@example.org')
    await page.keyboard.type('x')
    await expect(page.getByText('No lead found')).toBeVisible()
    await page.getByRole('button', { name: 'Clear filters' }).first().click()
    await expect(page.getByText('230 leads', { exact: true })).toBeVisible()
  })

  test('opens a lead that only the journal has yet', async ({ start }) => {
    const { page } = await start()
    await openStaff(page)
    // By message: the page's own database has no row of it before the next start.
    await captureMany(page, ['early@example.org'])
    await rows(page).click()
    await expect(page.getByRole('heading', { name: 'About this lead' })).toBeVisible()
    await expect(page.getByRole('complementary').getByText('early@example.org').first()).toBeVisible()
  })

  test('rates, notes and deletes many at once, and no other', async ({ start }) => {
    const { page } = await start()
    await captureMany(page, emails)
    await page.reload()
    await openStaff(page)
    await search(page).fill('person00')
    await expect(rows(page)).toHaveCount(10)
    await page.getByLabel('Select all of these leads').check()
    await page.getByRole('button', { name: 'Rate', exact: true }).click()
    await page.getByRole('radio', { name: '4 of 5' }).click()
    await expect(page.getByText('10 leads rated.')).toBeVisible()
    await page.getByLabel('Select all of these leads').check()
    await page.getByRole('button', { name: 'Note', exact: true }).click()
    await page.getByRole('dialog').getByRole('textbox').fill('Sent the prices')
    await page.getByRole('button', { name: 'Add the note' }).click()
    await expect(page.getByText('The note was added to 10 leads.')).toBeVisible()
    await search(page).fill('sent the prices')
    await expect(rows(page)).toHaveCount(10)
    await search(page).fill('')
    await page.locator('button[aria-haspopup=dialog]', { hasText: 'Rating' }).click()
    await page.getByRole('checkbox', { name: /4 stars/ }).check()
    await page.keyboard.press('Escape')
    await expect(rows(page)).toHaveCount(10)

    await page.getByLabel('Select all of these leads').check()
    await page.getByRole('button', { name: 'Delete', exact: true }).click()
    const confirm = page.getByRole('dialog').getByRole('button', { name: 'Delete for good', exact: true })
    await expect(confirm).toBeDisabled()
    await page.getByRole('dialog').getByRole('textbox').fill('10')
    await confirm.click()
    await expect(rows(page)).toHaveCount(0)
    await expect.poll(() => states(page)).toEqual({ kept: 220, deleted: 10 })
    await goTo(page, 'Delivery')
    await expect(page.getByText('220 leads exist only on this device')).toBeVisible()
  })

  test('sends many refused leads again once they can be accepted', async ({ api, start }) => {
    await api.resume()
    api.behave(() => ({ status: 422, json: { success: false, message: 'no' } }))
    const { page } = await start()
    await captureMany(page, emails.slice(0, 2))
    await page.reload()
    await openStaff(page)
    await expect(rows(page).getByText('Refused')).toHaveCount(2)
    api.behave(acceptAll)
    await page.getByLabel('Select all of these leads').check()
    await page.getByRole('button', { name: 'Send again', exact: true }).click()
    await expect(rows(page).getByText('Delivered')).toHaveCount(2)
    expect(api.accepted()).toHaveLength(2)
  })
})
