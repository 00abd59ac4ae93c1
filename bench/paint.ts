import type { Page } from '@playwright/test'

/**
 * Milliseconds from each press of a finger or a key while `pressing` runs to the end of the frame that follows it, measured in the page
 * from the press's own time stamp.
 */
export async function pressToPaint(
  page: Page,
  press: 'pointerdown' | 'keydown',
  pressing: () => Promise<void>,
): Promise<number[]> {
  await page.evaluate((type) => {
    const took: number[] = []
    Reflect.set(window, 'took', took)
    const painted = new MessageChannel()
    const presses: number[] = []
    // Posted before the frame is drawn, and so heard right after it.
    painted.port1.onmessage = () => {
      for (const at of presses.splice(0)) took.push(performance.now() - at)
    }
    addEventListener(
      type,
      ({ timeStamp }) => {
        presses.push(timeStamp)
        requestAnimationFrame(() => painted.port2.postMessage(null))
      },
      { capture: true },
    )
  }, press)
  await pressing()
  return page.evaluate<number[]>(() => Reflect.get(window, 'took'))
}
