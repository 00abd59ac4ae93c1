import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, test as base, expect, type Page } from '@playwright/test'
import { build, type PreviewServer, preview } from 'vite'

const configFile = resolve(import.meta.dirname, '../../src/renderer/gallery/vite.config.ts')

/** The sizes that have to look right. */
export const sizes = ['1280x800', '800x1280', '1440x900', '1920x1080'] as const
export type Size = (typeof sizes)[number]

/** One state of one screen, as the address of the gallery's page has it. */
export interface Shown {
  state: string
  look?: 'light' | 'dark'
  language?: string
  /** Six digits of a colour, instead of the event's. */
  accent?: string
}

export interface Gallery {
  page: Page
  /** The names of all states of an area. */
  namesOf(area: string): Promise<string[]>
  /** Draws a state at the first size. Gives what went wrong in the page meanwhile: errors that nobody caught, and those in its console. */
  show(shown: Shown): Promise<string[]>
  resize(size: Size): Promise<void>
}

/** The gallery, built and served on loopback once, in one window for all tests of a worker. */
export const test = base.extend<object, { gallery: Gallery }>({
  gallery: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to know what a fixture needs.
    async ({}, use) => {
      const profile = await mkdtemp(join(tmpdir(), 'leadstand-gallery-'))
      // Several workers build at a time, each for itself. Its files don't change, and each state asks for
      // all of them again.
      const own = {
        configFile,
        logLevel: 'warn',
        build: { outDir: join(profile, 'built') },
        preview: { headers: { 'Cache-Control': 'max-age=3600' } },
      } as const
      await build(own)
      const server = await preview(own)
      const asRoot = process.getuid?.() === 0
      const electron = await _electron.launch({
        args: [import.meta.dirname, ...(asRoot ? ['--no-sandbox'] : []), '--user-data-dir', profile],
        chromiumSandbox: !asRoot,
      })
      await use(galleryIn(await electron.firstWindow(), addressOf(server)))
      await electron.close()
      await server.close()
      await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    },
    { scope: 'worker', timeout: 120_000 },
  ],
})

export { expect }

function galleryIn(page: Page, address: string): Gallery {
  let troubles: string[] = []
  page.on('pageerror', (error) => troubles.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text())
  })
  const resize = async (size: Size) => {
    const [width = 0, height = 0] = size.split('x').map(Number)
    await page.setViewportSize({ width, height })
    await settled(page)
  }
  return {
    page,
    resize,
    async namesOf(area) {
      await page.goto(address)
      return page.locator(`section[data-area="${area}"] li`).evaluateAll((rows) => rows.map(({ id }) => id))
    },
    async show({ state, look = 'light', language, accent }) {
      troubles = []
      const [width = 0, height = 0] = sizes[0].split('x').map(Number)
      await page.setViewportSize({ width, height })
      const query = new URLSearchParams({
        state,
        look,
        ...(language && { language }),
        ...(accent && { accent }),
      })
      await page.goto(`${address}?${query}`)
      // Nothing is drawn as under a pointer.
      await page.mouse.move(0, 0)
      await page
        .locator('html[data-gallery]')
        .waitFor({ timeout: 15_000 })
        .catch(() => undefined)
      const said = await page.locator('html').getAttribute('data-gallery')
      if (said !== 'ready') troubles.push(`not drawn: ${said}`)
      await settled(page)
      return troubles
    },
  }
}

/** Waits until rows have been opened, dialogs have come in, and the page is drawn. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready
    const finite = (animation: Animation) => animation.effect?.getComputedTiming().iterations !== Infinity
    await Promise.all(
      document
        .getAnimations()
        .filter(finite)
        .map((animation) => animation.finished.catch(() => null)),
    )
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
  })
}

function addressOf(server: PreviewServer): string {
  const address = server.resolvedUrls?.local[0]
  if (!address) throw new Error('the gallery is not served')
  return address
}
