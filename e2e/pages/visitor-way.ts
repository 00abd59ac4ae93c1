import { expect, type Page } from '@playwright/test'
import type { Way } from '../visitor-event'

/** Chooses the language on the welcome and opens the form. */
export async function openForm(page: Page, way: Way): Promise<void> {
  await page.getByRole('button', { name: way.name, exact: true }).click()
  await page.getByRole('button', { name: way.start, exact: true }).click()
  await expect(page.getByLabel(way.email, { exact: true })).toBeFocused()
}

export async function fillFirstStep(page: Page, way: Way): Promise<void> {
  await page.getByLabel(way.email, { exact: true }).fill('zoe@example.com')
  await page.getByLabel(way.firstName, { exact: true }).fill('Zoë')
  await page.getByLabel(way.phone, { exact: true }).fill('030 1234567')
  await page.getByText(way.yes, { exact: true }).click()
  await page.getByRole('radio', { name: way.rating, exact: true }).check()
}

export async function goToNext(page: Page, way: Way): Promise<void> {
  await page.getByRole('button', { name: way.next, exact: true }).click()
}

export async function fillLastStep(page: Page, way: Way): Promise<void> {
  await page.getByText(way.demo, { exact: true }).click()
  await page.getByText(way.topics[1], { exact: true }).click()
  await page.getByText(way.topics[0], { exact: true }).click()
  await page.getByLabel(way.people, { exact: true }).fill('12,5')
  await page.getByLabel(way.note, { exact: true }).fill('Bitte\nanrufen')
  await page.getByRole('checkbox', { name: way.agree, exact: true }).check()
}

export async function sendAndReadThanks(page: Page, way: Way): Promise<void> {
  await page.getByRole('button', { name: way.send, exact: true }).click()
  await expect(page.getByRole('heading', { name: way.thanks, exact: true })).toBeVisible()
}
