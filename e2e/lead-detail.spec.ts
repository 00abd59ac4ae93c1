import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { captureMany } from './journal'
import { openStaff } from './pages/staff'

const panel = (page: Page) => page.getByRole('complementary', { name: 'Lead' })
const rows = (page: Page) => page.locator('tr[data-lead]')
const button = (page: Page, name: string) => panel(page).getByRole('button', { name, exact: true })
const field = (page: Page, name: string) => panel(page).getByLabel(name, { exact: true })

/** Leads as a kiosk has them after a start: in the page's own database too. */
async function withLeads(page: Page, emails: string[]): Promise<void> {
  await captureMany(page, emails)
  await page.reload()
  await openStaff(page)
  await expect(rows(page)).toHaveCount(emails.length)
}

test.describe('the lead beside the list @staff', () => {
  test('is walked to, noted, joined with the person’s other lead and left, by the keyboard alone', async ({
    api,
    start,
  }) => {
    await api.stop()
    const { page } = await start()
    await withLeads(page, ['ada@example.org', 'eve@example.org', 'Ada@example.org'])
    const row = (nth: number) => rows(page).nth(nth).getByRole('button')
    await row(0).focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await expect(row(2)).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(panel(page).getByRole('heading', { level: 2 })).toBeFocused()
    await expect(panel(page).getByText(/one more lead in this event/)).toBeVisible()
    await expect(panel(page).getByText('Another lead with this email')).toBeVisible()

    await button(page, 'Add a meeting').press('Enter')
    await expect(field(page, 'Note')).toBeFocused()
    await page.keyboard.type('Wants a demo')
    // What was typed is not lost by a slip.
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog', { name: 'Leave without saving?' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Go on typing' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(field(page, 'Note')).toBeFocused()
    await panel(page).getByRole('radio', { name: '4 of 5' }).press('Space')
    await page.keyboard.press('Control+Enter')
    await expect(panel(page).getByText('Wants a demo')).toBeVisible()
    await expect(button(page, 'Add a meeting')).toBeFocused()

    // Everybody's notes stand in the timeline of either lead.
    await button(page, 'Open that lead').press('Enter')
    await expect(panel(page).getByRole('heading', { level: 2 })).toBeFocused()
    await expect(panel(page).getByText('Wants a demo')).toBeVisible()
    await expect(button(page, 'Open that lead')).toHaveCount(2)
    await page.keyboard.press('Escape')
    await expect(row(0)).toBeFocused()

    await row(2).press('Enter')
    await button(page, 'Edit note and rating').press('Enter')
    await field(page, 'Note').fill('Wants two demos')
    await page.keyboard.press('Control+Enter')
    await expect(panel(page).getByText('Wants two demos')).toBeVisible()
    await button(page, 'Remove').press('Enter')
    await page.getByRole('button', { name: 'Remove the meeting' }).click()
    await expect(panel(page).getByText('Wants two demos')).toBeHidden()
    await expect(panel(page).getByRole('heading', { name: 'Meetings' })).toBeFocused()
  })

  test('corrects a delivered lead, sends it again when asked, and says so when it is deleted meanwhile', async ({
    api,
    start,
  }) => {
    const { page } = await start()
    await withLeads(page, ['ada@gmial.com'])
    await expect(rows(page).getByText('Delivered')).toBeVisible()
    await rows(page).click()
    await button(page, 'Correct').click()
    await field(page, 'Phone').fill('12')
    await button(page, 'Save').click()
    await expect(field(page, 'Phone')).toBeFocused()
    await expect(panel(page).getByText(/Some digits are missing/)).toBeVisible()
    await field(page, 'Phone').fill('+49 (0)30 90 18 20')
    await panel(page)
      .getByRole('button', { name: /Did you mean ada@gmail\.com/ })
      .click()
    await button(page, 'Save').click()
    await expect(button(page, 'Correct')).toBeFocused()
    await expect(panel(page).getByText('+4930901820')).toBeVisible()
    await expect(panel(page).getByText('Email was ada@gmial.com')).toBeVisible()
    expect(api.accepted()).toEqual(['ada@gmial.com'])

    const notice = panel(page).getByText('The server has this lead as it was before')
    await expect(notice).toBeVisible()
    await button(page, 'Send again').press('Enter')
    await expect.poll(() => api.accepted()).toEqual(['ada@gmial.com', 'ada@gmail.com'])
    await expect(panel(page).getByText(/Attempt 2: Accepted/)).toBeVisible()
    await expect(panel(page).getByText(/as it was before the correction/)).toBeVisible()
    await expect(notice).toBeHidden()
    // The button went with what it did.
    await expect(panel(page).getByRole('heading', { level: 2 })).toBeFocused()
    const keys = api.receipts.map(({ headers }) => headers['Idempotency-Key'])
    expect(new Set(keys).size).toBe(2)

    const box = rows(page).getByRole('checkbox')
    await box.check()
    await page.getByRole('button', { name: 'Delete', exact: true }).first().click()
    await page.getByRole('dialog').getByRole('button', { name: 'Delete for good', exact: true }).click()
    await expect(panel(page).getByText('This lead is no longer on this device')).toBeVisible()
  })
})
