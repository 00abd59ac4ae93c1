import { expect, type Locator, type Page } from '@playwright/test'

export type Tab = 'Event' | 'Languages and texts' | 'Look' | 'Questions'

/** An event in the list of the device's events. */
export function eventCard(page: Page, name: string): Locator {
  return page
    .getByRole('list', { name: 'Events of this device' })
    .getByRole('listitem', { name, exact: true })
}

export async function editEvent(page: Page, name: string): Promise<void> {
  await eventCard(page, name).getByRole('button', { name: 'Edit' }).click()
  await expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible()
}

export async function openTab(page: Page, tab: Tab): Promise<void> {
  await page.getByRole('tab', { name: new RegExp(`^${tab}`) }).click()
}

/** On the tab "Questions"; the new one is open for editing. */
export async function addQuestion(page: Page, kind: string, label: string): Promise<void> {
  await page.getByRole('button', { name: 'Add a question' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add a question' })
  await dialog.getByLabel(/^What is asked/).fill(label)
  await dialog.getByText(kind, { exact: true }).click()
  await dialog.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByLabel(/^Question( \(|$)/)).toHaveValue(label)
}

/** The words of the questions in the order of the list. */
export async function questionsInOrder(page: Page): Promise<string[]> {
  const handles = page.getByRole('button', { name: /^Move (?!up$|down$|option )/ })
  const names = await handles.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''))
  return names.map((name) => name.replace(/^Move /, ''))
}

export function handleOf(page: Page, question: string): Locator {
  return page.getByRole('button', { name: `Move ${question}`, exact: true })
}

export async function openQuestion(page: Page, question: string): Promise<void> {
  const row = page.getByRole('listitem').filter({ has: handleOf(page, question) })
  await row.getByRole('button', { expanded: false }).click()
}

export async function saveEvent(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText(/^Saved\. Visitors see /)).toBeVisible()
}

/** The visitors' screens beside the editor. */
export function previewOf(page: Page): Locator {
  return page.locator('[data-preview]')
}
