import { readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, test } from './fixtures'
import {
  addQuestion,
  editEvent,
  eventCard,
  openQuestion,
  openTab,
  previewOf,
  saveEvent,
} from './pages/designer'
import { goTo, openStaff } from './pages/staff'

test.describe('events as files @visitor', () => {
  test('an event goes out as one file and comes in again as another event', async ({ folder, start }) => {
    const { page, electron } = await start()
    await openStaff(page)
    await goTo(page, 'Event')
    await editEvent(page, 'Demo Fair')
    await openTab(page, 'Languages and texts')
    await page.getByLabel('Headline', { exact: true }).fill('Good to see you')
    await saveEvent(page)
    await page.getByRole('button', { name: 'Back to the events' }).click()
    const file = join(folder, 'demo.leadstand-event')
    await answerDialogs(electron, file)
    await eventCard(page, 'Demo Fair').getByRole('button', { name: 'Export' }).click()
    await expect(page.getByText(`Exported to ${file}`)).toBeVisible()
    expect(await readFile(file, 'utf8')).toContain('Good to see you')
    await page.getByRole('button', { name: 'Import' }).click()
    await expect(page.getByText('“Demo Fair (2)” is on this device now.')).toBeVisible()
    await expect(eventCard(page, 'Demo Fair (2)')).toBeVisible()
    const stored = await profiles(page)
    expect(new Set(stored.map(({ id }) => id)).size).toBe(2)
    expect(stored.map(({ headline }) => headline)).toEqual([
      { en: 'Good to see you' },
      { en: 'Good to see you' },
    ])
  })

  test('a broken file is refused with the place of each fault, and nothing is changed', async ({
    folder,
    start,
  }) => {
    const { page, electron } = await start()
    await openStaff(page)
    await goTo(page, 'Event')
    const file = join(folder, 'broken.json')
    await writeFile(file, JSON.stringify({ version: 2, name: 'Bad', headline: '<script>', questions: [] }))
    await answerDialogs(electron, file)
    await page.getByRole('button', { name: 'Import' }).click()
    const told = page.getByRole('alert').filter({ hasText: 'This event can’t be used' })
    await expect(told).toContainText('headline')
    await expect(told).toContainText('questions')
    expect(await profiles(page)).toHaveLength(1)
  })

  test('a logo is chosen, seen in the preview and taken away; what is no picture is refused in words', async ({
    folder,
    start,
  }) => {
    const { page, electron } = await start()
    await openStaff(page)
    await goTo(page, 'Event')
    await editEvent(page, 'Demo Fair')
    await openTab(page, 'Look')
    const wrong = join(folder, 'wrong.png')
    await writeFile(wrong, 'no picture')
    await answerDialogs(electron, wrong)
    await page.getByRole('button', { name: 'Choose logo' }).click()
    await expect(page.getByText(/^This file is not a picture/)).toBeVisible()
    await answerDialogs(electron, resolve(import.meta.dirname, '../resources/icon.png'))
    await page.getByRole('button', { name: 'Choose logo' }).click()
    await expect(page.getByRole('region', { name: 'Logo' }).locator('img')).toBeVisible()
    await expect(previewOf(page).locator('img').first()).toBeVisible()
    await page.getByRole('button', { name: 'Remove logo' }).click()
    await expect(page.getByRole('button', { name: 'Choose logo' })).toBeVisible()
    await page.keyboard.press('Control+z')
    await expect(page.getByRole('button', { name: 'Remove logo' })).toBeVisible()
  })

  test('a duplicate is an event of its own; only one that nobody needs can be removed', async ({ start }) => {
    const { page } = await start()
    await openStaff(page)
    await goTo(page, 'Event')
    await eventCard(page, 'Demo Fair').getByRole('button', { name: 'Duplicate' }).click()
    await expect(eventCard(page, 'Demo Fair copy')).toBeVisible()
    await eventCard(page, 'Demo Fair').getByRole('button', { name: 'Remove' }).click()
    await expect(page.getByRole('dialog', { name: '“Demo Fair” can’t be removed' })).toContainText(
      'Visitors see this event.',
    )
    await page.getByRole('button', { name: 'Close' }).click()
    await eventCard(page, 'Demo Fair copy').getByRole('button', { name: 'Show this one to visitors' }).click()
    await expect(eventCard(page, 'Demo Fair copy')).toContainText('Visitors see this one')
    await eventCard(page, 'Demo Fair').getByRole('button', { name: 'Remove' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click()
    await expect(page.getByText('“Demo Fair” was removed.')).toBeVisible()
    expect((await profiles(page)).map(({ name }) => name)).toEqual(['Demo Fair copy'])
  })
})

test.describe('axe finds nothing in the designer @visitor', () => {
  test('on the list, each tab, the dialogs, and with faults', async ({ start }) => {
    const { page } = await start()
    await openStaff(page)
    await goTo(page, 'Event')
    await expect(page.getByRole('button', { name: 'Use this sample' })).toHaveCount(4)
    await findsNothing(page)
    await eventCard(page, 'Demo Fair').getByRole('button', { name: 'Remove' }).click()
    await findsNothing(page)
    await page.getByRole('button', { name: 'Close' }).click()
    await editEvent(page, 'Demo Fair')
    await page.getByLabel('The event has dates').check()
    await findsNothing(page)
    await openTab(page, 'Languages and texts')
    await page.getByLabel('Another language', { exact: true }).selectOption('ar')
    await page.getByRole('button', { name: 'Add language' }).click()
    await page.getByLabel('Language of the texts', { exact: true }).selectOption('ar')
    await findsNothing(page)
    await openTab(page, 'Look')
    await findsNothing(page)
    await openTab(page, 'Questions')
    await openQuestion(page, 'What brings you here?')
    await findsNothing(page)
    await page.getByRole('button', { name: 'Add a question' }).click()
    await findsNothing(page)
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
    await addQuestion(page, 'Consent', 'Terms')
    await page.getByRole('button', { name: /to mend before saving/ }).click()
    await expect(page.getByText('Write something here.')).toBeVisible()
    await findsNothing(page)
    await page.getByRole('button', { name: 'Try it' }).click()
    await expect(previewOf(page).getByRole('button').first()).toBeVisible()
    await findsNothing(page)
    await page.getByRole('link', { name: 'Leads', exact: true }).click()
    await findsNothing(page)
  })
})

/** The preview is left out: the same screens are looked at in their own size, not made small. */
async function findsNothing(page: Page): Promise<void> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa']
  await page.evaluate(async () => {
    await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => null)))
  })
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .exclude('[data-preview]')
    .withTags(tags)
    .analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
}

/** The events as the main process has them. */
async function profiles(page: Page) {
  const result = await page.evaluate(() => window.leadstand.getEvents())
  if (!result.ok) throw new Error(result.error)
  return result.value.events.map(({ profile }) => profile)
}

/** The system's dialogs answer as if a person had chosen `filePath`. */
async function answerDialogs(electron: ElectronApplication, filePath: string): Promise<void> {
  await electron.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: path })
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
  }, filePath)
}
