import { join } from 'node:path'
import { acceptAll } from '../e2e/faults/api'
import { expect, test } from '../e2e/fixtures'
import { editEvent, openQuestion, openTab } from '../e2e/pages/designer'
import { goTo, openStaff } from '../e2e/pages/staff'
import { huge } from '../e2e/visitor-event'
import { coldStart } from './cold-start'
import { fill } from './fill'
import { memoryOf } from './memory'
import { openReport } from './report'
import { saveByForm, saveByMessage, storeRow } from './save'
import { touchToPaint } from './touch'
import { keyToPaint } from './typing'

const STARTS = 5
const SAVES = 20
const BACKLOG = 500
const MANY = 100_000
const DRAINING = 5_000
const TAPS = 300
const KEYS = 200

const report = openReport('bench')
test.afterAll(report.print)

test('cold start', async ({ api, folder, start }) => {
  // Most of it goes into capturing that many leads.
  test.setTimeout(1_800_000)
  const profile = join(folder, 'profile')
  const starts = async (what: string) => {
    // The first one after a set-up is not what a booth sees every morning.
    await coldStart(profile)
    report.add(what, 'ms', await times(STARTS, () => coldStart(profile)))
  }
  const empty = await start()
  await empty.kill()
  await starts('cold start, no leads')

  await api.stop()
  const filled = await start()
  await fill(filled.page, MANY)
  await openStaff(filled.page)
  await goTo(filled.page, 'Delivery')
  await expect(filled.page.getByText('100,000 leads exist only on this device')).toBeVisible({
    timeout: 600_000,
  })
  await filled.kill()
  await starts('cold start, 100,000 leads')
  const again = await start()
  report.add(
    'saving with 100,000 leads: click on Send to the thanks',
    'ms',
    await times(SAVES, (run) => saveByForm(again.page, `visitor-more${run}@example.com`)),
  )
})

test('saving a lead', async ({ api, start }) => {
  await api.stop()
  const { page } = await start()
  await saveByForm(page, 'warm-up@example.com')
  const all = (save: (email: string) => Promise<number>) =>
    times(SAVES, (run) => save(`visitor${run}@example.com`))
  report.add('saving: click on Send to the thanks', 'ms', await all((email) => saveByForm(page, email)))
  report.add(
    'saving: the message alone (seal, journal, fsync)',
    'ms',
    await all((email) => saveByMessage(page, email)),
  )
  report.add('saving: one strict IndexedDB transaction', 'ms', await all(() => storeRow(page)))
})

test('a backlog of 500 leads', async ({ api, start }) => {
  const afterStart = await times(3, async () => {
    const app = await start()
    await expect(app.page.getByRole('button', { name: 'Start', exact: true })).toBeVisible()
    const memory = await memoryOf(app.electron)
    await app.kill()
    return memory
  })
  const rates: number[] = []
  const after: { main: number; page: number }[] = []
  const { page, electron } = await start()
  for (let run = 1; run <= 3; run++) {
    const arrivals: number[] = []
    api.behave((receipt, nth) => {
      arrivals.push(performance.now())
      return acceptAll(receipt, nth)
    })
    await api.stop()
    await fill(page, BACKLOG)
    await openStaff(page)
    await goTo(page, 'Delivery')
    await expect(page.getByText('500 leads exist only on this device')).toBeVisible()
    await api.resume()
    // By itself it may take minutes; it may also have begun a moment ago, and then the button is gone.
    const tryNow = page.getByRole('button', { name: 'Try now' })
    await tryNow.click({ timeout: 2_000 }).catch(() => undefined)
    await expect.poll(() => api.accepted().length, { timeout: 300_000 }).toBe(run * BACKLOG)
    await expect(page.getByText('Safe to pack up')).toBeVisible()
    rates.push(((arrivals.length - 1) / ((arrivals.at(-1) ?? 0) - (arrivals[0] ?? 0))) * 1000)
    if (run === 1) after.push(await memoryOf(electron))
    await page.getByRole('button', { name: 'Lock' }).click()
  }
  report.add('delivering a backlog of 500 over loopback', 'leads/s', rates)
  for (const process of ['main', 'page'] as const) {
    report.add(
      `memory after the start, ${process}`,
      'MB',
      afterStart.map((memory) => memory[process]),
    )
    report.add(
      `memory after 500 leads, ${process}`,
      'MB',
      after.map((memory) => memory[process]),
    )
  }
})

test('touching the form while a backlog drains', async ({ api, start }) => {
  test.setTimeout(900_000)
  await api.stop()
  const { page } = await start()
  await fill(page, DRAINING)
  await openStaff(page)
  await goTo(page, 'Delivery')
  await api.resume()
  await page
    .getByRole('button', { name: 'Try now' })
    .click({ timeout: 2_000 })
    .catch(() => undefined)
  await page.getByRole('button', { name: 'Lock' }).click()
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await expect.poll(() => api.accepted().length, { timeout: 120_000 }).toBeGreaterThan(50)
  report.add(`touch to the next paint while ${DRAINING} leads drain`, 'ms', await touchToPaint(page, TAPS))
  // Else the last of them were measured in peace.
  expect(api.accepted().length).toBeLessThan(DRAINING)
})

test.describe('60 questions in eight languages', () => {
  test.use({
    provision: async ({ provision }, use) => {
      await use({ ...provision, event: huge })
    },
  })

  test('typing in the designer', async ({ start }) => {
    const { page } = await start()
    await openStaff(page)
    await goTo(page, 'Event')
    await editEvent(page, huge.name)
    await openTab(page, 'Questions')
    await openQuestion(page, 'en question 30')
    await page.getByLabel(/^Question \(/).focus()
    report.add(
      'a key in the designer to the next paint, 60 questions in 8 languages',
      'ms',
      await keyToPaint(page, KEYS),
    )
  })
})

/** One after another. */
async function times<T>(count: number, run: (nth: number) => Promise<T>): Promise<T[]> {
  const values: T[] = []
  for (let nth = 0; nth < count; nth++) values.push(await run(nth))
  return values
}
