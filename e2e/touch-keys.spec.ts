import type { Page } from '@playwright/test'
import { fingerOn, isInSight, keyboardOf } from './finger'
import { expect, PIN, test } from './fixtures'
import { openForm } from './pages/visitor-way'
import { everyKind, ways } from './visitor-event'

const patient = { idle: { warnAfterSeconds: 600, clearAfterSeconds: 60 }, thankYouSeconds: 60 }
const SIZES = [
  { width: 1280, height: 800 },
  { width: 800, height: 1280 },
]

/** The widest rows, the longest endings, and right to left. */
const fewWays = ways.filter(({ language }) => ['de', 'fr', 'ar'].includes(language))
const OTHER_PAGES = ['123', 'abc', 'éäñ']
const ARABIC_PAGES = ['123', 'ابت', '١٢ ـَ', 'ابت', 'abc']

/** What stands on a key lies within it, and no key lies outside the screen. */
async function keysAreWhole(page: Page) {
  const cut = await keyboardOf(page)
    .getByRole('button')
    .evaluateAll((keys) =>
      keys.flatMap((key) => {
        const box = key.getBoundingClientRect()
        const face = document.createRange()
        face.selectNodeContents(key)
        const { left, right } = face.getBoundingClientRect()
        const letters = Number.parseFloat(getComputedStyle(key).fontSize)
        const whole =
          box.left >= 0 &&
          box.right <= innerWidth &&
          box.bottom <= innerHeight &&
          left >= box.left &&
          right <= box.right &&
          box.height >= letters * 1.05
        return whole
          ? []
          : [
              `${key.textContent || key.getAttribute('aria-label')} ${right - left} in ${box.width} x ${box.height}`,
            ]
      }),
    )
  expect(cut).toEqual([])
}

test.describe('the keyboard on the screen @visitor', () => {
  test.use({
    provision: async ({ provision }, use) => {
      await use({ ...provision, event: { ...everyKind, ...patient } })
    },
  })

  for (const size of SIZES)
    for (const text of ['100%', '200%'])
      test(`never covers a field at ${size.width} × ${size.height} with text of ${text}`, async ({
        start,
      }) => {
        test.setTimeout(300_000)
        const { page } = await start()
        const finger = await fingerOn(page)
        await page.evaluate((to) => document.documentElement.style.setProperty('font-size', to), text)
        // Chromium asks its container queries again only when the size of the container changes.
        await page.setViewportSize({ width: 1000, height: 800 })
        await page.setViewportSize(size)
        for (const way of fewWays) {
          await openForm(page, way)
          for (const name of [way.email, way.firstName, way.phone]) {
            const field = page.getByLabel(name, { exact: true })
            await finger.tap(field)
            await isInSight(page, field)
            await keysAreWhole(page)
          }
          await page.getByLabel(way.firstName, { exact: true }).focus()
          for (const key of way.language === 'ar' ? ARABIC_PAGES : OTHER_PAGES) {
            await finger.key(key)
            await keysAreWhole(page)
          }
          await page.getByLabel(way.email, { exact: true }).fill('a@example.com')
          await page.locator('footer button[type=submit]').click()
          for (const name of [way.people, way.note]) {
            const field = page.getByLabel(name, { exact: true })
            await finger.tap(field)
            await isInSight(page, field)
            await keysAreWhole(page)
          }
          await page.locator('footer button').first().click()
          await expect(page.getByRole('button', { name: 'Start', exact: true })).toBeVisible()
        }
      })

  test('writes each language, Arabic with its vowels and digits too', async ({ start }) => {
    const { page } = await start()
    const finger = await fingerOn(page)
    const write = async (language: string, keys: string[], text: string) => {
      const way = ways.find((one) => one.language === language)
      if (!way) throw new Error(`no way in ${language}`)
      await openForm(page, way)
      const name = page.getByLabel(way.firstName, { exact: true })
      await finger.tap(name)
      await isInSight(page, name)
      for (const key of keys) await finger.key(key)
      await expect(name).toHaveValue(text)
      await finger.tap(page.locator('footer button').first())
      await expect(page.getByRole('button', { name: 'Start', exact: true })).toBeVisible()
    }
    await write('fr', ['Z', 'o', 'é', "'"], "Zoé'")
    await write('es', ['N', 'ú', 'ñ', 'e', 'z'], 'Núñez')
    await write('de', ['123', '\\', '`', 'abc', 'ö', 'ß'], '\\`öß')
    await write('ar', ['ل', 'ي', 'ل', 'ى', '١٢ ـَ', 'ـَ', '٢', 'ابت', 'abc', 'a', 'b'], 'ليلى\u064e٢ab')
  })
})

test.describe('the keyboard on the screen behind the PIN @visitor', () => {
  for (const size of SIZES)
    test(`never covers a staff field or a dialog’s at ${size.width} × ${size.height}`, async ({ start }) => {
      const { page } = await start()
      const finger = await fingerOn(page)
      await page.setViewportSize(size)
      const logo = page.getByRole('button', { name: 'Leadstand', exact: true })
      for (let i = 0; i < 5; i++) await finger.tap(logo)
      const pin = page.getByLabel('Staff PIN', { exact: true })
      await expect(pin).toBeFocused()
      for (const digit of PIN) await finger.tap(page.getByRole('button', { name: digit, exact: true }))
      await expect(keyboardOf(page)).toHaveCount(0)
      await finger.tap(page.getByRole('button', { name: 'Unlock' }))
      await finger.tap(page.getByRole('link', { name: 'Settings', exact: true }))
      await expect(page.getByRole('textbox').first()).toBeVisible()
      for (const field of await page.getByRole('textbox').all()) {
        await finger.tap(field)
        await isInSight(page, field)
        await keysAreWhole(page)
      }
      await finger.tap(page.getByRole('link', { name: 'Event', exact: true }))
      await finger.tap(page.getByRole('button', { name: 'Edit' }).first())
      await finger.tap(page.getByRole('tab', { name: /^Questions/ }))
      await finger.tap(page.getByRole('button', { name: 'Add a question' }))
      const asked = page.getByRole('dialog').getByLabel(/^What is asked/)
      await finger.tap(asked)
      await isInSight(page, asked)
      await finger.type('size')
      await expect(asked).toHaveValue(/^size$/i)
    })
})
