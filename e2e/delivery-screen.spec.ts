import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { API_KEY, expect, test } from './fixtures'
import { captureMany } from './journal'
import { goTo, openStaff } from './pages/staff'
import { leaveLead } from './pages/visitor'

const emails = (count: number) => Array.from({ length: count }, (_, i) => `visitor${i}@example.com`)
const slowly = { status: 200, json: { success: true, id: 'lead-1' }, delayMs: 700 }

test.describe('what staff see of delivery @faults', () => {
  test('a backlog on its way out: how far it is, about how long it takes, and quiet afterwards', async ({
    api,
    start,
  }) => {
    await api.stop()
    const { page } = await start()
    await captureMany(page, emails(25))
    await page.reload()
    await openStaff(page)
    await goTo(page, 'Delivery')
    await expect(page.getByText('25 leads exist only on this device')).toBeVisible()
    await expect(page.getByText('The app asks the server again in')).toBeVisible()
    const progress = page.getByRole('region', { name: 'Sending what has waited' })
    await expect(progress).toBeHidden()

    api.behave(() => slowly)
    await api.resume()
    await page.getByRole('button', { name: 'Try now' }).click()
    await expect(progress.getByText(/^\d+ of 25 sent$/)).toBeVisible()
    await expect(progress.getByText('Less than a minute left')).toBeVisible()
    await expect(page.getByText('Safe to pack up')).toBeVisible({ timeout: 60_000 })
    await expect(progress).toBeHidden()
    expect(api.accepted()).toHaveLength(25)
  })

  test('the last attempts, in words and with the lead that each was for, also after another start', async ({
    api,
    start,
  }) => {
    api.behave(({ json }) =>
      json.Email === 'refused@example.com'
        ? { status: 422, json: { message: 'This domain is not accepted.' } }
        : slowly,
    )
    const first = await start()
    await leaveLead(first.page, { email: 'anna@example.com', firstName: 'Anna' })
    await expect.poll(() => api.accepted().length).toBe(1)
    await leaveLead(first.page, { email: 'refused@example.com' })
    await openStaff(first.page)
    await goTo(first.page, 'Delivery')
    const list = first.page.getByRole('list', { name: 'The last attempts' })
    await expect(list.getByRole('listitem')).toHaveCount(2)
    const [refused, accepted] = [list.getByRole('listitem').first(), list.getByRole('listitem').last()]
    await expect(refused).toContainText(/refused@example\.com.*Refused, HTTP\s422, took\s[\d.]+\ssec/)
    await expect(accepted).toContainText(/Anna.*Delivered.*Accepted, took\s[\d.]+\ssec/)
    await first.kill()

    const { page } = await start()
    await openStaff(page)
    await goTo(page, 'Delivery')
    const again = page.getByRole('list', { name: 'The last attempts' }).getByRole('button')
    await expect(again).toHaveCount(2)
    await expect(again.last()).toContainText(/Anna.*Delivered.*Accepted/)
    await expect(again.last()).not.toContainText('took')
    await again.first().click()
    await expect(page.getByRole('complementary', { name: 'Lead' })).toContainText(
      'This domain is not accepted.',
    )
  })

  test('leads that need a person: one touch shows them and no other', async ({ api, start }) => {
    api.behave(({ json }) => (json.Email === 'refused@example.com' ? { status: 422, json: {} } : slowly))
    const { page } = await start()
    await leaveLead(page, { email: 'anna@example.com' })
    await leaveLead(page, { email: 'refused@example.com' })
    await openStaff(page)
    await goTo(page, 'Delivery')
    await page.getByRole('button', { name: 'Open Leads' }).click()
    await expect(page.getByRole('radio', { name: /^Refused/ })).toBeChecked()
    await expect(page.locator('tr[data-lead]')).toHaveCount(1)
    await goTo(page, 'Leads')
    await expect(page.getByRole('radio', { name: /^All/ })).toBeChecked()
    await expect(page.locator('tr[data-lead]')).toHaveCount(2)
  })

  test('more than fifty attempts: fifty of them, and the verdict stays on top', async ({ api, start }) => {
    const { page } = await start()
    await captureMany(page, emails(60))
    await page.reload()
    await expect.poll(() => api.accepted().length, { timeout: 60_000 }).toBe(60)
    await openStaff(page)
    await goTo(page, 'Delivery')
    await expect(page.getByText('The last 50, newest first.')).toBeVisible()
    const list = page.getByRole('list', { name: 'The last attempts' })
    await expect(list.getByRole('listitem')).toHaveCount(50)
    await expect(list.getByText('visitor59@example.com')).toBeVisible()
    await list.getByRole('listitem').last().scrollIntoViewIfNeeded()
    await expect(page.getByText('Safe to pack up')).toBeInViewport()
  })

  test('how many leads go at once is what Settings say', async ({ api, start }) => {
    let underWay = 0
    let most = 0
    api.behave(() => {
      most = Math.max(most, ++underWay)
      setTimeout(() => underWay--, 200)
      return { ...slowly, delayMs: 200 }
    })
    const { page } = await start()
    await openStaff(page)
    await goTo(page, 'Settings')
    await expect(page.getByRole('radio', { name: '4', exact: true })).toBeChecked()
    await page.getByRole('radio', { name: '1', exact: true }).check()
    await page.getByRole('button', { name: 'Save delivery' }).click()
    await expect(page.getByText('Saved', { exact: true })).toBeVisible()
    await captureMany(page, emails(45))
    await page.reload()
    await expect.poll(() => api.accepted().length, { timeout: 60_000 }).toBe(45)
    expect(most).toBe(1)

    await goTo(page, 'Settings')
    await expect(page.getByRole('radio', { name: '1', exact: true })).toBeChecked()
    await page.getByRole('radio', { name: '2', exact: true }).check()
    await page.getByRole('button', { name: 'Save delivery' }).click()
    await expect(page.getByText('Saved', { exact: true })).toBeVisible()
    await captureMany(
      page,
      emails(90).map((email) => `more-${email}`),
    )
    await page.reload()
    await expect.poll(() => api.accepted().length, { timeout: 60_000 }).toBe(135)
    expect(most).toBe(2)
  })

  test('damage: what was missing and came back, until somebody has read it', async ({ api, start }) => {
    await api.stop()
    const first = await start()
    for (const email of emails(3)) await leaveLead(first.page, { email })
    await first.kill()
    await rm(join(first.profile, 'IndexedDB'), { recursive: true })

    const second = await start()
    await openStaff(second.page)
    const sentence = '3 leads were missing from the app’s database and were put back from the journal.'
    await expect(second.page.getByText(sentence)).toBeVisible()
    await second.kill()

    const third = await start()
    await openStaff(third.page)
    await expect(third.page.getByText(sentence)).toBeVisible()
    await expect(third.page.getByText('could not be read')).toBeHidden()
    await third.page.getByRole('button', { name: 'I have read it' }).click()
    await expect(third.page.getByText(sentence)).toBeHidden()
    await third.kill()

    const { page } = await start()
    await openStaff(page)
    await goTo(page, 'Delivery')
    await expect(page.getByText('3 leads exist only on this device')).toBeVisible()
    await expect(page.getByText(sentence)).toBeHidden()
  })

  test('the report: saved where staff said, with nothing of a person and no key in it', async ({
    folder,
    start,
  }) => {
    const { page, electron } = await start()
    await leaveLead(page, { email: 'anna@example.com', firstName: 'Annabell' })
    await openStaff(page)
    await goTo(page, 'Settings')
    const path = join(folder, 'report.json')
    await electron.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    }, path)
    await page.getByRole('button', { name: 'Save a report' }).click()
    await expect(page.getByText('Report saved')).toBeVisible()
    await expect(page.getByText(path)).toBeVisible()
    const report = await readFile(path, 'utf8')
    expect(report.length).toBeGreaterThan(100)
    for (const secret of ['anna@example.com', 'Annabell', API_KEY]) expect(report).not.toContain(secret)

    await electron.evaluate(({ dialog }) => {
      dialog.showSaveDialog = async () => ({ canceled: true, filePath: '' })
    })
    await page.getByRole('button', { name: 'Save a report' }).click()
    await expect(page.getByText('Cancelled. No report was saved.')).toBeVisible()
    await electron.evaluate(({ dialog }) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: '/nowhere/at/all.json' })
    })
    await page.getByRole('button', { name: 'Save a report' }).click()
    await expect(page.getByText('The report was not saved')).toBeVisible()
  })
})
