import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { areas } from '../src/renderer/gallery/areas'
import { expect, sizes, test } from './gallery/open'
import { misplaced } from './measure'

/** WCAG 2.2 AA is all of these together. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa']
/** All that another look can change. */
const COLORS = ['color-contrast', 'link-in-text-block']
/** Says so in the console. */
const BREAKS = ['crash']

test.describe('every state of every screen @visitor', () => {
  for (const area of areas)
    test(`${area} fits at each size, and axe finds nothing`, async ({ gallery }) => {
      // About two seconds for each state on a quiet machine; an area has up to thirty.
      test.setTimeout(600_000)
      const { page } = gallery
      const names = await gallery.namesOf(area)
      for (const state of names) {
        const troubles = await gallery.show({ state })
        if (!BREAKS.includes(state)) expect.soft(troubles, `${state} draws without an error`).toEqual([])
        expect.soft(await found(page, (axe) => axe.withTags(TAGS)), `${state} in light`).toEqual([])
        for (const size of sizes) {
          await gallery.resize(size)
          expect.soft(await misplaced(page), `${state} at ${size}`).toEqual([])
        }
        await gallery.show({ state, look: 'dark' })
        expect.soft(await found(page, (axe) => axe.withRules(COLORS)), `${state} in dark`).toEqual([])
      }
      expect(names.length, 'there are states').toBeGreaterThan(0)
    })
})

/** What axe finds on the page as it stands. */
async function found(page: Page, rules: (axe: AxeBuilder) => AxeBuilder) {
  // The window is the only one, and axe would open a second one to finish in.
  const { violations } = await rules(new AxeBuilder({ page })).setLegacyMode().analyze()
  return violations.map(({ id, nodes }) => ({
    id,
    at: nodes.map(({ html, any }) => [html, any[0]?.message]),
  }))
}
