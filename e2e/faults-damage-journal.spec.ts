import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Damage } from '../src/shared/ipc'
import { flipBit, spoilSegments, tearTail } from './faults/damage'
import { makeReadOnly, noSmallDisk } from './faults/disk'
import { expectDrained } from './faults/drained'
import { expectInvariants } from './faults/invariants'
import { damageOf, readDamage } from './faults/told'
import { visitorsCome } from './faults/visitors'
import { expect, test } from './fixtures'
import { journalOf } from './journal'
import { goTo, openStaff } from './pages/staff'
import { leaveLead } from './pages/visitor'

/** Leads that each round adds. */
const EACH = 4

/** What happens to the journal's folder while the app is down, and what is told then, with so many leads. */
const damages: Record<
  string,
  { damage: (folder: string) => Promise<unknown>; told: (of: number) => Partial<Damage> | null }
> = {
  // A crash leaves it, and nobody was thanked for it.
  'a torn tail': { damage: tearTail, told: () => null },
  'a flipped bit': { damage: flipBit, told: () => ({ records: 1, journal: 1 }) },
  'its folder gone': {
    damage: (folder) => rm(folder, { recursive: true }),
    told: (all) => ({ journal: all }),
  },
  'nothing but noise': { damage: spoilSegments, told: (all) => ({ journal: all }) },
}

test.describe('a damaged journal @faults', () => {
  test('has every lead again from the database, and staff read what was wrong, until they confirm', async ({
    api,
    apps,
    start,
  }) => {
    test.setTimeout(180_000)
    await api.stop()
    const emails: string[] = []
    let app = await start()
    for (const [name, { damage, told }] of Object.entries(damages))
      await test.step(name, async () => {
        const visitors = Array.from({ length: EACH }, (_, i) => `${emails.length + i}@example.com`)
        await visitorsCome(app.page, visitors, (email) => emails.push(email))
        await app.kill()
        await damage(join(app.profile, 'journal'))

        app = await start()
        const { page } = app
        await expect.poll(async () => (await journalOf(page)).length).toBe(emails.length)
        const found = told(emails.length)
        await expect.poll(() => damageOf(page)).toEqual(found && expect.objectContaining(found))
        if (!found) return
        await openStaff(page)
        await readDamage(page, sentences(found))
        await page.evaluate(() => window.leadstand.lock(undefined))
      })

    // What could not be read is kept for those who may be able to.
    const kept = join(app.profile, 'journal', 'damaged')
    expect((await readdir(kept)).length).toBeGreaterThan(0)

    await app.kill()
    const { page } = await start()
    expect(await damageOf(page)).toBeNull()
    await api.resume()
    await openStaff(page)
    await page.evaluate(() => window.leadstand.tryNow())
    expect(await expectDrained(page)).toBe(emails.length)
    expect(api.receipts).toHaveLength(emails.length)
    await expectInvariants({ apps, api, emails })
  })

  test('that can only be read: the database keeps the leads, staff are told, and nothing is sent before it can be written', async ({
    api,
    apps,
    start,
  }) => {
    test.skip(noSmallDisk() !== null, noSmallDisk() ?? '')
    const first = await start()
    await leaveLead(first.page, { email: 'before@example.com' })
    await expectDrained(first.page)
    await first.kill()
    const folder = await makeReadOnly(join(first.profile, 'journal'))
    const emails = ['before@example.com', 'during@example.com']
    try {
      const { page, kill } = await start()
      await leaveLead(page, { email: 'during@example.com' })
      await openStaff(page)
      await expect(page.getByText('EROFS').first()).toBeVisible()
      await goTo(page, 'Delivery')
      await expect(page.getByText('Attempts can’t be written down')).toBeVisible()
      expect(api.receipts).toHaveLength(1)
      await kill()
    } finally {
      await folder.mend()
    }
    const { page } = await start()
    await expect.poll(() => api.accepted()).toEqual(emails)
    await expectDrained(page)
    await expectInvariants({ apps, api, emails })
  })
})

/** What the banner says of it. */
function sentences({ records = 0, journal = 0 }: Partial<Damage>): RegExp[] {
  return [
    ...(records > 0 ? [new RegExp(`^${records} records? of the journal could not be read`)] : []),
    ...(journal > 0 ? [new RegExp(`^${journal} leads? (was|were) missing from the journal`)] : []),
  ]
}
