import { areas } from '../src/renderer/gallery/areas'
import { axeFinds, WCAG } from './axe'
import { expect, sizes, test } from './gallery/open'
import { misplaced } from './measure'

/** All that another look can change. */
const COLORS = ['color-contrast', 'link-in-text-block']
/** What staff do not read. */
const VISITORS = ['visitor', 'touch', 'broken']
/** Where German, whose words are long, fits least. */
const TABLETS = ['800x1280', '1280x800'] as const
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
        expect.soft(await axeFinds(page, { tags: WCAG }), `${state} in light`).toEqual([])
        for (const size of sizes) {
          await gallery.resize(size)
          expect.soft(await misplaced(page), `${state} at ${size}`).toEqual([])
        }
        if (!VISITORS.includes(area)) {
          await page.evaluate(() => window.leadstand.saveLanguage({ language: 'de' }))
          for (const size of TABLETS) {
            await gallery.resize(size)
            expect.soft(await misplaced(page), `${state} in German at ${size}`).toEqual([])
          }
        }
        await gallery.show({ state, look: 'dark' })
        expect.soft(await axeFinds(page, { rules: COLORS }), `${state} in dark`).toEqual([])
      }
      expect(names.length, 'there are states').toBeGreaterThan(0)
    })
})
