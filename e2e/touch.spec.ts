import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { fingerOn, isInSight, keyboardOf, middleOf } from './finger'
import { expect, test } from './fixtures'
import { askForPin } from './pages/staff'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

async function openForm(page: Page) {
  const finger = await fingerOn(page)
  await finger.tap(page.getByRole('button', { name: 'Start', exact: true }))
  await expect(page.getByLabel('Email', { exact: true })).toBeFocused()
  await expect(keyboardOf(page)).toBeVisible()
  return finger
}

test.describe('by fingers alone @visitor', () => {
  test('a visitor with umlauts gets from the welcome to the thanks', async ({ api, start }) => {
    const { page, pageErrors } = await start()
    const finger = await openForm(page)
    const field = (name: string) => page.getByLabel(name, { exact: true })
    await isInSight(page, field('Email'))
    await finger.type('anna.maier@web.de')
    await expect(field('Email')).toHaveValue('anna.maier@web.de')
    await finger.key('Next field')
    await isInSight(page, field('First name'))
    await finger.type('Jörg')
    await finger.key('Next field')
    await isInSight(page, field('Last name'))
    await finger.type('Müßig')
    await finger.key('Next field')
    await isInSight(page, field('Phone'))
    await finger.type('+49 301234567')
    await finger.tap(page.getByText('A demo', { exact: true }))
    await expect(page.getByRole('radio', { name: 'A demo' })).toBeChecked()
    await expect(keyboardOf(page)).toHaveCount(0)
    await finger.tap(page.getByRole('checkbox'))
    await expect(page.getByRole('checkbox')).toBeChecked()
    await finger.tap(page.getByRole('button', { name: 'Send my details' }))
    await expect(page.getByRole('heading', { name: 'Thank you, Jörg', exact: true })).toBeVisible()
    await expect(keyboardOf(page)).toHaveCount(0)
    await expect.poll(() => api.receipts.length).toBe(1)
    expect(api.receipts[0]?.json).toMatchObject({
      Email: 'anna.maier@web.de',
      Firstname: 'Jörg',
      Lastname: 'Müßig',
      PhoneNumber: '+49301234567',
    })
    expect(pageErrors).toEqual([])
  })

  test('a tap beside the keyboard presses what it meant, though the keyboard goes', async ({ start }) => {
    const { page } = await start()
    const finger = await openForm(page)
    await finger.tap(page.getByRole('button', { name: 'Start over' }))
    await expect(page.getByRole('button', { name: 'Start', exact: true })).toBeVisible()
    await expect(keyboardOf(page)).toHaveCount(0)
  })

  test('a capital is for one letter, or locked by a second tap', async ({ start }) => {
    const { page } = await start()
    const finger = await openForm(page)
    const email = page.getByLabel('Email', { exact: true })
    const shift = keyboardOf(page).getByRole('button', { name: 'Shift' })
    await finger.key('a')
    await finger.key('Shift')
    await expect(shift).toHaveAttribute('aria-pressed', 'true')
    await finger.key('B')
    await expect(shift).toHaveAttribute('aria-pressed', 'false')
    await finger.key('c')
    await finger.key('Shift')
    await finger.key('Shift')
    await finger.key('D')
    await finger.key('E')
    await finger.key('Shift')
    await finger.key('f')
    await expect(email).toHaveValue('aBcDEf')
  })

  test('keys act at the caret and on what is marked, and backspace repeats while it is held', async ({
    start,
  }) => {
    const { page } = await start()
    const finger = await openForm(page)
    const email = page.getByLabel('Email', { exact: true })
    const mark = (from: number, to: number) =>
      email.evaluate((element, range) => (element as HTMLInputElement).setSelectionRange(...range), [
        from,
        to,
      ] as [number, number])
    await finger.type('abcdef')
    await mark(2, 2)
    await finger.key('x')
    await finger.key('y')
    await expect(email).toHaveValue('abxycdef')
    await mark(1, 5)
    await finger.key('z')
    await expect(email).toHaveValue('azdef')
    await finger.key('Erase')
    await expect(email).toHaveValue('adef')
    await mark(4, 4)
    const erase = await middleOf(keyboardOf(page).getByRole('button', { name: 'Erase' }))
    await finger.hold(erase, () => expect(email).toHaveValue(''))
    await finger.type('a@b')
    await expect(email).toHaveValue('a@b')
  })

  test('every accent of our languages can be typed', async ({ start }) => {
    const { page } = await start()
    const finger = await openForm(page)
    await finger.key('Next field')
    const name = page.getByLabel('First name', { exact: true })
    await finger.key('Shift')
    for (const letter of 'äöüßéèàçñ') await finger.key(letter)
    await finger.key('éäñ')
    for (const letter of 'œłž') await finger.key(letter)
    await expect(name).toHaveValue('äöüßéèàçñœłž')
  })

  test('the keyboard goes for a real key and for a mouse, and by its own key', async ({ start }) => {
    const { page } = await start()
    const finger = await openForm(page)
    const keyboard = keyboardOf(page)
    const email = page.getByLabel('Email', { exact: true })
    await page.keyboard.press('x')
    await expect(keyboard).toHaveCount(0)
    await expect(email).toHaveValue('x')
    await finger.tap(email)
    await expect(keyboard).toBeVisible()
    await email.click()
    await expect(keyboard).toHaveCount(0)
    await finger.tap(email)
    await expect(keyboard).toBeVisible()
    await finger.key('Hide the keyboard')
    await expect(keyboard).toHaveCount(0)
    await expect(email).toBeFocused()
    await finger.tap(email)
    await expect(keyboard).toBeVisible()
    await page.getByRole('button', { name: 'Send my details' }).click()
    await expect(page.getByText(/enter|needed|email/i).first()).toBeVisible()
    await expect(keyboard).toHaveCount(0)
  })

  test('the PIN has keys of its own', async ({ start }) => {
    const { page } = await start()
    const finger = await fingerOn(page)
    await askForPin(page)
    await finger.tap(page.getByLabel('Staff PIN', { exact: true }))
    await finger.tap(page.getByRole('button', { name: '2', exact: true }))
    await expect(page.getByLabel('Staff PIN', { exact: true })).toHaveValue('2')
    await expect(keyboardOf(page)).toHaveCount(0)
  })

  test('axe finds nothing while the keyboard is there', async ({ start }) => {
    const { page } = await start()
    const finger = await openForm(page)
    const find = async () => {
      const { violations } = await new AxeBuilder({ page }).withTags(TAGS).setLegacyMode().analyze()
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
    }
    await find()
    await finger.key('Next field')
    await find()
    await finger.key('Shift')
    await finger.key('123')
    await find()
  })
})

test.describe('gestures change nothing @visitor', () => {
  test('a long press, two fingers and a swipe', async ({ start }) => {
    const { page } = await start()
    const finger = await openForm(page)
    await page.evaluate(() => {
      Object.assign(window, { menus: [] as boolean[] })
      // After every listener of the app, which stands at the window too.
      addEventListener('contextmenu', (event) =>
        (window as unknown as { menus: boolean[] }).menus.push(event.defaultPrevented),
      )
    })
    const state = () =>
      page.evaluate(() => ({
        url: location.href,
        scale: visualViewport?.scale,
        ratio: devicePixelRatio,
        marked: String(getSelection()),
        history: history.length,
        scroll: [scrollX, scrollY],
      }))
    const before = await state()
    const headline = await middleOf(page.getByRole('heading', { level: 1 }))
    // Longer than the half second after which Chromium takes a touch for a long one.
    await finger.hold(headline, () => new Promise((done) => setTimeout(done, 1_200)))
    await finger.pinch(headline)
    await finger.pinch(await middleOf(page.getByText('First name', { exact: true })))
    await finger.swipe({ x: 2, y: 300 }, { x: 900, y: 300 })
    await finger.swipe({ x: 1270, y: 300 }, { x: 200, y: 300 })
    await finger.swipe({ x: 300, y: 5 }, { x: 300, y: 400 })
    expect(await state()).toEqual(before)
    // Not every system makes a menu of a long press, but every one of a right click.
    await page.mouse.click(headline.x, headline.y, { button: 'right' })
    const menus = await page.evaluate(() => (window as unknown as { menus: boolean[] }).menus)
    expect(new Set(menus)).toEqual(new Set([true]))
    await expect(page.getByLabel('Email', { exact: true })).toBeVisible()
  })
})
