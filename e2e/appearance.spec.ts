import { type RunningApp, startApp } from './app'
import { expect, test } from './fixtures'
import { askForPin, enterPin, goTo, openStaff } from './pages/staff'

const themed = (theme: 'light' | 'dark' | 'system') =>
  test.use({
    provision: async ({ provision }, use) => {
      await use({ ...provision, event: { name: 'Demo Fair', ref: 'YYY', theme } })
    },
  })

const LIGHT = 'rgb(246, 247, 248)'
const DARK = 'rgb(22, 24, 27)'

/** What is drawn, and what the window shows before anything is. */
async function looks({ page, electron }: RunningApp, ground: string) {
  await expect(page.locator('body')).toHaveCSS('background-color', ground)
  await expect(page.locator('html')).toHaveCSS('color-scheme', ground === DARK ? 'dark' : 'light')
  return electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBackgroundColor())
}

test.describe('a dark event on a light device @visitor', () => {
  themed('dark')

  test('is dark for visitors and light for staff, the window included', async ({ start }) => {
    const app = await start()
    const { page } = app
    await expect(page.getByRole('button', { name: 'Start', exact: true })).toBeVisible()
    expect(await looks(app, DARK)).toBe('#16181B')
    await askForPin(page)
    await looks(app, LIGHT)
    await page.getByRole('button', { name: 'Back' }).click()
    await looks(app, DARK)
    await openStaff(page)
    await looks(app, LIGHT)
    await page.getByRole('button', { name: 'Lock' }).click()
    await looks(app, DARK)
  })
})

test.describe('a light event @visitor', () => {
  themed('light')

  test('stays light when staff choose dark, which the next start remembers', async ({ folder, start }) => {
    const app = await start()
    const { page } = app
    await openStaff(page)
    await goTo(page, 'Settings')
    await page.getByText('Dark', { exact: true }).click()
    await looks(app, DARK)
    await page.getByRole('button', { name: 'Lock' }).click()
    await looks(app, LIGHT)
    await app.kill()

    const again = await startApp(`${folder}/profile`, [])
    try {
      expect(await looks(again, LIGHT)).toBe('#F6F7F8')
      await askForPin(again.page)
      await looks(again, DARK)
      await enterPin(again.page, '2468')
      await goTo(again.page, 'Settings')
      await expect(again.page.getByRole('radio', { name: 'Dark', exact: true })).toBeChecked()
    } finally {
      await again.kill()
    }
  })
})

test.describe('an event that looks as the system does @visitor', () => {
  themed('system')

  test('follows it while it is open', async ({ start }) => {
    const app = await start()
    await expect(app.page.getByRole('button', { name: 'Start', exact: true })).toBeVisible()
    await app.page.emulateMedia({ colorScheme: 'dark' })
    await looks(app, DARK)
    await app.page.emulateMedia({ colorScheme: 'light' })
    await looks(app, LIGHT)
  })
})
