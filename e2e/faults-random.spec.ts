import fc from 'fast-check'
import { isSettled } from '../src/shared/delivery'
import type { RunningApp } from './app'
import { expectInvariants } from './faults/invariants'
import { test } from './faults/line'
import { seededRandom } from './faults/random'
import { scale } from './faults/scale'
import { announcedSeed } from './faults/seed'
import { stretch } from './faults/step'
import { storeOf } from './faults/store'
import { openWorld } from './faults/world'
import { expect } from './fixtures'
import { openStaff } from './pages/staff'

/** ms after which no new stretch begins. */
const LONG_ENOUGH = scale(60_000, 600_000)

test('a random day @faults: whatever happens in whatever order, in the end the server has every lead that was promised', async ({
  api,
  apps,
  line,
  start,
}) => {
  test.setTimeout(LONG_ENOUGH + 240_000)
  const seed = announcedSeed()
  const world = await openWorld({ api, line, start, random: seededRandom(seed) })
  const over = performance.now() + LONG_ENOUGH
  let stretches = 0

  await fc.assert(
    fc.asyncProperty(stretch, async (steps) => {
      if (performance.now() > over) return
      for (const step of steps) await world.take(step)
      const app = await world.heal()
      await expectAllDelivered(app)

      const arrived = new Set(api.receipts.filter(({ kept }) => kept).map(({ json }) => String(json.Email)))
      expect([...world.acknowledged].filter((email) => !arrived.has(email))).toEqual([])
      expect([...arrived].filter((email) => !world.typed.has(email))).toEqual([])
      await expectInvariants({ apps, api, emails: world.acknowledged, deleted: world.deleted })
      stretches++
    }),
    // A shorter counterexample would need a new day for each try.
    { seed, numRuns: scale(50, 500), endOnFailure: true, verbose: true },
  )
  process.stdout.write(
    `      ${stretches} stretches, ${apps.length} starts, ${world.typed.size} emails, ${world.deleted.size} deleted, ${api.receipts.length} requests\n`,
  )
})

/** Staff send again what waits for them, and try until every lead is delivered. */
async function expectAllDelivered({ page }: RunningApp): Promise<void> {
  await page.evaluate(() => window.leadstand.lock(undefined))
  await openStaff(page)
  await expect(async () => {
    const { leads } = await storeOf(page)
    const open = leads.filter(({ delivery }) => !isSettled(delivery))
    const waiting = open.filter(({ delivery }) => !('dueAt' in delivery) || delivery.dueAt === null)
    await page.evaluate(
      async (held) => {
        await window.leadstand.resendLeads(held)
        await window.leadstand.tryNow()
      },
      waiting.filter(({ delivery }) => delivery.state !== 'posting'),
    )
    // The rows hear of it as after a crash: from the journal.
    if (waiting.length > 0) await page.reload()
    expect(open.length).toBe(0)
  }).toPass({ timeout: 90_000, intervals: [500, 1_000, 2_000] })
}
