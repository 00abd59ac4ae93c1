import { expect, test } from './fixtures'
import { everythingFits } from './measure'
import { huge } from './visitor-event'

test.use({
  provision: async ({ provision }, use) => {
    await use({ ...provision, event: { ...huge, idle: { warnAfterSeconds: 600, clearAfterSeconds: 60 } } })
  },
})

test.describe('60 questions, eight languages and 5,000 characters of consent @visitor', () => {
  test('can be filled in from the first step to the thanks', async ({ api, start }) => {
    const { page } = await start()
    await everythingFits(page)
    await page.getByRole('button', { name: 'Polski', exact: true }).click()
    await page.getByRole('button', { name: 'Start', exact: true }).click()
    await page.keyboard.type('anna@example.com')
    for (let step = 1; step < 12; step++) {
      await expect(page.getByText(`Step ${step} of 12`)).toBeVisible()
      await everythingFits(page)
      await page.getByRole('button', { name: 'Next', exact: true }).click()
    }
    await expect(page.getByText('Step 12 of 12')).toBeVisible()
    const text = page.getByText('pl agree.')
    const folded = (await text.boundingBox())?.height ?? 0
    await page.getByRole('button', { name: 'Show the whole text' }).click()
    await expect(page.getByRole('button', { name: 'Show less' })).toBeVisible()
    expect((await text.boundingBox())?.height ?? 0).toBeGreaterThan(folded * 3)
    await everythingFits(page)
    await page.getByRole('checkbox', { name: 'I agree to this' }).check()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Thank you', exact: true })).toBeVisible()
    await expect.poll(() => api.accepted()).toEqual(['anna@example.com'])
  })
})
