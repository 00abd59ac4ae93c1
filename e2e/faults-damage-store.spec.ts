import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { cutLogInHalf, spoilManifest } from './faults/damage'
import { expectDrained } from './faults/drained'
import { expectInvariants } from './faults/invariants'
import { storeOf } from './faults/store'
import { damageOf, readDamage } from './faults/told'
import { visitorsCome } from './faults/visitors'
import { expect, test } from './fixtures'
import { openStaff } from './pages/staff'

/** Leads that each round adds. */
const EACH = 5

/** What happens to the database while the app is down, and how many leads it has lost then at least, of so many. */
const damages: Record<string, { damage: (profile: string) => Promise<void>; lost: (of: number) => number }> =
  {
    'a MANIFEST of garbage': { damage: spoilManifest, lost: (all) => all },
    'its folder gone': {
      damage: (profile) => rm(join(profile, 'IndexedDB'), { recursive: true }),
      lost: (all) => all,
    },
    'its log cut in half': { damage: cutLogInHalf, lost: () => 1 },
  }

test('a damaged database @faults: every lead is back from the journal, and staff read how many, until they confirm', async ({
  api,
  apps,
  start,
}) => {
  test.setTimeout(180_000)
  await api.stop()
  const emails: string[] = []
  let app = await start()
  for (const [name, { damage, lost }] of Object.entries(damages))
    await test.step(name, async () => {
      const visitors = Array.from({ length: EACH }, (_, i) => `${emails.length + i}@example.com`)
      await visitorsCome(app.page, visitors, (email) => emails.push(email))
      await app.kill()
      await damage(app.profile)

      const { page, kill } = await start()
      await expect.poll(async () => (await storeOf(page)).leads.length).toBe(emails.length)
      await expect.poll(() => damageOf(page)).toMatchObject({ records: 0, journal: 0, segments: 0 })
      const rows = (await damageOf(page))?.rows ?? 0
      expect(rows).toBeGreaterThanOrEqual(lost(emails.length))
      expect(rows).toBeLessThanOrEqual(emails.length)
      // Nobody has read it: it is still there at the next start. After the cut log that start finds even less, because
      // LevelDB had gone on writing behind the cut; then the two add up.
      await kill()
      app = await start()
      await expect.poll(async () => (await storeOf(app.page)).leads.length).toBe(emails.length)
      await openStaff(app.page)
      const told = (await damageOf(app.page))?.rows ?? 0
      expect(told).toBeGreaterThanOrEqual(rows)
      await readDamage(app.page, [new RegExp(`^${told} leads? (was|were) missing from the app’s database`)])
      await app.page.evaluate(() => window.leadstand.lock(undefined))
    })

  await app.kill()
  const { page } = await start()
  await openStaff(page)
  await expect(page.getByText('was put back')).toBeHidden()
  await api.resume()
  await page.evaluate(() => window.leadstand.tryNow())
  expect(await expectDrained(page)).toBe(emails.length)
  expect(api.receipts).toHaveLength(emails.length)
  await expectInvariants({ apps, api, emails })
})
