import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { WorkPoint } from '../src/shared/crash-point'
import { answerSaveDialog } from './backup-file'
import { arm, crashPointBuild, killAt, requireCrashPointBuild } from './faults/crash'
import { expectDrained } from './faults/drained'
import { expectInvariants } from './faults/invariants'
import { storeOf } from './faults/store'
import { expect, PIN, test } from './fixtures'
import { captureMany, journalOf } from './journal'
import { openStaff } from './pages/staff'

const emails = Array.from({ length: 230 }, (_, n) => `person${String(n).padStart(3, '0')}@example.org`)

test.describe('a kill @staff', () => {
  test.beforeAll(requireCrashPointBuild)

  test('while a backup is written leaves the one from before or the new one, and the next one clears up', async ({
    api,
    folder,
    start,
  }) => {
    test.setTimeout(300_000)
    await api.stop()
    const place = join(folder, 'stick')
    await mkdir(place)
    const file = join(place, 'backup.json')
    await writeFile(file, 'before')
    let app = await start({ build: crashPointBuild })
    await captureMany(app.page, emails)
    const save = async () => {
      await answerSaveDialog(app.electron, file)
      await app.page.evaluate((pin) => window.leadstand.unlock({ pin }), PIN)
      return app.page.evaluate(async () => {
        await window.leadstand.startExport({ format: 'json', scope: { kind: 'all', eventId: null } })
        return window.leadstand.finishExport()
      })
    }
    const points = { 'backup-begun': 'before', 'backup-whole': 'before', 'backup-in-place': '{"format"' }
    for (const [point, begin] of Object.entries(points) as [WorkPoint, string][])
      await test.step(point, async () => {
        await arm(app, point)
        // It ends with the app.
        save().catch(() => undefined)
        await killAt(app, point)
        expect((await readFile(file, 'utf8')).slice(0, begin.length)).toBe(begin)
        // Beside it lies at most what this kill left: what the one before left is cleared up.
        expect(await readdir(place)).toHaveLength(point === 'backup-in-place' ? 1 : 2)
        app = await start({ build: crashPointBuild })
      })
    expect(await save()).toMatchObject({ ok: true, value: { kind: 'saved', leads: emails.length } })
    expect(await readdir(place)).toEqual(['backup.json'])
  })

  test('while many leads are sent again or deleted leaves each as it was or changed, and none is sent twice', async ({
    api,
    apps,
    provision,
    start,
  }) => {
    test.setTimeout(400_000)
    const { connection } = provision
    provision.connection = { kind: 'practice' }
    const practising = await start()
    await captureMany(practising.page, emails)
    await practising.page.reload()
    await expect.poll(() => statesOf(practising.page), { timeout: 60_000 }).toEqual({ practised: 230 })
    await practising.kill()

    provision.connection = connection
    await api.stop()
    let app = await start({ build: crashPointBuild })
    const selectAll = (page: Page) => page.getByLabel('Select all of these leads').check()
    const sendAgain = async (page: Page) => {
      await selectAll(page)
      await page.getByRole('button', { name: 'Send again', exact: true }).click()
    }
    await openStaff(app.page)
    await arm(app, 'batch-journaled')
    await sendAgain(app.page)
    await killAt(app, 'batch-journaled')

    // The first batch is changed, and nothing of the others.
    app = await start({ build: crashPointBuild })
    await expect.poll(() => statesOf(app.page)).toEqual({ queued: 100, practised: 130 })

    // Now while some of them are on their way.
    await api.resume()
    await openStaff(app.page)
    await app.page.getByRole('searchbox').fill('person1')
    await expect(app.page.getByText('100 leads', { exact: true })).toBeVisible()
    await arm(app, 'batch-stored')
    await sendAgain(app.page)
    await killAt(app, 'batch-stored')
    app = await start({ build: crashPointBuild })
    await openStaff(app.page)
    await app.page.evaluate(() => window.leadstand.tryNow())
    await expectDrained(app.page)
    await expect.poll(() => statesOf(app.page)).toEqual({ delivered: 200, practised: 30 })
    await expectInvariants({ apps, api, emails })

    await arm(app, 'batch-journaled')
    await selectAll(app.page)
    await app.page.getByRole('button', { name: 'Delete', exact: true }).click()
    await app.page.getByRole('dialog').getByRole('textbox').fill('230')
    await app.page.getByRole('dialog').getByRole('button', { name: 'Delete for good', exact: true }).click()
    await killAt(app, 'batch-journaled')
    app = await start({ build: crashPointBuild })
    await expect.poll(() => statesOf(app.page)).toEqual({ deleted: 100, delivered: 100, practised: 30 })
    const sent = api.receipts.length
    await openStaff(app.page)
    await app.page.evaluate(() => window.leadstand.tryNow())
    await expectInvariants({ apps, api })
    expect(api.receipts).toHaveLength(sent)
  })
})

/** How many leads are in which state, once journal and page say the same of each. */
async function statesOf(page: Page): Promise<Record<string, number> | 'differ'> {
  const journaled = new Map(
    (await journalOf(page)).map(({ id, delivery }) => [id, delivery?.state ?? 'deleted']),
  )
  const { leads, tombstones } = await storeOf(page)
  const rows = new Map([
    ...leads.map(({ id, delivery }) => [id, delivery.state] as const),
    ...tombstones.map(({ id }) => [id, 'deleted'] as const),
  ])
  const states: Record<string, number> = {}
  for (const [id, state] of journaled) {
    if (rows.get(id) !== state) return 'differ'
    states[state] = (states[state] ?? 0) + 1
  }
  return rows.size === journaled.size ? states : 'differ'
}
