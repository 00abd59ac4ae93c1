import type { ElectronApplication, Page } from '@playwright/test'
import { expect } from '../fixtures'
import { journalOf } from '../journal'
import { goTo } from '../pages/staff'
import { capture, people } from './people'
import { shoot } from './shoot'
import { behaveMixed, openStaffCalmly, special, test } from './staff'

test.describe('leads', () => {
  test('none', async ({ start }) => {
    const { page } = await start()
    await openStaffCalmly(page)
    await expect(page.getByRole('heading', { name: 'No leads yet' })).toBeVisible()
    await shoot(page, 'leads-empty')
    await goTo(page, 'Delivery')
    await shoot(page, 'delivery-none')
    await goTo(page, 'Backup')
    await shoot(page, 'backup-none')
  })

  test('in every state', async ({ api, start }) => {
    behaveMixed(api)
    const { page, electron } = await start()
    await capture(electron, page, people)
    await expect
      .poll(
        async () =>
          (await journalOf(page)).filter(({ delivery }) => delivery?.state === 'unconfirmed').length,
        {
          timeout: 60_000,
        },
      )
      .toBe(1)
    await openStaffCalmly(page)
    await unplug(page, electron)
    await expect(page.getByRole('row', { name: new RegExp(special.unconfirmed) })).toContainText(
      'Unconfirmed',
    )
    await goTo(page, 'Delivery')
    await expect(page.getByText('Waiting for the network')).toBeVisible()
    // What was sent before counts for half a minute; the README shows how it is later.
    await expect(page.getByText('Sending what has waited')).toBeHidden({ timeout: 60_000 })
    await shoot(page, 'delivery-offline')

    await goTo(page, 'Leads')
    await expect(page.getByRole('row', { name: /Delivered/ }).first()).toBeVisible()
    await shoot(page, 'leads-full')
    for (const state of ['waiting', 'unconfirmed', 'refused', 'delivered', 'twice', 'refusedToo'] as const) {
      await page.getByRole('row', { name: new RegExp(special[state]) }).click()
      await expect(page.getByText('About this lead')).toBeVisible()
      await shoot(page, `lead-${state}`)
      if (state === 'refused') {
        await page.getByRole('button', { name: 'Correct the email' }).click()
        await shoot(page, 'lead-correct')
        await page.getByRole('button', { name: 'Cancel' }).click()
        await page.getByRole('button', { name: 'Delete', exact: true }).click()
        await expect(page.getByRole('button', { name: 'Keep' })).toBeVisible()
        await shoot(page, 'lead-delete')
        await page.getByRole('button', { name: 'Keep' }).click()
        await expect(page.getByRole('button', { name: 'Keep' })).toBeHidden()
      }
      await page.getByRole('button', { name: 'Close the lead' }).click()
      await expect(page.getByText('About this lead')).toBeHidden()
    }
    await page.getByText('Email missing').click()
    await expect(page.getByRole('heading', { name: 'None of these' })).toBeVisible()
    await shoot(page, 'leads-none-of-these')

    await goTo(page, 'Settings')
    await page.getByRole('button', { name: 'Quit Leadstand' }).click()
    await expect(page.getByRole('button', { name: 'Save a backup first' })).toBeFocused()
    await shoot(page, 'quit')
    await page.getByRole('button', { name: 'Save a backup first' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Backup', exact: true })).toBeVisible()
    await shoot(page, 'backup')
  })
})

/** There is no network at all any more, as the system tells it for every address but those of this machine. */
async function unplug(page: Page, electron: ElectronApplication): Promise<void> {
  await electron.evaluate(({ net }) => {
    net.isOnline = () => false
  })
  const saved = await page.evaluate(() =>
    window.leadstand.saveConnection({
      kind: 'hyperaktiv',
      baseUrl: 'https://api.example.com/v1',
      ref: 'YYY',
      apiKey: 'sample-key',
    }),
  )
  expect(saved).toMatchObject({ ok: true })
}
