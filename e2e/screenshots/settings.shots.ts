import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startApp } from '../app'
import { expect } from '../fixtures'
import { goTo, openStaff } from '../pages/staff'
import { capture, people } from './people'
import { shoot } from './shoot'
import { openStaffCalmly, test } from './staff'

test.describe('staff', () => {
  test('settings and a saved backup', async ({ api, start }) => {
    await api.stop()
    const { page, electron } = await start()
    await capture(electron, page, people.slice(0, 8))
    await openStaffCalmly(page)
    await goTo(page, 'Settings')
    await expect(page.getByRole('heading', { name: 'About' })).toBeAttached()
    await shoot(page, 'settings')
    await page.getByLabel('Origin reference', { exact: true }).fill('')
    await page.getByRole('button', { name: 'Save connection' }).click()
    await expect(page.getByText(/Write the reference/)).toBeVisible()
    await shoot(page, 'settings-errors')
    await page.getByRole('heading', { name: 'This device' }).scrollIntoViewIfNeeded()
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(page.getByText('Saved', { exact: true })).toBeVisible()
    await shoot(page, 'settings-saved')
    await page.getByRole('button', { name: 'Quit Leadstand' }).scrollIntoViewIfNeeded()
    await shoot(page, 'settings-end')

    await goTo(page, 'Backup')
    const folder = await mkdtemp(join(tmpdir(), 'usb-stick-'))
    await electron.evaluate(
      ({ dialog }, filePath) => {
        dialog.showSaveDialog = async () => ({ canceled: false, filePath })
      },
      join(folder, 'Harbour Expo.csv'),
    )
    await page.getByRole('button', { name: /Save backup/ }).click()
    await expect(page.getByText('8 leads saved')).toBeVisible()
    await shoot(page, 'backup-saved')
    await rm(folder, { recursive: true })
    await electron.evaluate(({ dialog }) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: '/nowhere/at/all.csv' })
    })
    await page.getByRole('button', { name: /Save backup/ }).click()
    await expect(page.getByRole('alert')).toBeVisible()
    await shoot(page, 'backup-failed')
  })

  test('everything there is to warn of', async ({ start, folder }) => {
    const first = await start()
    await capture(first.electron, first.page, people.slice(0, 8))
    await openStaff(first.page)
    await expect(first.page.getByRole('row', { name: /Delivered/ })).toHaveCount(8)
    await shoot(first.page, 'banner')
    await first.kill()
    await damageJournal(join(folder, 'profile', 'journal'))
    const wrong = join(folder, 'wrong.json')
    await writeFile(wrong, '{"version":2,"device":{"name":"Tablet 2","role":"tv","pin":"12"}}')
    const { page, kill } = await startApp(join(folder, 'profile'), ['--provision', wrong])
    await openStaff(page)
    await expect(page.getByText('The provisioning file was not applied')).toBeVisible()
    await shoot(page, 'banners-many')
    await kill()
  })

  test.describe('on a laptop', () => {
    test.use({
      provision: async ({ provision }, use) => {
        await use({
          ...provision,
          device: { ...provision.device, name: 'Laptop at the counter', role: 'laptop' },
        })
      },
    })

    test('has a window of its own', async ({ api, start }) => {
      const { page, electron } = await start()
      await page.getByLabel('Staff PIN', { exact: true }).fill('2468')
      await shoot(page, 'laptop-pin')
      await page.keyboard.press('Enter')
      await expect(page.getByRole('link', { name: 'Leads' })).toBeVisible()
      await capture(electron, page, people.slice(0, 3))
      await page.getByRole('button', { name: 'I understand' }).click()
      await expect.poll(() => api.accepted().length).toBe(3)
      await expect(page.getByRole('row', { name: /Delivered/ })).toHaveCount(3)
      await shoot(page, 'laptop-leads')
      await api.stop()
      await capture(electron, page, people.slice(3, 4))
      await expect(page.getByText('1 waiting, server not reached')).toBeVisible()
      await page.getByRole('button', { name: 'Lock' }).click()
      await expect(page.getByLabel('Staff PIN', { exact: true })).toBeFocused()
      await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
      await expect(page.getByRole('dialog', { name: 'Unlock first' })).toBeVisible()
      await shoot(page, 'laptop-quit-locked')
    })
  })
})

/** Turns a letter in the middle of the newest segment. */
async function damageJournal(folder: string): Promise<void> {
  const [name = ''] = (await readdir(folder)).sort()
  const bytes = await readFile(join(folder, name))
  const at = Math.floor(bytes.length / 2)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  await writeFile(join(folder, name), bytes)
}
