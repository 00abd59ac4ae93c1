import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { type RunningApp, startApp } from './app'
import { answerFolderDialog, answerSaveDialog } from './backup-file'
import { arm, crashPointBuild, killAt, requireCrashPointBuild } from './faults/crash'
import { storeOf } from './faults/store'
import { expect, PIN, test } from './fixtures'
import { captureMany, journalOf } from './journal'
import { goTo, openStaff } from './pages/staff'

const PASSPHRASE = 'seven brown otters'
const emails = ['a@example.com', 'b@example.com', 'c@example.com']

/** Saves all leads as JSON, or encrypted. */
async function backUp({ page, electron }: RunningApp, file: string): Promise<void> {
  await answerSaveDialog(electron, file)
  const passphrase = file.endsWith('.age') ? PASSPHRASE : undefined
  const saved = await page.evaluate(
    async ([pin, words]) => {
      await window.leadstand.unlock({ pin })
      const choice = words === undefined ? { format: 'json' } : { format: 'age', passphrase: words }
      await window.leadstand.startExport({
        scope: { kind: 'all', eventId: null },
        ...(choice as { format: 'json' }),
      })
      return window.leadstand.finishExport()
    },
    [PIN, passphrase] as const,
  )
  expect(saved).toMatchObject({ ok: true, value: { kind: 'saved' } })
}

async function choose(page: Page, electron: ElectronApplication, file: string): Promise<void> {
  await answerFolderDialog(electron, file)
  await page.getByRole('button', { name: /^Choose (a backup|another file)/ }).click()
}

const states = async (page: Page) => (await journalOf(page)).map(({ delivery }) => delivery?.state).sort()

test.describe('a restore @staff', () => {
  test('on a second device takes over what the first could not send, and the first hears of it by a backup', async ({
    api,
    apps,
    folder,
    provision,
    start,
  }) => {
    test.setTimeout(240_000)
    await api.stop()
    const first = await start()
    await captureMany(first.page, emails)
    await backUp(first, join(folder, 'first.age'))
    // Locked by the kill: the tablet fell.
    await first.kill()

    await writeFile(
      join(folder, 'second.json'),
      JSON.stringify({ ...provision, device: { ...provision.device, name: 'Laptop' } }),
    )
    const second = await startApp(join(folder, 'second'), ['--provision', join(folder, 'second.json')])
    apps.push(second)
    const { page, electron } = second
    await openStaff(page)
    await goTo(page, 'Backup')

    await choose(page, electron, join(folder, 'first.age'))
    await page.getByLabel('Passphrase of the backup', { exact: true }).fill('another one entirely')
    await page.getByRole('button', { name: 'Open backup' }).click()
    await expect(page.getByText('This passphrase does not open the file.')).toBeVisible({ timeout: 30_000 })
    await page.getByLabel('Passphrase of the backup', { exact: true }).fill(PASSPHRASE)
    await page.getByRole('button', { name: 'Open backup' }).click()
    await expect(page.getByText('From “Tablet 2”')).toBeVisible({ timeout: 30_000 })
    await expect(page.getByText('3 leads in the file')).toBeVisible()
    expect(await journalOf(page)).toEqual([])
    await page.getByRole('button', { name: 'Restore 3 leads' }).click()
    await expect(page.getByText('3 leads are new here.')).toBeVisible({ timeout: 30_000 })

    // They are the other device's until somebody says otherwise.
    await goTo(page, 'Delivery')
    await expect(page.getByText('Safe to pack up')).toBeVisible()
    await expect(page.getByText(/3 leads belong to another device/)).toBeVisible()
    expect(await states(page)).toEqual(['elsewhere', 'elsewhere', 'elsewhere'])

    await goTo(page, 'Leads')
    await page
      .getByRole('button', { name: /a@example\.com/ })
      .first()
      .click()
    await page.getByRole('button', { name: 'Take over', exact: true }).click()
    await expect(page.getByText('It goes out from this device now.')).toBeVisible()
    await api.resume()
    await expect.poll(() => api.accepted().length, { timeout: 60_000 }).toBe(1)
    await expect.poll(() => states(page)).toEqual(['delivered', 'elsewhere', 'elsewhere'])

    // The same file again, now for all that is left.
    await goTo(page, 'Backup')
    await choose(page, electron, join(folder, 'first.age'))
    await page.getByLabel('Passphrase of the backup', { exact: true }).fill(PASSPHRASE)
    await page.getByRole('button', { name: 'Open backup' }).click()
    await api.stop()
    await page.getByText('This device sends them from now on').click()
    await page.getByRole('button', { name: 'Restore', exact: true }).click()
    await expect(page.getByText('2 go out from this device now.')).toBeVisible({ timeout: 30_000 })
    await backUp(second, join(folder, 'second-all.json'))
    await second.kill()

    const back = await start()
    await openStaff(back.page)
    await goTo(back.page, 'Backup')
    await choose(back.page, back.electron, join(folder, 'second-all.json'))
    await expect(back.page.getByText('From “Laptop”')).toBeVisible({ timeout: 30_000 })
    await back.page.getByRole('button', { name: 'Restore 3 leads' }).click()
    await expect(back.page.getByText('3 that were here are brought up to date.')).toBeVisible({
      timeout: 30_000,
    })
    await expect.poll(() => states(back.page)).toEqual(['delivered', 'elsewhere', 'elsewhere'])
    await api.resume()
    await goTo(back.page, 'Delivery')
    await expect(back.page.getByText('Safe to pack up')).toBeVisible()
    const { leads: rows } = await storeOf(back.page)
    expect(rows.map(({ delivery }) => delivery.state).sort()).toEqual(['delivered', 'elsewhere', 'elsewhere'])
    expect(api.accepted().length).toBe(1)
  })

  test('refuses what is no whole backup before anything is changed', async ({ api, folder, start }) => {
    test.setTimeout(120_000)
    await api.stop()
    const app = await start()
    const { page, electron } = app
    await captureMany(page, emails)
    const good = join(folder, 'good.json')
    await backUp(app, good)
    // Signed in by the backup.
    await page.reload()
    await goTo(page, 'Backup')
    const before = await journalOf(page)
    const text = await readFile(good, 'utf8')
    const lines = text.split('\n')
    const bad: [string, string | Buffer, string][] = [
      ['cut', text.slice(0, -40), 'It is cut off or was changed'],
      ['flipped', text.replace('a@example.com', 'b@example.com'), 'It is cut off or was changed'],
      ['newer', text.replace('"version":2', '"version":3'), 'A newer version of Leadstand made it.'],
      ['table', 'Email;Firstname\r\nada@example.org;Ada\r\n', 'It is no backup that can be restored.'],
      ['pretty', JSON.stringify(JSON.parse(text), null, 2), 'Another program has written this backup anew.'],
      ['huge line', `${lines[0]}\n"${'x'.repeat(3_000_000)}"\n`, 'It is cut off or was changed'],
    ]
    for (const [name, content, words] of bad)
      await test.step(name, async () => {
        const file = join(folder, `${name}.json`)
        await writeFile(file, content)
        await choose(page, electron, file)
        await expect(page.getByText(`“${name}.json” can’t be restored`)).toBeVisible({ timeout: 30_000 })
        await expect(page.getByText(words)).toBeVisible()
      })
    expect(await journalOf(page)).toEqual(before)
    await choose(page, electron, good)
    await expect(page.getByText('There is nothing new in this file.')).toBeVisible({ timeout: 30_000 })
  })
})

test.describe('a kill during a restore @staff', () => {
  test.beforeAll(requireCrashPointBuild)

  test('leaves all of it or nothing, and no half file', async ({ api, apps, folder, provision, start }) => {
    test.setTimeout(240_000)
    await api.stop()
    const first = await start()
    await captureMany(first.page, emails)
    await backUp(first, join(folder, 'first.json'))
    await first.kill()

    const second = () =>
      startApp(join(folder, 'second'), ['--provision', join(folder, 'provision.json')], crashPointBuild)
    await writeFile(join(folder, 'provision.json'), JSON.stringify(provision))
    for (const [point, count] of [
      ['restore-written', 0],
      ['restore-in-place', 3],
    ] as const)
      await test.step(point, async () => {
        const app = await second()
        apps.push(app)
        await openStaff(app.page)
        await goTo(app.page, 'Backup')
        await choose(app.page, app.electron, join(folder, 'first.json'))
        await arm(app, point)
        await app.page.getByRole('button', { name: 'Restore 3 leads' }).click({ timeout: 30_000 })
        await killAt(app, point)
        const again = await second()
        apps.push(again)
        await expect
          .poll(async () => (await storeOf(again.page)).leads.length, { timeout: 30_000 })
          .toBe(count)
        expect(await journalOf(again.page)).toHaveLength(count)
        await again.kill()
      })
  })
})
