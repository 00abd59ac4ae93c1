import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { startApp } from './app'
import { errorStream } from './error-stream'
import { expect, test } from './fixtures'
import { goTo, openStaff } from './pages/staff'
import { leaveLead } from './pages/visitor'

test.describe('the first start @main', () => {
  test('two clicks and a PIN lead to a running practice kiosk that shows what it received', async ({
    folder,
  }) => {
    const app = await startApp(join(folder, 'profile'), [])
    const { page } = app
    try {
      await page.getByRole('button', { name: /Kiosk/ }).click()
      await page.getByRole('button', { name: /Practice/ }).click()
      await page.getByLabel('Staff PIN', { exact: true }).fill('1357')
      await page.getByLabel('Repeat the PIN', { exact: true }).fill('1357')
      await page.keyboard.press('Enter')
      await expect(page.getByRole('heading', { name: /ready/i })).toBeVisible()
      await page.keyboard.press('Enter')
      await leaveLead(page, { email: 'practice@example.com', firstName: 'Anna' })
      await openStaff(page, '1357')
      await goTo(page, 'Delivery')
      await expect(page.getByText('Safe to pack up')).toBeVisible()
      await expect(page.getByText('practice@example.com').first()).toBeVisible()
    } finally {
      await app.kill()
    }
  })

  test('a PIN that is repeated wrongly is said, and nothing is set up', async ({ folder }) => {
    const app = await startApp(join(folder, 'profile'), [])
    const { page } = app
    try {
      await page.getByRole('button', { name: /Kiosk/ }).click()
      await page.getByRole('button', { name: /Practice/ }).click()
      await page.getByLabel('Staff PIN', { exact: true }).fill('1357')
      await page.getByLabel('Repeat the PIN', { exact: true }).fill('1358')
      await page.keyboard.press('Enter')
      await expect(page.getByLabel('Repeat the PIN', { exact: true })).toHaveAttribute('aria-invalid', 'true')
      expect(await page.evaluate(() => window.leadstand.getAppState())).toMatchObject({
        value: { setUp: false },
      })
    } finally {
      await app.kill()
    }
  })
})

test.describe('a provisioning file @main', () => {
  test('with errors changes nothing and names the path of each', async ({ folder }) => {
    const file = join(folder, 'wrong.json')
    await writeFile(
      file,
      JSON.stringify({
        version: 1,
        device: { name: 'Tablet 2', role: 'tv', pin: '12' },
        connection: { kind: 'hyperaktiv', baseUrl: 'http://example.com/api', apiKey: 'XXX' },
        event: { name: 'Demo Fair', ref: 'YYY', colour: 'red' },
      }),
    )
    const paths = ['device.role', 'device.pin', 'connection.baseUrl', 'event']
    const said = await errorStream(join(folder, 'other'), ['--provision', file], (text) =>
      paths.every((path) => text.includes(`${path}: `)),
    )
    for (const path of paths) expect(said).toContain(`${path}: `)

    const app = await startApp(join(folder, 'profile'), ['--provision', file])
    try {
      for (const path of paths) await expect(app.page.getByText(path, { exact: false }).first()).toBeVisible()
      await expect(app.page.getByRole('button', { name: /Kiosk/ })).toBeVisible()
      await expect(stat(join(app.profile, 'settings.json'))).rejects.toThrow()
    } finally {
      await app.kill()
    }
  })

  test('is applied once: what staff changed since stays', async ({ start }) => {
    const first = await start()
    await openStaff(first.page)
    await goTo(first.page, 'Settings')
    const name = first.page.getByLabel('Device name', { exact: true })
    await name.fill('Tablet at the door')
    await name.press('Enter')
    await expect
      .poll(async () => readFile(join(first.profile, 'settings.json'), 'utf8'))
      .toContain('Tablet at the door')
    await first.kill()
    const { page } = await start()
    expect(await page.evaluate(() => window.leadstand.getAppState())).toMatchObject({
      value: { device: { name: 'Tablet at the door' } },
    })
  })
})
