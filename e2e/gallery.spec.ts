import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { areas } from '../src/renderer/gallery/areas'
import { expect, sizes, test } from './gallery/open'
import { misfits } from './measure'

/** WCAG 2.2 AA is all of these together. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa']
/** Says so in the console. */
const BREAKS = ['crash']

test.describe('every state of every screen @visitor', () => {
  for (const area of areas)
    test(`${area} fits at each size, and axe finds nothing`, async ({ gallery }) => {
      test.setTimeout(240_000)
      const { page } = gallery
      const names = await gallery.namesOf(area)
      for (const state of names) {
        const troubles = await gallery.show({ state })
        if (!BREAKS.includes(state)) expect.soft(troubles, `${state} draws without an error`).toEqual([])
        expect.soft(await found(page), `${state} in light`).toEqual([])
        for (const size of sizes) {
          await gallery.resize(size)
          expect.soft(await misfits(page), `${state} at ${size}`).toEqual([])
        }
        await gallery.show({ state, look: 'dark' })
        expect.soft(await found(page), `${state} in dark`).toEqual([])
      }
      expect(names.length, 'there are states').toBeGreaterThan(0)
    })
})

/** What axe finds on the page as it stands. */
async function found(page: Page) {
  // The window is the only one, and axe would open a second one to finish in.
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).setLegacyMode().analyze()
  return violations.map(({ id, nodes }) => ({
    id,
    at: nodes.map(({ html, any }) => [html, any[0]?.message]),
  }))
}
