import { expect } from '../fixtures'
import { goTo, openStaff } from '../pages/staff'
import { capture, people } from './people'
import { shoot } from './shoot'
import { openStaffCalmly, test } from './staff'
import { tellState } from './told'

const at = () => Date.now() - 40 * 60_000

test.describe('banners', () => {
  test('of damage and of a second copy that fails', async ({ start }) => {
    const { page, electron } = await start()
    await capture(electron, page, people.slice(0, 12))
    await openStaffCalmly(page)
    const tell = (change: Parameters<typeof tellState>[2]) => tellState(electron, page, change)
    await tell({ damage: { at: at(), records: 0, rows: 12, journal: 0, segments: 0 } })
    await expect(page.getByText('12 leads were missing from the app’s database')).toBeVisible()
    await shoot(page, 'banner-damage-restored')
    await tell({ damage: { at: at(), records: 3, rows: 25, journal: 1, segments: 2 } })
    await expect(page.getByText('3 records of the journal could not be read')).toBeVisible()
    await shoot(page, 'banner-damage-all')
    for (const failure of ['ENOENT', 'ENOSPC', 'EROFS', 'EWEIRD']) {
      await tell({ journalCopy: { state: 'failing', failure, since: at() }, damage: null })
      await expect(page.getByText('The second copy of the journal fails')).toBeVisible()
      await shoot(page, `banner-copy-${failure}`)
    }
    await goTo(page, 'Delivery')
    await tell({
      journalCopy: { state: 'failing', failure: 'ENOENT', since: at() },
      damage: { at: at(), records: 1, rows: 1, journal: 0, segments: 1 },
      journal: { healthy: false, failure: 'ENOSPC', emptied: false },
    })
    await expect(page.getByText('The journal can’t be written')).toBeVisible()
    await shoot(page, 'banners-delivery')
  })

  test('that stand until they are read', async ({ start }) => {
    const { page } = await start()
    await openStaff(page)
    await expect(page.getByRole('link', { name: 'Leads' })).toBeVisible()
    await shoot(page, 'banner')
  })
})
