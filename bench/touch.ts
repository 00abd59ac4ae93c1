import type { Page } from '@playwright/test'

/**
 * Milliseconds from each of `taps` touches to the end of the frame that follows it, measured in the page. A finger that
 * chooses one answer after another in the open form, by Chromium's own touch events.
 */
export async function touchToPaint(page: Page, taps: number): Promise<number[]> {
  await page.evaluate(() => {
    const took: number[] = []
    Reflect.set(window, 'took', took)
    const painted = new MessageChannel()
    const touches: number[] = []
    // Posted before the frame is drawn, and so heard right after it.
    painted.port1.onmessage = () => {
      for (const at of touches.splice(0)) took.push(performance.now() - at)
    }
    addEventListener(
      'pointerdown',
      (touch) => {
        touches.push(touch.timeStamp)
        requestAnimationFrame(() => painted.port2.postMessage(null))
      },
      { capture: true },
    )
  })
  const cdp = await page.context().newCDPSession(page)
  const options = page.getByRole('radio')
  const count = await options.count()
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
  await cdp.detach()
  return page.evaluate<number[]>(() => Reflect.get(window, 'took'))
}
