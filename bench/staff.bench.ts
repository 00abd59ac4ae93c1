import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type RunningApp, startApp } from '../e2e/app'
import { expect, PIN, test } from '../e2e/fixtures'
import { captureMany } from '../e2e/journal'
import { askForPin, goTo } from '../e2e/pages/staff'
import { savingAll } from './backup'
import { jumping, openingList, scrolling, searching, typing, watchList } from './list'
import { dataKeyOf, writeLeads } from './many-leads'
import { memoryOf } from './memory'
import { openReport } from './report'
import { restoring, writeTenfold } from './restore'
import { watchLoop, watchPage } from './watch'

const MANY = 100_000
const WORDS = ['anna lind', 'jurgen ber', '0049 30 90123', 'werk 12 gmbh', 'demo in january', 'soren zel']

const report = openReport('bench-staff')
test.afterAll(report.print)

/** A device that has captured 100,000 leads; 2 % of them wait for an API that is not there. */
test('staff’s screens with 100,000 leads', async ({ api, apps, folder, start }) => {
  test.setTimeout(1_800_000)
  await api.stop()
  const profile = join(folder, 'profile')
  const first = await start()
  await captureMany(first.page, ['first@example.com'])
  const key = await dataKeyOf(first)
  await first.kill()
  await writeLeads(profile, key, 2, MANY - 1)
  const recovering = await start()
  await rowsRecovered(recovering)
  await recovering.kill()

  const app = await start()
  const { page, electron } = app
  await watchList(page)
  await rest(15)
  const idle = await memoryOf(electron)
  const quiet = await watchLoop(electron)
  await rest(10)
  report.add('main’s loop at rest: longest delay', 'ms', [(await quiet()).longest])

  await askForPin(page)
  await page.getByLabel('Staff PIN', { exact: true }).fill(PIN)
  const reading = await watchLoop(electron)
  const began = performance.now()
  report.add('signing in, with the PIN’s check, to the first rows', 'ms', [
    await openingList(page, () => page.getByRole('button', { name: 'Unlock' }).click()),
  ])
  await expect(page.getByText('100,000 leads', { exact: true })).toBeVisible({ timeout: 300_000 })
  report.add('reading 100,000 leads after signing in', 'ms', [performance.now() - began])
  addLoop('while they are read', await reading())

  const opening: number[] = []
  for (let run = 0; run < 10; run++) {
    await goTo(page, 'Delivery')
    opening.push(
      await openingList(page, () => page.getByRole('link', { name: 'Leads', exact: true }).click()),
    )
  }
  report.add('opening Leads to its first rows', 'ms', opening)

  await searching(page, ['warm'])
  const searched = await watching(app)
  report.add('searching: a key to its rows', 'ms', await searching(page, WORDS))
  await searched('while searching')
  const typed = await watching(app)
  report.add('typing 8 letters a second: the last one to its rows', 'ms', await typing(page, WORDS))
  await typed('while typing')
  const scrolled = await watching(app)
  await scrolling(page, 300)
  await scrolled('while scrolling')
  const jumped = await watching(app)
  report.add('jumping in the list to its rows', 'ms', await jumping(page, 30))
  await jumped('while jumping')

  await rest(15)
  const filled = await memoryOf(electron)
  report.add('memory of main before signing in', 'MB', [idle.main])
  report.add('memory of main with the register filled', 'MB', [filled.main])
  report.add('memory of the page with the list', 'MB', [filled.page])

  const place = join(folder, 'stick')
  await mkdir(place)
  await goTo(page, 'Backup')
  for (const format of ['json', 'csv', 'xlsx', 'age'] as const) {
    const saved = await watching(app)
    const runs = []
    for (let run = 0; run < 3; run++) runs.push(await savingAll(app, place, format))
    await saved(`while saving ${format}`)
    report.add(
      `saving all as ${format}`,
      'ms',
      runs.map(({ took }) => took),
    )
    report.add(
      `the bytes of it`,
      'MB',
      runs.map(({ bytes }) => bytes / 1e6),
    )
    report.add(
      `writing the same bytes`,
      'ms',
      runs.map(({ writing }) => writing),
    )
    report.add(
      `saving ${format} in times of that`,
      '×',
      runs.map(({ took, writing }) => took / writing),
    )
  }
  await app.kill()

  const other = await startApp(join(folder, 'other'), ['--provision', join(folder, 'provision.json')])
  apps.push(other)
  await other.page.evaluate((pin) => window.leadstand.unlock({ pin }), PIN)
  const { main } = await memoryOf(other.electron)
  const million = join(folder, 'million.json')
  await writeTenfold(join(place, 'all.json'), million)
  const looked = await restoring(other, million, false)
  report.add('looking at a backup of 1,000,000 leads', 'ms', [looked.check])
  report.add('memory of main before that', 'MB', [main])
  report.add('memory of main meanwhile, at most', 'MB', [looked.peak])
  const restored = await restoring(other, join(place, 'all.json'), true)
  report.add('restoring 100,000 leads: looking at the file', 'ms', [restored.check])
  report.add('restoring 100,000 leads: taking them', 'ms', [restored.apply])
  report.add('memory of main meanwhile, at most', 'MB', [restored.peak])
})

/** Waits until recovery has put every lead of the journal into the page's database. Nobody signs in: they would be locked out meanwhile. */
async function rowsRecovered({ page }: RunningApp): Promise<void> {
  const rows = () =>
    page.evaluate(
      () =>
        new Promise<number>((done, failed) => {
          const opening = indexedDB.open('leadstand')
          opening.onerror = () => failed(opening.error)
          opening.onsuccess = () => {
            const db = opening.result
            const counting = db.transaction('leads').objectStore('leads').count()
            counting.onsuccess = () => done(counting.result)
            counting.onerror = () => failed(counting.error)
            db.close()
          }
        }),
    )
  await expect.poll(rows, { timeout: 900_000, intervals: [2_000] }).toBe(MANY)
}

/** Watches both threads; told what was done meanwhile, it reports. */
async function watching({ page, electron }: RunningApp): Promise<(what: string) => Promise<void>> {
  const [ofPage, ofLoop] = [await watchPage(page), await watchLoop(electron)]
  return async (what) => {
    report.add(`longest task of the page ${what}`, 'ms', [await ofPage()])
    addLoop(what, await ofLoop())
  }
}

function addLoop(what: string, { p95, longest }: { p95: number; longest: number }): void {
  report.add(`main’s loop ${what}: p95 of its delay`, 'ms', [p95])
  report.add(`main’s loop ${what}: longest delay`, 'ms', [longest])
}

/** Seconds in which what was begun comes to its end, and the memory that it took is given back. */
async function rest(seconds: number): Promise<void> {
  await new Promise((over) => setTimeout(over, seconds * 1_000))
}
