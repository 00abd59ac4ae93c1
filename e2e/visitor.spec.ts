import { fingerOn, middleOf } from './finger'
import { expect, test } from './fixtures'
import { fillFirstStep, fillLastStep, goToNext, openForm, sendAndReadThanks } from './pages/visitor-way'
import { everyKind, type Way, ways } from './visitor-event'

test.use({
  provision: async ({ provision }, use) => {
    await use({
      ...provision,
      event: { ...everyKind, idle: { warnAfterSeconds: 600, clearAfterSeconds: 60 } },
    })
  },
})

const wayIn = (language: Way['language']) => ways.find((way) => way.language === language) as Way

test.describe('a visitor @visitor', () => {
  for (const way of ways)
    test(`goes the whole way in ${way.name}, to the exact body`, async ({ api, start }) => {
      const { page, pageErrors } = await start()
      await openForm(page, way)
      const direction = way.language === 'ar' ? 'rtl' : 'ltr'
      await expect(page.locator('html')).toHaveAttribute('lang', way.language)
      await expect(page.locator('html')).toHaveAttribute('dir', direction)
      const start0 = await edgeOf(page.getByText(way.email, { exact: true }), direction)
      expect(await edgeOf(page.getByText('Customer', { exact: true }), direction)).toBeCloseTo(start0, 0)
      await fillFirstStep(page, way)
      await goToNext(page, way)
      await fillLastStep(page, way)
      await sendAndReadThanks(page, way)
      await expect.poll(() => api.receipts.length).toBe(1)
      expect(api.receipts[0]?.json).toEqual({
        Email: 'zoe@example.com',
        Firstname: 'Zoë',
        PhoneNumber: '+49301234567',
        JourneyData: [
          { Name: 'Customer', Value: 'yes' },
          { Name: 'Rating', Value: '4' },
          { Name: 'Interest', Value: 'demo' },
          { Name: 'Topics', Value: 'machines; service' },
          { Name: 'People', Value: '12.5' },
          { Name: 'Note', Value: 'Bitte\nanrufen' },
          { Name: 'Consent', Value: 'yes' },
          { Name: 'Consent text', Value: way.agree },
          { Name: 'Consent language', Value: way.language },
        ],
      })
      await page.keyboard.press('Enter')
      await expect(page.getByRole('button', { name: 'Start', exact: true })).toBeFocused()
      await expect(page.locator('html')).toHaveAttribute('lang', 'en')
      expect(pageErrors).toEqual([])
    })

  test('reads Arabic from right to left, with addresses from left to right', async ({ start }) => {
    const { page } = await start()
    const way = wayIn('ar')
    await openForm(page, way)
    const email = page.getByLabel(way.email, { exact: true })
    await expect(email).toHaveCSS('direction', 'ltr')
    await expect(email).toHaveCSS('text-align', 'right')
    const [label, over, next] = await Promise.all([
      page.getByText(way.email, { exact: true }).boundingBox(),
      page.getByRole('button', { name: 'البدء من جديد' }).boundingBox(),
      page.getByRole('button', { name: way.next }).boundingBox(),
    ])
    const field = await email.boundingBox()
    if (!label || !over || !next || !field) throw new Error('something is not drawn')
    expect(label.x + label.width).toBeCloseTo(field.x + field.width, 0)
    expect(next.x).toBeLessThan(over.x)
  })

  test('is not asked, and does not send, what a condition hides again', async ({ api, start }) => {
    const { page } = await start()
    const way = wayIn('en')
    await openForm(page, way)
    await expect(page.getByText('Rating', { exact: true })).toHaveCount(0)
    await fillFirstStep(page, way)
    await page.getByText('No', { exact: true }).click()
    await expect(page.getByText('Rating', { exact: true })).toHaveCount(0)
    await goToNext(page, way)
    await fillLastStep(page, way)
    await sendAndReadThanks(page, way)
    await expect.poll(() => api.receipts.length).toBe(1)
    expect(JSON.stringify(api.receipts[0]?.json)).not.toContain('Rating')
  })

  test('goes back and forth, and to another language, without losing an answer', async ({ start }) => {
    const { page } = await start()
    const [en, de] = [wayIn('en'), wayIn('de')]
    await openForm(page, en)
    await fillFirstStep(page, en)
    await goToNext(page, en)
    await expect(page.getByText('Step 2 of 2')).toBeVisible()
    await fillLastStep(page, en)
    await page.getByRole('button', { name: 'Back', exact: true }).click()
    await expect(page.getByLabel('Email', { exact: true })).toBeFocused()
    await page.getByRole('button', { name: 'Language: English' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Deutsch', exact: true }).click()
    await expect(page.getByText('Schritt 1 von 2')).toBeVisible()
    await expect(page.getByLabel(de.email, { exact: true })).toHaveValue('zoe@example.com')
    await expect(page.getByRole('radio', { name: de.rating })).toBeChecked()
    await goToNext(page, de)
    await expect(page.getByLabel(de.people, { exact: true })).toHaveValue('12,5')
    await expect(page.getByRole('checkbox', { name: de.topics[1] })).toBeChecked()
    // Agreed to in English, and not to the German words.
    await expect(page.getByRole('checkbox', { name: de.agree })).not.toBeChecked()
  })

  test('is taken one step further by a double tap, and not through a step that nobody has seen', async ({
    provision,
    start,
  }) => {
    const questions = everyKind.questions?.map((question) => ({ ...question, required: false }))
    provision.event = { ...everyKind, questions }
    const { page } = await start()
    const way = wayIn('en')
    const finger = await fingerOn(page)
    await page.getByRole('button', { name: way.start, exact: true }).click()
    await fillFirstStep(page, way)
    const next = await middleOf(page.getByRole('button', { name: way.next, exact: true }))
    await finger.tapTwiceAt(next)
    await expect(page.getByText('Step 2 of 2')).toBeVisible()
    await page.getByRole('button', { name: 'Back', exact: true }).click()
    await page.mouse.dblclick(next.x, next.y)
    await fillLastStep(page, way)
    await sendAndReadThanks(page, way)
  })

  test('is kept at a step that has an error, at its first one', async ({ start }) => {
    const { page } = await start()
    const way = wayIn('en')
    await openForm(page, way)
    await page.getByLabel('Phone', { exact: true }).fill('030')
    await goToNext(page, way)
    await expect(page.getByText('Step 1 of 2')).toBeVisible()
    await expect(page.getByText('Please enter your email.')).toBeVisible()
    await expect(page.getByText(/Some digits are missing/)).toBeVisible()
    await expect(page.getByLabel('Email', { exact: true })).toBeFocused()
  })

  test('takes a suggested address by a tap', async ({ start }) => {
    const { page } = await start()
    await openForm(page, wayIn('en'))
    await page.getByLabel('Email', { exact: true }).fill('zoe@gmial.com')
    await page.getByRole('button', { name: 'Did you mean zoe@gmail.com?' }).click()
    await expect(page.getByLabel('Email', { exact: true })).toHaveValue('zoe@gmail.com')
  })

  test('needs nothing but the keyboard', async ({ api, start }) => {
    const { page } = await start()
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key)
    }
    await expect(page.getByRole('button', { name: 'Start', exact: true })).toBeFocused()
    await press('Enter')
    await page.keyboard.type('zoe@example.com')
    await press('Enter')
    await page.keyboard.type('Zoë')
    await press('Enter', 'Enter', 'Space')
    await expect(page.getByRole('radio', { name: 'Yes' })).toBeChecked()
    await press('Enter')
    await expect(page.getByRole('radio', { name: '1 of 5' })).toBeFocused()
    await press('ArrowRight', 'ArrowRight', 'Enter')
    await expect(page.getByText('Step 2 of 2')).toBeVisible()
    await expect(page.getByRole('radio', { name: 'A demo' })).toBeFocused()
    await press('Space', 'Enter', 'Space', 'Tab', 'Space', 'Enter')
    await expect(page.getByLabel('How many people?', { exact: true })).toBeFocused()
    await page.keyboard.type('3')
    await press('Enter')
    await page.keyboard.type('Call me')
    await press('Tab', 'Space', 'Enter')
    await expect(page.getByRole('heading', { name: 'Thank you, Zoë', exact: true })).toBeVisible()
    await expect.poll(() => api.receipts.length).toBe(1)
    expect(api.receipts[0]?.json).toMatchObject({ Email: 'zoe@example.com', Firstname: 'Zoë' })
    expect(JSON.stringify(api.receipts[0]?.json)).toContain('{"Name":"Rating","Value":"3"}')
  })
})

/** Where an element begins, in pixels. */
async function edgeOf(
  locator: import('@playwright/test').Locator,
  direction: 'ltr' | 'rtl',
): Promise<number> {
  const box = await locator.boundingBox()
  if (!box) throw new Error('not drawn')
  return direction === 'rtl' ? box.x + box.width : box.x
}
