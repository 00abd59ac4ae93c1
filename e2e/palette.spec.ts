import type { Page } from '@playwright/test'
import { axeFinds, WCAG } from './axe'
import { expect, test } from './fixtures'
import { captureMany } from './journal'
import { openStaff } from './pages/staff'

const field = (page: Page) => page.getByRole('combobox', { name: 'What do you want to do?' })
const option = (page: Page, name: string) => page.getByRole('option', { name, exact: true })
async function command(page: Page, typed: string) {
  await page.keyboard.press('Control+k')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type(typed)
  await page.keyboard.press('Enter')
  await expect(field(page)).toHaveCount(0)
}

test.describe('what the keyboard does from anywhere @staff', () => {
  test('goes to screens, searches leads, opens an event, shows the shortcuts and locks', async ({
    start,
    api,
  }) => {
    test.slow()
    await api.stop()
    const { page } = await start()
    await captureMany(page, ['anna@example.org', 'bert@example.org'])
    await page.reload()
    await openStaff(page)

    await test.step('only what is possible now is offered', async () => {
      await page.keyboard.press('Control+k')
      await expect(option(page, 'Lock this device')).toBeVisible()
      await expect(option(page, 'Try delivery now')).toBeVisible()
      await expect(option(page, 'Hand over to visitors')).toHaveCount(0)
      await expect(option(page, 'Light appearance')).toHaveCount(0)
      expect(await axeFinds(page, { tags: WCAG })).toEqual([])
      await page.keyboard.press('Escape')
      await expect(field(page)).toHaveCount(0)
    })
    await test.step('a command leads to its screen, which has the focus then', async () => {
      await command(page, 'deliv go')
      await expect(page.getByRole('heading', { level: 1, name: 'Delivery', exact: true })).toBeVisible()
      await expect(page.getByRole('main')).toBeFocused()
    })
    await test.step('what is no command is searched for, signs and all', async () => {
      await command(page, 'bert@example.org')
      await expect(page.getByRole('searchbox')).toHaveValue('bert@example.org')
      await expect(page.locator('tr[data-lead]')).toHaveCount(1)
      await command(page, '100% a/b?')
      await expect(page.getByRole('searchbox')).toHaveValue('100% a/b?')
      await expect(page.getByText('No lead found')).toBeVisible()
    })
    await test.step('the arrows choose, and what was typed before is gone', async () => {
      await page.keyboard.press('Control+k')
      await expect(field(page)).toHaveValue('')
      await page.keyboard.type('appearance')
      await expect(page.getByRole('option')).toHaveCount(3)
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
      await expect(field(page)).toHaveCount(0)
    })
    await test.step('an event is opened in the designer', async () => {
      await command(page, 'demo fair')
      await expect(page.getByRole('heading', { level: 1, name: 'Demo Fair' })).toBeVisible()
    })
    await test.step('a question mark shows the shortcuts, but not in a field', async () => {
      await page.getByLabel('Event name', { exact: true }).focus()
      await page.keyboard.press('End')
      await page.keyboard.type('?')
      await expect(page.getByRole('dialog')).toHaveCount(0)
      await page.keyboard.press('Control+z')
      await page.getByRole('main').focus()
      await page.keyboard.type('?')
      const sheet = page.getByRole('dialog', { name: 'Shortcuts' })
      await expect(sheet.getByText('Select all')).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(sheet).toHaveCount(0)
    })
    await test.step('locks', async () => {
      await command(page, 'lock')
      await expect(page.getByRole('button', { name: 'Leadstand', exact: true })).toBeVisible()
    })
  })
})
