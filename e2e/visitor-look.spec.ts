import type { Page } from '@playwright/test'
import { axeFinds, WCAG } from './axe'
import { expect, test } from './fixtures'
import { everythingFits } from './measure'
import { fillFirstStep, fillLastStep, goToNext, openForm, sendAndReadThanks } from './pages/visitor-way'
import { everyKind, type Way, ways } from './visitor-event'

const SIZES = [
  { width: 1280, height: 800 },
  { width: 800, height: 1280 },
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
]
const patient = { idle: { warnAfterSeconds: 600, clearAfterSeconds: 60 }, thankYouSeconds: 60 }

/** Shows every state of the visitors' screens, one after another, and has each looked at. */
async function everyState(page: Page, way: Way, look: () => Promise<void>) {
  const other = way.language === 'en' ? 'Deutsch' : 'English'
  await look()
  await openForm(page, way)
  await look()
  await goToNext(page, way)
  await look()
  await fillFirstStep(page, way)
  await look()
  await page.locator('aside [aria-haspopup="dialog"]').click()
  await expect(page.getByRole('dialog').getByRole('button', { name: other, exact: true })).toBeVisible()
  await look()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await goToNext(page, way)
  await page.getByRole('button', { name: way.send, exact: true }).click()
  await look()
  await fillLastStep(page, way)
  await look()
  await page.locator('form [aria-haspopup="dialog"]').click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await look()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await sendAndReadThanks(page, way)
  await look()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Start', exact: true })).toBeVisible()
}

/** Every state in several languages takes its time. */
const LONG = 300_000
const fewWays = ways.filter(({ language }) => ['en', 'de', 'ar'].includes(language))

for (const theme of ['light', 'dark'] as const)
  test.describe(`the visitors’ screens in ${theme} @visitor`, () => {
    test.use({
      provision: async ({ provision }, use) => {
        await use({ ...provision, event: { ...everyKind, ...patient, theme } })
      },
    })

    for (const way of fewWays)
      test(`have nothing that axe finds, in any state, in ${way.name}`, async ({ start }) => {
        test.setTimeout(LONG)
        const { page } = await start()
        await everyState(page, way, () => findsNothing(page))
      })
  })

test.describe('the visitors’ screens @visitor', () => {
  test.use({
    provision: async ({ provision }, use) => {
      await use({ ...provision, event: { ...everyKind, ...patient } })
    },
  })

  for (const size of SIZES)
    test(`fit into ${size.width} × ${size.height}, in every language and state`, async ({ start }) => {
      test.setTimeout(LONG)
      const { page } = await start()
      await page.setViewportSize(size)
      for (const way of ways) await everyState(page, way, () => everythingFits(page))
    })

  test('fit with text of twice the size', async ({ start }) => {
    test.setTimeout(LONG)
    const { page } = await start()
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
    // Chromium asks its container queries again only when the size of the container changes.
    await page.setViewportSize({ width: 1000, height: 800 })
    await page.setViewportSize({ width: 1280, height: 800 })
    for (const way of fewWays) await everyState(page, way, () => everythingFits(page))
  })
})

test.describe('the question whether somebody is still there @visitor', () => {
  test.use({
    provision: async ({ provision }, use) => {
      await use({
        ...provision,
        event: { ...everyKind, idle: { warnAfterSeconds: 2, clearAfterSeconds: 60 } },
      })
    },
  })

  test('has nothing that axe finds, and fits', async ({ start }) => {
    const { page } = await start()
    for (const way of fewWays) {
      await openForm(page, way)
      await expect(page.getByRole('dialog')).toBeVisible()
      await findsNothing(page)
      await everythingFits(page)
      await page.keyboard.press('Enter')
      await expect(page.getByRole('dialog')).toHaveCount(0)
      await page.locator('footer button').first().click()
      await expect(page.getByRole('button', { name: 'Start', exact: true })).toBeVisible()
    }
  })
})

/** Looks at the page as it stands, once nothing moves any more: half a transition has half the contrast. */
async function findsNothing(page: Page) {
  await page.evaluate(async () => {
    await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => null)))
  })
  expect(await axeFinds(page, { tags: WCAG })).toEqual([])
}
