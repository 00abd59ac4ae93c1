import { expect, type Locator, type Page } from '@playwright/test'

interface Point {
  x: number
  y: number
}

/** A finger on the screen: touch events from the browser's own input, not made up in the page. */
export interface Finger {
  tap(target: Locator): Promise<void>
  tapAt(point: Point): Promise<void>
  /** As fast as a finger can, however slow the machine is: a double tap. */
  tapTwiceAt(point: Point): Promise<void>
  /** Stays on a place while `meanwhile` happens. */
  hold(point: Point, meanwhile: () => Promise<unknown>): Promise<void>
  swipe(from: Point, to: Point): Promise<void>
  /** Two fingers that go apart around a place. */
  pinch(around: Point): Promise<void>
  /** Taps the keys of the keyboard on the screen, one for each letter; capitals by its shift key. */
  type(text: string): Promise<void>
  /** Taps a key by what stands on it, or by its name. */
  key(name: string): Promise<void>
}

export const keyboardOf = (page: Page) => page.locator('[data-screen-keyboard]')

export async function fingerOn(page: Page): Promise<Finger> {
  const session = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: Point[]) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: points.map(({ x, y }, id) => ({ x, y, id })),
    })
  // Nothing waits for an answer between them: the browser tells a tap from a long press by the time that has passed.
  const tapAt = async (point: Point) => {
    await Promise.all([touch('touchStart', [point]), touch('touchEnd', [])])
  }
  const move = async (steps: (done: number) => Point[]) => {
    await touch('touchStart', steps(0))
    for (let done = 1; done <= 10; done++) await touch('touchMove', steps(done / 10))
    await touch('touchEnd', [])
  }
  const keyboard = keyboardOf(page)
  const key = (name: string) => keyboard.getByRole('button', { name, exact: true })
  const finger: Finger = {
    tapAt,
    async tapTwiceAt(point) {
      await Promise.all([tapAt(point), tapAt(point)])
    },
    async tap(target) {
      await target.scrollIntoViewIfNeeded()
      await tapAt(await middleOf(target))
    },
    async hold(point, meanwhile) {
      await touch('touchStart', [point])
      await meanwhile()
      await touch('touchEnd', [])
    },
    swipe: (from, to) =>
      move((done) => [{ x: from.x + (to.x - from.x) * done, y: from.y + (to.y - from.y) * done }]),
    pinch: ({ x, y }) =>
      move((done) => [
        { x: x - 20 - 150 * done, y },
        { x: x + 20 + 150 * done, y },
      ]),
    async key(name) {
      await tapAt(await middleOf(key(name)))
    },
    async type(text) {
      for (const letter of text) {
        if (letter === ' ') await finger.key('Space')
        else {
          // As a person: shift if the keys show the other case, the page of signs if they show letters.
          if ((await key(letter).count()) === 0) await finger.key(/\p{L}/u.test(letter) ? 'Shift' : '123')
          await expect(key(letter)).toHaveCount(1)
          await finger.key(letter)
          const letters = key('abc')
          if ((await letters.count()) > 0) await finger.key('abc')
        }
      }
    },
  }
  return finger
}

export async function middleOf(target: Locator): Promise<Point> {
  const box = await target.boundingBox()
  if (!box) throw new Error(`${target} is not drawn`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** The field is above the keyboard, and nothing lies over it. */
export async function isInSight(page: Page, field: Locator) {
  await expect(field).toBeFocused()
  const keyboard = keyboardOf(page)
  await expect(keyboard).toBeVisible()
  await expect
    .poll(async () => {
      const [typed, keys] = [await field.boundingBox(), await keyboard.boundingBox()]
      return typed && keys ? keys.y - (typed.y + typed.height) : null
    })
    .toBeGreaterThanOrEqual(0)
  const onTop = await field.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect()
    return [top + 4, top + height - 4].every(
      (y) => document.elementFromPoint(left + width / 2, y) === element,
    )
  })
  expect(onTop).toBe(true)
}
