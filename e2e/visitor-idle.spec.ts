import { expect, test } from './fixtures'
import { openForm } from './pages/visitor-way'
import { everyKind, type Way, ways } from './visitor-event'

test.use({
  provision: async ({ provision }, use) => {
    await use({ ...provision, event: { ...everyKind, idle: { warnAfterSeconds: 3, clearAfterSeconds: 2 } } })
  },
})

const german = ways.find(({ language }) => language === 'de') as Way

test.describe('a visitor who walks on @visitor', () => {
  test('is asked in the chosen language, and leaves nothing: no answer, no language', async ({ start }) => {
    const { page } = await start()
    await openForm(page, german)
    await page.getByLabel(german.email, { exact: true }).fill('zoe@example.com')
    await expect(page.getByRole('dialog', { name: 'Sind Sie noch da?' })).toBeVisible()
    await expect(page.getByText(/Ihre Antworten werden in/)).toBeVisible()
    await expect(page.getByRole('button', { name: 'Start', exact: true })).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.getByLabel('Email', { exact: true })).toHaveValue('')
  })

  test('may come back in time', async ({ start }) => {
    const { page } = await start()
    await openForm(page, german)
    await page.getByLabel(german.email, { exact: true }).fill('zoe@example.com')
    await page.getByRole('button', { name: 'Ich bin noch da' }).click()
    await expect(page.getByLabel(german.email, { exact: true })).toHaveValue('zoe@example.com')
  })

  test('leaves no language on the welcome either', async ({ start }) => {
    const { page } = await start()
    await page.getByRole('button', { name: 'Deutsch', exact: true }).click()
    await expect(page.getByRole('button', { name: german.start, exact: true })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Start', exact: true })).toBeVisible()
  })
})
