import { join, resolve } from 'node:path'
import { areas } from '../../src/renderer/gallery/areas'
import { expect, type Shown, type Size, sizes, test } from '../gallery/open'

const folder = resolve(import.meta.dirname, '../../test-results/screenshots')
/** Where visitors read: in every look and from right to left as well. */
const tablets: Size[] = ['1280x800', '800x1280']

for (const area of areas)
  test(area, async ({ gallery }) => {
    test.setTimeout(600_000)
    /** The state at these sizes, each into SIZE/NAME.png. */
    async function shoot(shown: Shown, name: string, some: readonly Size[]) {
      const troubles = await gallery.show(shown)
      expect
        .soft(
          troubles.filter((one) => one.startsWith('not drawn')),
          name,
        )
        .toEqual([])
      for (const size of some) {
        await gallery.resize(size)
        await gallery.page.screenshot({ path: join(folder, size, `${name}.png`), animations: 'disabled' })
      }
    }
    for (const state of await gallery.namesOf(area)) {
      await shoot({ state }, state, sizes)
      if (area !== 'visitor' && area !== 'touch') continue
      await shoot({ state, look: 'dark' }, `${state}-dark`, tablets)
      if (area === 'touch') continue
      await shoot({ state, language: 'ar' }, `${state}-ar`, tablets)
    }
  })
