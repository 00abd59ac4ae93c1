import { mkdir, readdir, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { answerFolderDialog } from './backup-file'
import { expect, test } from './fixtures'
import { captureMany } from './journal'
import { goTo, openStaff } from './pages/staff'

test.describe('automatic backups @staff', () => {
  test('go on while the device is locked, say that the stick is gone, and resume when it is back', async ({
    api,
    folder,
    start,
  }) => {
    test.setTimeout(180_000)
    await api.stop()
    const stick = join(folder, 'stick')
    await mkdir(stick)
    // What is rotated away between listing and reading has no count.
    const counts = async () => {
      const names = (await readdir(stick)).filter((name) => name.endsWith('.json')).sort()
      return Promise.all(
        names.map(
          async (name) => JSON.parse(await readFile(join(stick, name), 'utf8').catch(() => '{}')).count,
        ),
      )
    }
    const { page, electron, kill } = await start()
    await openStaff(page)
    await goTo(page, 'Backup')
    await page.getByRole('button', { name: 'Set up automatic backups' }).click()
    const form = page.getByRole('region', { name: 'Automatic backups' })
    await form.getByText('JSON', { exact: true }).click()
    await expect(form.getByText(/These files are not encrypted/)).toBeVisible()
    await form.getByLabel('After so many new leads').selectOption('10')
    await form.getByLabel('Backups to keep').selectOption('3')
    await form.getByRole('button', { name: 'Save and begin' }).click()
    await expect(form.getByText('Choose a folder first.')).toBeVisible()
    await answerFolderDialog(electron, stick)
    await form.getByRole('button', { name: /Choose a folder/ }).click()
    await expect(form.getByText(stick)).toBeVisible()
    await form.getByRole('button', { name: 'Save and begin' }).click()
    await expect(form.getByText(/^The last one was made at/)).toBeVisible({ timeout: 30_000 })
    expect(await counts()).toEqual([0])
    await expect(page.getByText('· automatic')).toBeVisible()

    await page.evaluate(() => window.leadstand.lock(undefined))
    await captureMany(
      page,
      Array.from({ length: 10 }, (_, i) => `locked${i}@example.com`),
    )
    await expect.poll(counts, { timeout: 30_000 }).toEqual([0, 10])

    await rename(stick, `${stick}-away`)
    await openStaff(page)
    await expect(page.getByText('Automatic backups fail')).toBeVisible({ timeout: 30_000 })
    await expect(page.getByText(/Is the stick still plugged in/)).toBeVisible()
    await captureMany(page, ['away@example.com'])
    await rename(`${stick}-away`, stick)
    await expect(page.getByText('Automatic backups fail')).toBeHidden({ timeout: 60_000 })
    expect(await counts()).toEqual([0, 10, 11])

    // Killed and started again it still knows its folder, and keeps three.
    await kill()
    const again = await start()
    await captureMany(
      again.page,
      Array.from({ length: 10 }, (_, i) => `again${i}@example.com`),
    )
    await expect.poll(counts, { timeout: 30_000 }).toEqual([10, 11, 21])
  })
})
