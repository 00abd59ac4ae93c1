import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type RunningApp, startApp } from '../app'
import { expect, test } from '../fixtures'
import { shoot } from './shoot'

test.describe('setup', () => {
  test('by hand', async ({ folder }) => {
    const app = await startApp(join(folder, 'profile'), [])
    const { page } = app
    await ending(app, async () => {
      await shoot(page, 'setup-1-role')
      await page.getByLabel('Device name', { exact: true }).fill('')
      await page.getByRole('button', { name: /Kiosk/ }).click()
      await shoot(page, 'setup-1-role-error')
      await page.getByLabel('Device name', { exact: true }).fill('Tablet 2')
      await page.getByRole('button', { name: /Kiosk/ }).click()
      await shoot(page, 'setup-2-connection')
      await page.getByRole('button', { name: /Hyperaktiv/ }).click()
      await shoot(page, 'setup-3-hyperaktiv')
      await page.getByRole('button', { name: 'Advanced' }).click()
      await page.getByLabel('Base URL', { exact: true }).fill('http://example.com')
      await page.getByRole('button', { name: 'Next' }).click()
      await shoot(page, 'setup-3-hyperaktiv-errors')
      await page.getByLabel('API key', { exact: true }).fill('sample-key')
      await page.getByLabel('Origin reference', { exact: true }).fill('YYY')
      await page.getByLabel('Event name', { exact: true }).fill('Harbour Expo')
      await page.getByLabel('Base URL', { exact: true }).fill('http://127.0.0.1:9/api/v1')
      await page.getByRole('button', { name: 'Next' }).click()
      await shoot(page, 'setup-4-pin')
      await page.getByLabel('Staff PIN', { exact: true }).fill('2468')
      await page.getByLabel('Repeat the PIN', { exact: true }).fill('2469')
      await page.keyboard.press('Enter')
      await shoot(page, 'setup-4-pin-error')
      await page.getByLabel('Repeat the PIN', { exact: true }).fill('2468')
      await page.keyboard.press('Enter')
      await expect(page.getByRole('heading', { name: /ready/i })).toBeVisible()
      await shoot(page, 'setup-5-checks')
    })
  })

  test('a provisioning file with errors', async ({ folder }) => {
    const file = join(folder, 'wrong.json')
    const device = { name: 'Tablet 2', role: 'tv', pin: '12' }
    const connection = { kind: 'hyperaktiv', baseUrl: 'http://example.com/api', apiKey: 'XXX' }
    await writeFile(file, JSON.stringify({ version: 1, device, connection, event: { name: '', ref: 'YYY' } }))
    const app = await startApp(join(folder, 'profile'), ['--provision', file])
    await ending(app, async () => {
      await expect(app.page.getByText('device.role')).toBeVisible()
      await shoot(app.page, 'setup-1-role-provision-errors')
    })
  })
})

async function ending(app: RunningApp, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } finally {
    await app.kill()
  }
}
