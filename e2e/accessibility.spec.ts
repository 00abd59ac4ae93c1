import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { startApp } from './app'
import { expect, test } from './fixtures'
import { captureMany } from './journal'
import { askForPin, enterPin, goTo, openStaff } from './pages/staff'
import { fillForm, leaveLead, sendForm } from './pages/visitor'
import { answerWith, someAttempts, tellState, tellTrouble } from './told'

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

test.describe('axe finds nothing on what staff are told @main', () => {
  test('while a backlog drains, in trouble, and of the last attempts', async ({ api, start }) => {
    await api.stop()
    const { page, electron } = await start()
    await captureMany(
      page,
      Array.from({ length: 12 }, (_, i) => `visitor${i}@example.com`),
    )
    await page.reload()
    await openStaff(page)
    await answerWith(electron, 'getAttempts', { ok: true, value: await someAttempts(page, 20) })
    await goTo(page, 'Delivery')
    await expect(page.getByText('The last 20, newest first.')).toBeVisible()
    await expect(
      page.getByRole('list', { name: 'The last attempts' }).getByText('Unconfirmed').first(),
    ).toBeVisible()
    await findsNothing(page)
    api.behave(() => ({ status: 200, json: { success: true }, delayMs: 1_500 }))
    await api.resume()
    await page.getByRole('button', { name: 'Try now' }).click()
    await expect(page.getByText('Sending what has waited')).toBeVisible()
    await findsNothing(page)
    await tellTrouble(
      electron,
      { kind: 'waiting', reason: 'rate-limit', status: 429, since: -4_000_000, retryAt: 500_000 },
      { clockAheadMs: 900_000 },
    )
    await expect(page.getByText('The server has asked to slow down for over an hour')).toBeVisible()
    await expect(page.getByText('The clock of this device is 15 minutes ahead')).toBeVisible()
    await findsNothing(page)
  })

  test('of damage, the second copy and the report', async ({ start }) => {
    const { page, electron } = await start()
    await openStaff(page)
    const settings = await page.evaluate(() => window.leadstand.getSettings())
    if (!settings.ok) throw new Error(settings.error)
    const value = { ...settings.value, journalCopy: '/media/stick/Leadstand' }
    await answerWith(electron, 'getSettings', { ok: true, value })
    await tellState(electron, page, {
      damage: { at: Date.now(), records: 1, rows: 2, journal: 3, segments: 4 },
      journalCopy: { state: 'failing', failure: 'ENOENT', since: Date.now() },
    })
    await expect(page.getByText('The second copy of the journal fails')).toBeVisible()
    await findsNothing(page)
    await goTo(page, 'Settings')
    await expect(page.getByText('The copy fails since')).toBeVisible()
    await answerWith(electron, 'saveReport', { ok: true, value: { path: '/media/stick/report.json' } })
    await page.getByRole('button', { name: 'Save a report' }).click()
    await expect(page.getByText('Report saved')).toBeVisible()
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
