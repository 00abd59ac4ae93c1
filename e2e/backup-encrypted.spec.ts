import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ageDecrypt, noAge } from '../src/main/backup/age.fixture'
import { answerSaveDialog } from './backup-file'
import { expect, test } from './fixtures'
import { captureMany } from './journal'
import { goTo, openStaff } from './pages/staff'

const PASSPHRASE = 'seven brown otters 🦦'
const emails = ['a@example.com', 'b@example.com', 'c@example.com']

test.describe('an encrypted backup @staff', () => {
  test.beforeEach(async ({ api }) => {
    await api.stop()
  })

  test('needs the same long passphrase twice, and opens with it in the age command', async ({
    folder,
    start,
  }) => {
    test.skip(noAge, 'needs the age command and Python')
    const { page, electron } = await start()
    await captureMany(page, emails)
    await page.reload()
    await openStaff(page)
    await goTo(page, 'Backup')
    const file = join(folder, 'backup.age')
    await answerSaveDialog(electron, file)
    const [first, second] = [
      page.getByLabel('Passphrase', { exact: true }),
      page.getByLabel('Passphrase again', { exact: true }),
    ]
    const save = page.getByRole('button', { name: /Save backup/ })

    await first.fill('too short')
    await save.click()
    await expect(page.getByText('Use at least 12 characters.')).toBeVisible()
    await first.fill(PASSPHRASE)
    await second.fill(PASSPHRASE.toUpperCase())
    await save.click()
    await expect(page.getByText('The two are not the same.')).toBeVisible()
    await second.fill(PASSPHRASE)
    await save.click()
    await expect(page.getByText('3 leads saved')).toBeVisible({ timeout: 60_000 })
    await expect(first).toHaveValue('')

    expect((await readFile(file)).includes('example.com')).toBe(false)
    const { leads, device, events } = JSON.parse((await ageDecrypt(file, PASSPHRASE)).toString())
    expect(
      leads.map((lead: { details: { contact: { Email: string } } }) => lead.details.contact.Email),
    ).toEqual(emails)
    expect(device.name).toBe('Tablet 2')
    expect(events).toMatchObject([{ name: 'Demo Fair' }])
    await expect(page.getByText('3 leads that were not delivered')).toBeVisible()
    await expect(page.getByText('No lead captured since')).toBeVisible()
  })

  test('goes on when its screen is left, and is listed with what was captured since, also after a restart', async ({
    folder,
    start,
  }) => {
    const { page, electron, kill } = await start()
    await captureMany(page, emails)
    await page.reload()
    await openStaff(page)
    await goTo(page, 'Backup')
    const file = join(folder, 'backup.age')
    await answerSaveDialog(electron, file)
    await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
    await page.getByLabel('Passphrase again', { exact: true }).fill(PASSPHRASE)
    await page.getByRole('button', { name: /Save backup/ }).click()
    await goTo(page, 'Delivery')
    await expect
      .poll(() => readFile(file, 'latin1').catch(() => ''), { timeout: 60_000 })
      .toMatch(/^age-encryption/)
    await goTo(page, 'Backup')
    await expect(page.getByText('3 leads saved')).toBeVisible()
    await kill()

    const again = await start()
    await captureMany(again.page, ['d@example.com'])
    await openStaff(again.page)
    await goTo(again.page, 'Backup')
    await expect(again.page.getByText('1 lead captured since')).toBeVisible()
    await expect(again.page.getByText(file)).toBeVisible()
  })

  test('that is cancelled leaves no file behind', async ({ folder, start }) => {
    const { page, electron } = await start()
    await captureMany(page, emails)
    await page.reload()
    await openStaff(page)
    await goTo(page, 'Backup')
    const place = join(folder, 'stick')
    await mkdir(place)
    await answerSaveDialog(electron, join(place, 'backup.age'))
    await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
    await page.getByLabel('Passphrase again', { exact: true }).fill(PASSPHRASE)
    await page.getByRole('button', { name: /Save backup/ }).click()
    // While the key is made from the passphrase, which takes a second.
    await page.getByRole('button', { name: 'Cancel', exact: true }).click()
    await expect(page.getByText('Cancelled. No file was left behind.')).toBeVisible({ timeout: 30_000 })
    expect(await readdir(place)).toEqual([])
  })
})
