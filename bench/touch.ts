import type { Page } from '@playwright/test'
import { pressToPaint } from './paint'

/** Milliseconds from each of `taps` touches to the next paint: a finger that chooses one answer after another in the open form, by Chromium's own touch events. */
export async function touchToPaint(page: Page, taps: number): Promise<number[]> {
  const cdp = await page.context().newCDPSession(page)
  const options = page.getByRole('radio')
  const count = await options.count()
  const took = await pressToPaint(page, 'pointerdown', async () => {
    for (let tap = 0; tap < taps; tap++) {
      const box = await options
        .nth(tap % count)
        .locator('xpath=..')
        .boundingBox()
      if (!box) throw new Error('the form has no choice to tap')
      const touchPoints = [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }]
      await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints })
      await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    }
  })
  await cdp.detach()
  return took
}
