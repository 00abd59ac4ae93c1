import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { chromium, expect } from '@playwright/test'

/**
 * Milliseconds from the start of the process to the first paint, which is that of the welcome screen. The app
 * is started as `npm start` does it: Playwright comes later, by the debugging port, and holds nothing up.
 */
export async function coldStart(profile: string): Promise<number> {
  const electron: string = createRequire(import.meta.url)('electron')
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const args = ['.', ...asRoot, '--remote-debugging-port=0', '--user-data-dir', profile]
  const began = Date.now()
  const app = spawn(electron, args, {
    cwd: resolve(import.meta.dirname, '..'),
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const ended = once(app, 'exit')
  try {
    const browser = await chromium.connectOverCDP(await addressIn(app.stderr))
    const context = browser.contexts()[0]
    const page = context?.pages()[0] ?? (await context?.waitForEvent('page'))
    if (!page) throw new Error('the app has no window')
    await expect(page.getByRole('button', { name: 'Start', exact: true })).toBeVisible()
    const painted = await page.evaluate(async () => {
      const find = () => performance.getEntriesByName('first-contentful-paint')[0]
      for (let entry = find(); ; entry = find()) {
        if (entry) return performance.timeOrigin + entry.startTime
        await new Promise((frame) => requestAnimationFrame(frame))
      }
    })
    await browser.close()
    return painted - began
  } finally {
    app.kill('SIGTERM')
    await ended
  }
}

/** Chromium tells on its error stream where it can be reached. The stream stays open: the app may write on. */
function addressIn(stream: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    stream.on('data', (chunk) => {
      said += chunk
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1]
      if (address) resolve(address)
    })
    stream.on('end', () => reject(new Error(`the app ended: ${said}`)))
  })
}
