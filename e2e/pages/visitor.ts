import { expect, type Page } from '@playwright/test'

export interface Visitor {
  email: string
  firstName?: string
  lastName?: string
  phone?: string
  interest?: string
  consent?: boolean
}

/** The visitor's way through the screens, by what a visitor reads. */
export async function fillForm(page: Page, visitor: Visitor): Promise<void> {
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await page.getByLabel('Email', { exact: true }).fill(visitor.email)
  if (visitor.firstName) await page.getByLabel('First name', { exact: true }).fill(visitor.firstName)
  if (visitor.lastName) await page.getByLabel('Last name', { exact: true }).fill(visitor.lastName)
  if (visitor.phone) await page.getByLabel('Phone', { exact: true }).fill(visitor.phone)
  if (visitor.interest) await page.getByText(visitor.interest, { exact: true }).click()
  if (visitor.consent) await page.getByRole('checkbox').check()
}

export async function sendForm(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Send my details' }).click()
}

/** Fills and sends the form, reads the thanks and goes back to the welcome screen. */
export async function leaveLead(page: Page, visitor: Visitor): Promise<void> {
  await fillForm(page, visitor)
  await sendForm(page)
  const thanks = visitor.firstName ? `Thank you, ${visitor.firstName}` : 'Thank you'
  await expect(page.getByRole('heading', { name: thanks, exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Done' }).click()
}
