import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { startApp } from './app'
import { expect, test } from './fixtures'
import { askForPin, enterPin, goTo, openStaff } from './pages/staff'
import { fillForm, leaveLead, sendForm } from './pages/visitor'

/** WCAG 2.2 AA is all of these together. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa']

test.describe('axe finds nothing @main', () => {
  test('on the visitors’ screens and the PIN', async ({ start }) => {
    const { page } = await start()
    await expect(page.getByRole('button', { name: 'Start', exact: true })).toBeVisible()
    await findsNothing(page)
    await fillForm(page, { email: 'anna@example.com', firstName: 'Anna', interest: 'A demo', consent: true })
    await findsNothing(page)
    await page.getByLabel('Email', { exact: true }).fill('anna')
    await page.getByLabel('Phone', { exact: true }).fill('call me')
    await sendForm(page)
    await expect(page.getByText(/The @ is missing/)).toBeVisible()
    await findsNothing(page)
    await page.getByRole('button', { name: 'Start over' }).click()
    await fillForm(page, { email: 'anna@example.com' })
    await sendForm(page)
    await expect(page.getByRole('heading', { name: 'Thank you', exact: true })).toBeVisible()
    await findsNothing(page)
    await page.getByRole('button', { name: 'Done' }).click()
    await askForPin(page)
    await findsNothing(page)
    await enterPin(page, '1111')
    await expect(page.getByText('4 tries left')).toBeVisible()
    await findsNothing(page)
  })

  test('on the set-up', async ({ folder }) => {
    const { page, kill } = await startApp(join(folder, 'profile'), [])
    try {
      await findsNothing(page)
      await page.getByRole('button', { name: /Kiosk/ }).click()
      await findsNothing(page)
      await page.getByRole('button', { name: /Hyperaktiv/ }).click()
      await page.getByRole('button', { name: 'Advanced' }).click()
      await page.getByRole('button', { name: 'Next' }).click()
      await findsNothing(page)
      await page.getByLabel('API key', { exact: true }).fill('key')
      await page.getByLabel('Origin reference', { exact: true }).fill('YYY')
      await page.getByLabel('Event name', { exact: true }).fill('Demo Fair')
      await page.getByRole('button', { name: 'Next' }).click()
      await page.getByLabel('Staff PIN', { exact: true }).fill('2468')
      await page.getByLabel('Repeat the PIN', { exact: true }).fill('2469')
      await page.keyboard.press('Enter')
      await expect(page.getByText(/The two PINs differ/)).toBeVisible()
      await findsNothing(page)
      await page.getByLabel('Repeat the PIN', { exact: true }).fill('2468')
      await page.keyboard.press('Enter')
      await expect(page.getByRole('heading', { name: /ready/i })).toBeVisible()
      await findsNothing(page)
    } finally {
      await kill()
    }
  })

  test('on the staff’s screens', async ({ api, start }) => {
    await api.stop()
    const { page } = await start()
    await leaveLead(page, { email: 'anna@example.com', firstName: 'Anna', interest: 'A demo' })
    await leaveLead(page, { email: 'ben@example.com' })
    await openStaff(page)
    await expect(page.getByRole('row', { name: /anna@example\.com/ })).toBeVisible()
    await findsNothing(page)
    await page.getByRole('row', { name: /anna@example\.com/ }).click()
    await expect(page.getByText('About this lead')).toBeVisible()
    await findsNothing(page)
    await page.getByRole('button', { name: 'Delete' }).click()
    await expect(page.getByRole('dialog', { name: 'Delete this lead?' })).toBeVisible()
    await findsNothing(page)
    await page.getByRole('button', { name: 'Keep' }).click()
    await goTo(page, 'Delivery')
    await expect(page.getByText('The server can’t be reached')).toBeVisible()
    await findsNothing(page)
    await goTo(page, 'Backup')
    await findsNothing(page)
    await goTo(page, 'Settings')
    await expect(page.getByRole('heading', { name: 'About' })).toBeVisible()
    await findsNothing(page)
    await page.getByRole('button', { name: 'Quit Leadstand' }).click()
    await expect(page.getByRole('dialog')).toContainText('2 leads')
    await findsNothing(page)
  })
})

test.describe('by keyboard alone @main', () => {
  test('a visitor gets from the welcome to the thanks and back', async ({ api, start }) => {
    const { page } = await start()
    await expect(page.getByRole('button', { name: 'Start', exact: true })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByLabel('Email', { exact: true })).toBeFocused()
    await page.keyboard.type('anna@example.com')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Anna')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.type('+49 30 1234567')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowRight')
    await expect(page.getByRole('radio', { name: 'Prices' })).toBeChecked()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await expect(page.getByRole('checkbox')).toBeChecked()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await expect(page.getByRole('button', { name: 'Send my details' })).toBeFocused()
    await page.keyboard.press('Space')
    await expect(page.getByRole('heading', { name: 'Thank you, Anna', exact: true })).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: 'Start', exact: true })).toBeFocused()
    await expect
      .poll(() => api.receipts.map(({ json }) => json))
      .toMatchObject([{ Email: 'anna@example.com', Firstname: 'Anna', PhoneNumber: '+49301234567' }])
  })

  test('Enter goes from question to question and sends after the last', async ({ api, start }) => {
    const { page } = await start()
    await page.keyboard.press('Enter')
    await expect(page.getByLabel('Email', { exact: true })).toBeFocused()
    await page.keyboard.type('ben@example.com')
    for (let i = 0; i < 6; i++) await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Thank you', exact: true })).toBeVisible()
    await expect.poll(() => api.accepted()).toEqual(['ben@example.com'])
  })

  test('the ring that shows where the focus is comes with the first key', async ({ start }) => {
    const { page } = await start()
    const button = page.getByRole('button', { name: 'Start', exact: true })
    await expect(button).toBeFocused()
    await expect(button).toHaveCSS('outline-style', 'none')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Shift+Tab')
    await expect(button).toBeFocused()
    await expect(button).toHaveCSS('outline-style', 'solid')
  })
})

/** Looks at the page as it stands, once nothing moves any more: half a transition has half the contrast. */
async function findsNothing(page: Page) {
  await page.evaluate(async () => {
    await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => null)))
  })
  // The app has one window only, and axe would open a second one to finish in.
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).setLegacyMode().analyze()
  const found = violations.map(({ id, nodes }) => ({
    id,
    at: nodes.map(({ html, any }) => [html, any[0]?.message]),
  }))
  expect(found).toEqual([])
}
