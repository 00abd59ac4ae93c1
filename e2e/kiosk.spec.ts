import { expect, PIN, test } from './fixtures'
import { askForPin, enterPin, openStaff } from './pages/staff'
import { samePicture, screenPicture, windowsOnScreen, xdotool } from './screen'

test.describe('the kiosk @main', () => {
  test('is one window that covers the screen edge to edge', async ({ start }) => {
    const { page, electron } = await start()
    await expect(page.getByRole('button', { name: 'Start', exact: true })).toBeVisible()
    const { bounds, display, kiosk } = await electron.evaluate(({ BrowserWindow, screen }) => {
      const window = BrowserWindow.getAllWindows()[0]
      return {
        bounds: window?.getContentBounds(),
        display: screen.getPrimaryDisplay().bounds,
        kiosk: window?.isKiosk(),
      }
    })
    expect(kiosk).toBe(true)
    expect(bounds).toEqual(display)
    expect(await windowsOnScreen()).toEqual(['Leadstand'])
    await expect
      .poll(async () => samePicture(electron, await screenPicture(), await page.screenshot()))
      .toBeGreaterThan(0.999)
  })

  test('keys that close, reload, zoom or open something do nothing', async ({ start }) => {
    const { page, electron } = await start()
    await page.evaluate(() => {
      document.body.dataset.same = 'yes'
    })
    for (const keys of [
      ...[
        'ctrl+w',
        'ctrl+r',
        'ctrl+shift+r',
        'ctrl+q',
        'ctrl+n',
        'ctrl+t',
        'ctrl+p',
        'ctrl+o',
        'ctrl+j',
        'ctrl+u',
      ],
      ...[
        'ctrl+shift+i',
        'ctrl+shift+j',
        'F5',
        'F11',
        'F12',
        'alt+F4',
        'alt+Left',
        'ctrl+plus',
        'ctrl+minus',
        'Escape',
      ],
    ])
      await xdotool('key', keys)
    await page.waitForTimeout(500)
    const state = await electron.evaluate(({ BrowserWindow }) => {
      const windows = BrowserWindow.getAllWindows()
      return {
        windows: windows.length,
        kiosk: windows[0]?.isKiosk(),
        zoom: windows[0]?.webContents.getZoomFactor(),
        devTools: windows[0]?.webContents.isDevToolsOpened(),
      }
    })
    expect(state).toEqual({ windows: 1, kiosk: true, zoom: 1, devTools: false })
    expect(await page.evaluate(() => document.body.dataset.same)).toBe('yes')
  })

  test('Ctrl+Alt+S and the PIN lead to the staff screens, Lock leads back', async ({ start }) => {
    const { page } = await start()
    await xdotool('key', 'ctrl+alt+s')
    await expect(page.getByLabel('Staff PIN', { exact: true })).toBeVisible()
    await enterPin(page, PIN)
    await expect(page.getByRole('link', { name: 'Settings' })).toBeVisible()
    await page.getByRole('button', { name: 'Lock' }).click()
    await expect(page.getByRole('button', { name: 'Start', exact: true })).toBeVisible()
  })

  test('five wrong PINs lock for a while, also after a restart, and also for the right PIN', async ({
    start,
  }) => {
    const first = await start()
    await askForPin(first.page)
    for (let i = 0; i < 5; i++) {
      await enterPin(first.page, `111${i}`)
      const left = ['4 tries left', '3 tries left', '2 tries left', 'One try left'][i]
      if (left) await expect(first.page.getByText(left)).toBeVisible()
    }
    await expect(first.page.getByText(/Too many wrong PINs/)).toBeVisible()
    await expect(first.page.getByRole('button', { name: 'Unlock' })).toBeDisabled()
    await first.kill()

    const { page } = await start()
    await askForPin(page)
    await expect(page.getByText(/Too many wrong PINs/)).toBeVisible()
    const answer = await page.evaluate((pin) => window.leadstand.unlock({ pin }), PIN)
    expect(answer).toMatchObject({ ok: true, value: { unlocked: false } })
    // The first wait is 30 s; then the right PIN opens.
    await expect(page.getByText(/Too many wrong PINs/)).toBeHidden({ timeout: 45_000 })
    await enterPin(page, PIN)
    await expect(page.getByRole('link', { name: 'Leads' })).toBeVisible()
  })

  test.describe('left alone', () => {
    test.use({
      provision: async ({ provision }, use) => {
        const idle = { warnAfterSeconds: 3, clearAfterSeconds: 4 }
        await use({ ...provision, event: { name: 'Demo Fair', ref: 'YYY', idle } })
      },
    })

    test('asks whether somebody is there, then clears everything', async ({ api, start }) => {
      const { page } = await start()
      await page.getByRole('button', { name: 'Start', exact: true }).click()
      await page.getByLabel('Email', { exact: true }).fill('gone@example.com')
      await expect(page.getByText('Still there?')).toBeVisible()
      await page.getByRole('button', { name: 'I’m still here' }).click()
      await expect(page.getByLabel('Email', { exact: true })).toHaveValue('gone@example.com')

      await expect(page.getByText('Still there?')).toBeVisible()
      await expect(page.getByRole('button', { name: 'Start', exact: true })).toBeVisible()
      expect(await page.content()).not.toContain('gone@example.com')
      await page.getByRole('button', { name: 'Start', exact: true }).click()
      await expect(page.getByLabel('Email', { exact: true })).toHaveValue('')
      expect(api.receipts).toEqual([])
    })
  })

  test('a second start shows the first and opens nothing', async ({ start, folder }) => {
    const { page, electron } = await start()
    await openStaff(page)
    const { startSecond } = await import('./second-start')
    expect(await startSecond(folder)).toBe(0)
    expect(await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
    await expect(page.getByRole('link', { name: 'Leads' })).toBeVisible()
  })
})
