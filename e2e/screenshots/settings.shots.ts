import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import type { AppState, Output, Result } from '../../src/shared/ipc'
import { startApp } from '../app'
import { expect } from '../fixtures'
import { goTo, openStaff } from '../pages/staff'
import { capture, people } from './people'
import { shoot } from './shoot'
import { openStaffCalmly, test } from './staff'
import { answerWith, tellState } from './told'

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
    await page.getByRole('button', { name: 'Save device' }).click()
    await expect(page.getByText('Saved', { exact: true })).toBeVisible()
    await shoot(page, 'settings-saved')
    await page.getByRole('button', { name: 'Quit Leadstand' }).scrollIntoViewIfNeeded()
    await shoot(page, 'settings-end')
    await page.getByRole('button', { name: 'Save delivery' }).scrollIntoViewIfNeeded()
    await shoot(page, 'settings-delivery')
    for (const [name, result] of reports) {
      await answerWith(electron, 'saveReport', result)
      await page.getByRole('button', { name: /Save a report/ }).click()
      await expect(page.getByText(/^Report saved|^Cancelled|^The report was not/)).toBeVisible()
      await shoot(page, `settings-report-${name}`)
    }
    await page.getByRole('button', { name: /Choose a folder/ }).scrollIntoViewIfNeeded()
    await shoot(page, 'settings-copy-none')
    for (const code of ['EROFS', 'EWEIRD']) {
      await answerWith(electron, 'chooseJournalCopy', { ok: true, value: { kind: 'unusable', code } })
      await page.getByRole('button', { name: /Choose a folder/ }).click()
      await expect(page.getByText('This folder can’t be used')).toBeVisible()
      await shoot(page, `settings-copy-unusable-${code}`)
    }
    await page.getByRole('link', { name: 'Leads' }).click()
    await showCopies(page, electron)

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

/** Where the last report went, or why it went nowhere. */
const reports: [name: string, result: Result<Output<'saveReport'>>][] = [
  ['saved', { ok: true, value: { path: '/media/stick/Leadstand report 2026-06-03.json' } }],
  ['cancelled', { ok: true, value: null }],
  ['failed', { ok: false, error: 'disk' }],
]

/** A second copy on a stick in each of its states. */
async function showCopies(page: Page, electron: ElectronApplication): Promise<void> {
  const settings = await page.evaluate(() => window.leadstand.getSettings())
  if (!settings.ok) throw new Error(settings.error)
  const journalCopy = '/media/stick/Leadstand second copy'
  await answerWith(electron, 'getSettings', { ok: true, value: { ...settings.value, journalCopy } })
  await goTo(page, 'Settings')
  const copies: AppState['journalCopy'][] = [
    { state: 'current' },
    { state: 'copying' },
    { state: 'failing', failure: 'ENOENT', since: Date.now() - 40 * 60_000 },
  ]
  for (const copy of copies) {
    await tellState(electron, page, { journalCopy: copy })
    await page.getByRole('button', { name: 'Stop the second copy' }).scrollIntoViewIfNeeded()
    await expect(page.getByText(/^Up to date|^Copying|^The copy fails/)).toBeVisible()
    await shoot(page, `settings-copy-${copy?.state}`)
  }
  await tellState(electron, page, { journalCopy: null })
}

/** Turns a letter in the middle of the newest segment. */
async function damageJournal(folder: string): Promise<void> {
  const [name = ''] = (await readdir(folder)).sort()
  const bytes = await readFile(join(folder, name))
  const at = Math.floor(bytes.length / 2)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  await writeFile(join(folder, name), bytes)
}
