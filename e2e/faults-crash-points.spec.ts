import { resolve } from 'node:path'
import type { LeadPoint } from '../src/shared/crash-point'
import type { Delivery } from '../src/shared/delivery'
import { filesBelow } from './app'
import { arm, crashPointBuild, killAt, requireCrashPointBuild } from './faults/crash'
import { expectDrained } from './faults/drained'
import { expectInvariants } from './faults/invariants'
import { storeOf } from './faults/store'
import { expect, test } from './fixtures'
import { journalOf } from './journal'
import { openStaff } from './pages/staff'
import { fillForm, sendForm } from './pages/visitor'

/** What the next start makes of a lead whose app was killed at a point; null: there is none, and nobody was thanked. */
type After = { state: Delivery['state']; ambiguous: number; copies: number } | null

// The rows of "What survives what" in docs/architecture.md. `copies`: at the server in the end.
const queued = { state: 'queued', ambiguous: 0, copies: 1 } as const
const unconfirmed = { state: 'unconfirmed', ambiguous: 1 } as const
const delivered = { state: 'delivered', ambiguous: 0, copies: 1 } as const
const ofCapture = {
  'before-journal': null,
  'after-journal': queued,
  'before-row': queued,
  'after-row': queued,
} satisfies Points
const ofDelivery = {
  'before-claim': queued,
  'after-claim': queued,
  'before-attempt': queued,
  // Written down and never sent, but nobody can know.
  'after-attempt': { ...unconfirmed, copies: 1 },
  'after-answer': { ...unconfirmed, copies: 2 },
  'after-result': delivered,
  'before-settle': delivered,
  'after-settle': delivered,
} satisfies Record<Exclude<LeadPoint, keyof typeof ofCapture>, After>
type Points = Partial<Record<LeadPoint, After>>

test.describe('a crash point @faults', () => {
  test.beforeAll(requireCrashPointBuild)

  for (const [part, points] of Object.entries({ capture: ofCapture, delivery: ofDelivery }))
    test(`killed at each step of a ${part}: exactly the state that is promised`, async ({
      api,
      apps,
      start,
    }) => {
      test.setTimeout(300_000)
      const emails: string[] = []
      /** Ids of the leads of earlier points. */
      const before = new Set<string>()
      let app = await start({ build: crashPointBuild })
      for (const [point, after] of Object.entries(points) as [LeadPoint, After][])
        await test.step(point, async () => {
          const email = `${point}@example.com`
          await app.page.evaluate(() => window.leadstand.lock(undefined))
          // Else the queue is further than the capture by the time of the kill.
          if (part === 'capture') await api.stop()
          await arm(app, point)
          await fillForm(app.page, { email })
          await sendForm(app.page)
          await killAt(app, point)

          // With nobody to answer, what the start itself makes of the lead stays to be seen.
          if (part === 'delivery') await api.stop()
          app = await start({ build: crashPointBuild })
          const { page } = app
          if (after) emails.push(email)
          await expect(async () => {
            const rows = (await storeOf(page)).leads.map(({ id, delivery }) => ({ id, ...facts(delivery) }))
            const journaled = (await journalOf(page)).map(({ id, delivery }) => ({ id, ...facts(delivery) }))
            expect(sorted(journaled), 'journal and rows agree').toEqual(sorted(rows))
            expect(rows, 'leads').toHaveLength(emails.length)
            const made = rows.filter(({ id }) => !before.has(id)).map(({ id: _, ...rest }) => rest)
            expect(made).toEqual(after ? [{ state: after.state, ambiguous: after.ambiguous }] : [])
          }).toPass({ timeout: 15_000 })

          await api.resume()
          await openStaff(page)
          await page.evaluate(() => window.leadstand.tryNow())
          await expectDrained(page)
          const copies = api.receipts.filter(({ json }) => json.Email === email)
          expect(copies, `copies of ${email}`).toHaveLength(after?.copies ?? 0)
          for (const { id } of (await storeOf(page)).leads) before.add(id)
          await expectInvariants({ apps, api, emails })
        })
    })

  test('is in the build of these tests, and in no file of the app’s own', async () => {
    const root = resolve(import.meta.dirname, '..')
    const holders = async (folder: string) =>
      (await filesBelow(resolve(root, folder))).filter(({ bytes }) => bytes.includes('crash point')).length
    expect(await holders(crashPointBuild)).toBeGreaterThan(1)
    expect(await holders('out')).toBe(0)
  })
})

function facts(delivery: Delivery | null) {
  return { state: delivery?.state, ambiguous: delivery?.ambiguous }
}

function sorted<T extends { id: string }>(all: T[]): T[] {
  return all.toSorted((a, b) => a.id.localeCompare(b.id))
}
