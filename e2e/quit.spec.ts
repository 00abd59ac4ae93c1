import { expect, test } from './fixtures'
import { goTo, openStaff } from './pages/staff'
import { leaveLead } from './pages/visitor'

test.describe('quitting @main', () => {
  test('with undelivered leads asks first and offers the backup', async ({ api, start }) => {
    await api.stop()
    const { page, electron } = await start()
    await leaveLead(page, { email: 'stay@example.com' })
    await openStaff(page)
    await goTo(page, 'Settings')
    await page.getByRole('button', { name: 'Quit Leadstand' }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog).toContainText('1 lead')
    await dialog.getByRole('button', { name: /backup first/ }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Backup', exact: true })).toBeVisible()

    await goTo(page, 'Settings')
    await page.getByRole('button', { name: 'Quit Leadstand' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Stay' }).click()
    await expect(page.getByRole('dialog')).toBeHidden()

    await page.getByRole('button', { name: 'Quit Leadstand' }).click()
    const closed = electron.waitForEvent('close')
    await page.getByRole('dialog').getByRole('button', { name: 'Quit anyway' }).click()
    await closed
  })

  test('says what is true while it asks, also when the last lead arrives meanwhile', async ({
    api,
    start,
  }) => {
    let arrive = () => {}
    const arrived = new Promise<void>((resolve) => {
      arrive = resolve
    })
    async function* later() {
      await arrived
      yield Buffer.from('HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n')
    }
    api.behave(() => ({ raw: later() }))
    const { page } = await start()
    await leaveLead(page, { email: 'late@example.com' })
    await openStaff(page)
    await goTo(page, 'Settings')
    await page.getByRole('button', { name: 'Quit Leadstand' }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog).toContainText('1 lead exists only on this device')
    arrive()
    await expect(dialog).toContainText('Every lead is delivered.')
    await expect(dialog.getByRole('button', { name: 'Quit', exact: true })).toBeVisible()
  })

  test('with everything delivered just quits', async ({ api, start }) => {
    const { page, electron } = await start()
    await leaveLead(page, { email: 'done@example.com' })
    await expect.poll(() => api.accepted().length).toBe(1)
    await openStaff(page)
    await expect(page.getByRole('row', { name: /Delivered/ })).toBeVisible()
    await goTo(page, 'Settings')
    const closed = electron.waitForEvent('close')
    await page.getByRole('button', { name: 'Quit Leadstand' }).click()
    await closed
  })

  test('a locked kiosk can’t be closed by its visitors', async ({ start }) => {
    const { page, electron } = await start()
    await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
    await expect(page.getByLabel('Staff PIN', { exact: true })).toBeVisible()
    expect(await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  })
})
