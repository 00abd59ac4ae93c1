import type { Page } from '@playwright/test'
import { pressToPaint } from './paint'

/** Milliseconds from each of `keys` key presses to the next paint, in the field that has the focus. */
export function keyToPaint(page: Page, keys: number): Promise<number[]> {
  return pressToPaint(page, 'keydown', async () => {
    for (let key = 0; key < keys; key++) await page.keyboard.press('abcdefgh'.charAt(key % 8))
  })
}
