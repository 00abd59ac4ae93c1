import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { answerSaveDialog } from './backup-file'
import { expect, PIN, test } from './fixtures'
import { captureMany, journalOf } from './journal'
import { goTo, openStaff } from './pages/staff'

const names = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, i) => `${prefix}${String(i).padStart(4, '0')}@example.com`)

test.describe('the backup @main @staff', () => {
  test('of 1,000 waiting leads parses, holds every unsynced lead and no other, and runs no formula', async ({
    api,
    folder,
    start,
  }) => {
    test.setTimeout(240_000)
    const { page, electron } = await start()
    await captureMany(page, names('synced', 20))
    await page.reload()
    await expect.poll(() => api.accepted().length, { timeout: 60_000 }).toBe(20)
    await api.stop()
    const waiting = names('waiting', 1_000)
    await captureMany(page, waiting)
    await page.reload()
    await expect(page.getByRole('button', { name: 'Start', exact: true })).toBeVisible()
    await openStaff(page)
    await goTo(page, 'Delivery')
    await expect(page.getByText('1,000 leads exist only on this device')).toBeVisible()

    const csv = join(folder, 'backup.csv')
    await answerSaveDialog(electron, csv)
    await goTo(page, 'Backup')
    await page.getByText('CSV', { exact: true }).click()
    await page.getByRole('button', { name: /Save backup/ }).click()
    await expect(page.getByText(/1,000 leads saved/).last()).toBeVisible({ timeout: 60_000 })
    await expect(page.getByText(csv).first()).toBeVisible()
    const text = await readFile(csv, 'utf8')
    expect(text.startsWith('\ufeff')).toBe(true)
    const rows: Record<string, string>[] = parse(text, { columns: true, bom: true, record_delimiter: '\r\n' })
    expect(rows.map(({ Email }) => Email)).toEqual(waiting)
    expect(rows.every((row) => row.Firstname === `'=HYPERLINK("http://x.example","${row.Email}")`)).toBe(true)
    expect(rows.every(({ State }) => State === 'waiting')).toBe(true)

    const json = join(folder, 'backup.json')
    await answerSaveDialog(electron, json)
    await page.getByText(/^All leads \(/).click()
    await page.getByText('JSON', { exact: true }).click()
    await page.getByRole('button', { name: /Save backup/ }).click()
    await expect(page.getByText('1,020 leads saved')).toBeVisible({ timeout: 60_000 })
    const { leads } = JSON.parse(await readFile(json, 'utf8'))
    expect(leads).toHaveLength(1_020)
    expect(new Set(leads.map(({ id }: { id: string }) => id)).size).toBe(1_020)
    expect(await journalOf(page)).toHaveLength(1_020)
  })

  test('that the lock cuts short leaves no file behind', async ({ api, folder, start }) => {
    await api.stop()
    const { page, electron } = await start()
    await captureMany(page, ['a@example.com'])
    const place = join(folder, 'stick')
    await mkdir(place)
    await answerSaveDialog(electron, join(place, 'backup.csv'))
    const answers = await page.evaluate(async (pin) => {
      const app = window.leadstand
      await app.unlock({ pin })
      const started = await app.startExport({ format: 'csv', scope: { kind: 'all', eventId: null } })
      await app.lock()
      return [started.ok, await app.finishExport()]
    }, PIN)
    expect(answers).toEqual([true, { ok: false, error: 'locked' }])
    await expect.poll(() => readdir(place)).toEqual([])
  })

  test('to a place that can’t be written says so and changes nothing', async ({ api, start }) => {
    await api.stop()
    const { page, electron } = await start()
    await captureMany(page, ['a@example.com'])
    await page.reload()
    await openStaff(page)
    await answerSaveDialog(electron, '/nowhere/at/all/backup.csv')
    await goTo(page, 'Backup')
    await page.getByText('CSV', { exact: true }).click()
    await page.getByRole('button', { name: /Save backup/ }).click()
    await expect(page.getByText('The backup was not saved')).toBeVisible()
    await expect(page.getByText('Is the stick still plugged in?')).toBeVisible()
    expect(await journalOf(page)).toHaveLength(1)
  })
})
