import type { ElectronApplication, Page } from '@playwright/test'

/**
 * Watches the page's thread until it is asked: the longest time in ms that nothing else got its turn. A timer of 0 ms looks, which
 * Chromium gives 4 ms at the least.
 */
export async function watchPage(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    let last = performance.now()
    const seen = { longest: 0, on: true }
    const look = () => {
      const now = performance.now()
      seen.longest = Math.max(seen.longest, now - last)
      last = now
      if (seen.on) setTimeout(look)
    }
    look()
    Reflect.set(window, 'seen', seen)
  })
  return () =>
    page.evaluate(() => {
      const seen = Reflect.get(window, 'seen')
      seen.on = false
      return seen.longest
    })
}

/** Watches the main process's loop until it is asked: how late a timer was in ms, by Node's own histogram. */
export async function watchLoop(
  electron: ElectronApplication,
): Promise<() => Promise<{ p95: number; longest: number }>> {
  await electron.evaluate(() => {
    const { monitorEventLoopDelay } = process.getBuiltinModule('node:perf_hooks')
    const delay = monitorEventLoopDelay({ resolution: 5 })
    delay.enable()
    Object.assign(globalThis, { delay })
  })
  return () =>
    electron.evaluate(() => {
      const { delay } = globalThis as unknown as { delay: import('node:perf_hooks').IntervalHistogram }
      delay.disable()
      return { p95: delay.percentile(95) / 1e6, longest: delay.max / 1e6 }
    })
}
