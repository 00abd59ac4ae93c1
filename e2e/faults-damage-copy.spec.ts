import { mkdir, rename, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { filesBelow, type RunningApp } from './app'
import { expectDrained } from './faults/drained'
import { expectInvariants } from './faults/invariants'
import { storeOf } from './faults/store'
import { readDamage } from './faults/told'
import { expect, test } from './fixtures'
import { goTo, openStaff } from './pages/staff'
import { leaveLead } from './pages/visitor'

/** The segments below a folder by name, each with its bytes. */
async function segmentsBelow(folder: string): Promise<Record<string, string>> {
  const files = (await filesBelow(folder)).map(({ path, bytes }) => [
    basename(path),
    bytes.toString('base64'),
  ])
  return Object.fromEntries(files.filter(([name]) => /^\d+\.log$/.test(name ?? '')))
}

/** Staff choose `folder` in Settings; the system's dialog, which no test can touch, answers with it. */
async function chooseCopy({ electron, page }: RunningApp, folder: string): Promise<void> {
  await electron.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
  }, folder)
  await openStaff(page)
  await goTo(page, 'Settings')
  await page.getByRole('button', { name: 'Choose a folder…' }).click()
  await expect(page.getByText('Up to date')).toBeVisible()
}

test('a second copy of the journal @faults: follows, warns while its folder is gone, is whole again, and brings everything back', async ({
  api,
  apps,
  folder,
  start,
}) => {
  test.setTimeout(180_000)
  await api.stop()
  const stick = join(folder, 'stick')
  await mkdir(stick)
  const app = await start()
  const { page, profile } = app
  const journal = join(profile, 'journal')
  const emails: string[] = []
  const leave = async (email: string) => {
    await page.evaluate(() => window.leadstand.lock(undefined))
    await leaveLead(page, { email })
    emails.push(email)
  }
  const expectSame = () =>
    // Both change while attempts fail, so that they are compared until they are the same.
    expect(async () => {
      expect(await segmentsBelow(stick)).toEqual(await segmentsBelow(journal))
    }).toPass({ timeout: 60_000 })

  await test.step('it has what was there before, and follows', async () => {
    await leave('before@example.com')
    await chooseCopy(app, stick)
    await expectSame()
    for (let i = 0; i < 3; i++) await leave(`after${i}@example.com`)
    await expectSame()
  })

  await test.step('the stick is pulled out and put back', async () => {
    await rename(stick, `${stick}-in-a-pocket`)
    await leave('pulled@example.com')
    await openStaff(page)
    const warning = page.getByText('The second copy of the journal fails')
    await expect(warning).toBeVisible()
    await rename(`${stick}-in-a-pocket`, stick)
    await expect(warning).toBeHidden({ timeout: 90_000 })
    await expectSame()
  })

  await test.step('journal and database are gone', async () => {
    await app.kill()
    await rm(journal, { recursive: true })
    await rm(join(profile, 'IndexedDB'), { recursive: true })
    const again = await start()
    await expect.poll(async () => (await storeOf(again.page)).leads.length).toBe(emails.length)
    await openStaff(again.page)
    await readDamage(again.page, [/^1 file of the journal was missing and came back from the second copy/])
    await api.resume()
    await again.page.evaluate(() => window.leadstand.tryNow())
    await expectDrained(again.page)
    expect(api.receipts).toHaveLength(emails.length)
    await expectInvariants({ apps, api, emails })
  })
})
