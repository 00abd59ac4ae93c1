import { expect, type Page } from '@playwright/test'
import { PIN } from '../fixtures'

/** From the visitors' welcome screen behind the PIN. */
export async function openStaff(page: Page, pin = PIN): Promise<void> {
  await askForPin(page)
  await enterPin(page, pin)
  await expect(page.getByRole('link', { name: 'Leads' })).toBeVisible()
}

/** Taps the logo five times, as staff are told to. */
export async function askForPin(page: Page): Promise<void> {
  const logo = page.getByRole('button', { name: 'Leadstand', exact: true })
  for (let i = 0; i < 5; i++) await logo.click()
  await expect(page.getByLabel('Staff PIN', { exact: true })).toBeVisible()
}

export async function enterPin(page: Page, pin: string): Promise<void> {
  await page.getByLabel('Staff PIN', { exact: true }).fill(pin)
  await page.getByRole('button', { name: 'Unlock' }).click()
}

export async function goTo(
  page: Page,
  screen: 'Capture' | 'Leads' | 'Delivery' | 'Event' | 'Insights' | 'Backup' | 'Settings',
): Promise<void> {
  await page.getByRole('link', { name: screen, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: screen, exact: true })).toBeVisible()
}
