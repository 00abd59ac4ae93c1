import { mkdir, readdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { answerSaveDialog } from './backup-file'
import { mountSmallDisk, noSmallDisk } from './faults/disk'
import { expect, test } from './fixtures'
import { captureMany } from './journal'
import { goTo, openStaff } from './pages/staff'

const emails = Array.from({ length: 300 }, (_, i) => `visitor${i}@example.com`)

test.describe('a backup whose place fails @staff', () => {
  test.beforeEach(async ({ api }) => {
    await api.stop()
  })

  test('says that the disk is full, leaves no half file, and is saved once there is room', async ({
    folder,
    start,
  }) => {
    test.skip(noSmallDisk() !== null, noSmallDisk() ?? '')
    const stick = join(folder, 'stick')
    const small = await mountSmallDisk(stick, 1)
    try {
      await small.fill()
      const { page, electron } = await start()
      await captureMany(page, emails)
      await page.reload()
      await openStaff(page)
      await goTo(page, 'Backup')
      await answerSaveDialog(electron, join(stick, 'backup.xlsx'))
      await page.getByText('Excel', { exact: true }).click()
      const save = page.getByRole('button', { name: /Save backup/ })
      await save.click()
      await expect(page.getByText('The backup was not saved')).toBeVisible({ timeout: 30_000 })
      await expect(page.getByText('The disk is full.')).toBeVisible()
      expect(await readdir(stick)).toEqual(['filler'])
      await small.free()
      await save.click()
      await expect(page.getByText('300 leads saved')).toBeVisible({ timeout: 30_000 })
      expect(await readdir(stick)).toEqual(['backup.xlsx'])
    } finally {
      await small.unmount()
    }
  })

  test('and is pulled out while it is written says so', async ({ folder, start }) => {
    const { page, electron } = await start()
    await captureMany(page, emails)
    await page.reload()
    await openStaff(page)
    await goTo(page, 'Backup')
    const stick = join(folder, 'stick')
    await mkdir(stick)
    await answerSaveDialog(electron, join(stick, 'backup.age'))
    await page.getByLabel('Passphrase', { exact: true }).fill('seven brown otters')
    await page.getByLabel('Passphrase again', { exact: true }).fill('seven brown otters')
    await page.getByRole('button', { name: /Save backup/ }).click()
    await expect.poll(() => readdir(stick)).toHaveLength(1)
    await rename(stick, `${stick}-away`)
    await expect(page.getByText('The backup was not saved')).toBeVisible({ timeout: 30_000 })
    await expect(page.getByText('Is the stick still plugged in?')).toBeVisible()
  })
})
