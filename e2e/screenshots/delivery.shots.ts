import { expect } from '../fixtures'
import { goTo } from '../pages/staff'
import { capture, people } from './people'
import { shoot } from './shoot'
import { openStaffCalmly, test } from './staff'
import { answerWith, someAttempts } from './told'

const some = people.slice(0, 6)

test.describe('delivery', () => {
  test('when all is well', async ({ api, start }) => {
    const { page, electron } = await start()
    await capture(electron, page, some)
    await expect.poll(() => api.accepted().length).toBe(some.length)
    await openStaffCalmly(page)
    await goTo(page, 'Delivery')
    await expect(page.getByText('Safe to pack up')).toBeVisible()
    await shoot(page, 'delivery-safe')
  })

  test('when some leads are refused for good', async ({ api, start }) => {
    api.behave(({ json }) =>
      json.Email === some[2]?.email
        ? { status: 422, json: { message: 'This domain is not accepted.' } }
        : { status: 200, json: { success: true, id: 'lead-1' } },
    )
    const { page, electron } = await start()
    await capture(electron, page, some)
    await expect.poll(() => api.receipts.length).toBe(some.length)
    await openStaffCalmly(page)
    await goTo(page, 'Delivery')
    await expect(page.getByText('1 lead exists only on this device')).toBeVisible()
    await expect(page.getByText('1 needs attention')).toBeVisible()
    await shoot(page, 'delivery-attention')
  })

  test('while a backlog drains', async ({ api, start }) => {
    await api.stop()
    const { page, electron } = await start()
    await capture(electron, page, people)
    await openStaffCalmly(page)
    await goTo(page, 'Delivery')
    await expect(page.getByText(`${people.length} leads exist only on this device`)).toBeVisible()
    api.behave(() => ({ status: 200, json: { success: true, id: 'lead-1' }, delayMs: 1_500 }))
    await api.resume()
    await expect(page.getByText('Sending what has waited')).toBeVisible({ timeout: 60_000 })
    await shoot(page, 'delivery-drain-begin')
    await expect(page.getByText(/minute left/)).toBeVisible({ timeout: 60_000 })
    await shoot(page, 'delivery-drain')
  })

  test('with fifty attempts, a few and none', async ({ api, start }) => {
    const { page, electron } = await start()
    await capture(electron, page, people)
    await expect.poll(() => api.accepted().length, { timeout: 60_000 }).toBe(people.length)
    await openStaffCalmly(page)
    for (const count of [50, 3, 0]) {
      await answerWith(electron, 'getAttempts', { ok: true, value: await someAttempts(page, count) })
      await goTo(page, 'Leads')
      await goTo(page, 'Delivery')
      await expect(
        page.getByText(count === 0 ? 'No lead was sent' : `The last ${count}, newest first.`),
      ).toBeVisible()
      await expect(page.getByText('Safe to pack up')).toBeVisible()
      await shoot(page, `delivery-attempts-${count}`)
    }
  })

  test.describe('where staff decide on what may have arrived', () => {
    test('says which leads wait for them', async ({ api, start }) => {
      const { page, electron } = await start()
      await page.evaluate(() => window.leadstand.unlock({ pin: '2468' }))
      const saved = await page.evaluate(() =>
        window.leadstand.saveDevice({
          name: 'Tablet 2',
          role: 'kiosk',
          idleMinutes: 5,
          resendPolicy: 'hold',
          maxInFlight: 4,
        }),
      )
      expect(saved).toMatchObject({ ok: true })
      await page.evaluate(() => window.leadstand.lock())
      api.behave(({ json }) =>
        json.Email === some[2]?.email ? 'drop' : { status: 200, json: { success: true, id: 'lead-1' } },
      )
      await capture(electron, page, some)
      await expect.poll(() => api.accepted().length, { timeout: 60_000 }).toBe(some.length - 1)
      await openStaffCalmly(page)
      await goTo(page, 'Delivery')
      await expect(page.getByText('1 waits for your decision')).toBeVisible()
      await shoot(page, 'delivery-held')
      await goTo(page, 'Leads')
      await page.getByRole('row', { name: /Unconfirmed/ }).click()
      await expect(page.getByText('About this lead')).toBeVisible()
      await shoot(page, 'lead-held')
      await page.getByRole('button', { name: 'Close the lead' }).click()
      await goTo(page, 'Settings')
      await page.getByRole('button', { name: 'Quit Leadstand' }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
      await shoot(page, 'quit-held')
    })
  })

  test('behind a sign-in page', async ({ api, start }) => {
    const signIn = { status: 200, html: '<!doctype html><html><body>Accept the terms</body></html>' }
    api.behave(() => signIn)
    api.answerOthers(signIn)
    const { page, electron } = await start()
    await capture(electron, page, some)
    await openStaffCalmly(page)
    await goTo(page, 'Delivery')
    await expect(page.getByText(/sign-in page/i).first()).toBeVisible()
    await shoot(page, 'delivery-sign-in-page')
  })

  test.describe('with a wrong key', () => {
    test.use({
      provision: async ({ provision, api }, use) => {
        await use({
          ...provision,
          connection: { kind: 'hyperaktiv', baseUrl: api.baseUrl, apiKey: 'wrong-key' },
        })
      },
    })

    test('is paused', async ({ start }) => {
      const { page, electron } = await start()
      await capture(electron, page, some)
      await openStaffCalmly(page)
      await goTo(page, 'Delivery')
      await expect(page.getByText('The API key was not accepted', { exact: true })).toBeVisible()
      await shoot(page, 'delivery-wrong-key')
    })
  })

  test.describe('in practice', () => {
    test.use({
      provision: async ({ provision }, use) => {
        await use({ ...provision, connection: { kind: 'practice' } })
      },
    })

    test('shows what arrived', async ({ start }) => {
      const { page, electron } = await start()
      await capture(electron, page, some)
      await openStaffCalmly(page)
      await goTo(page, 'Delivery')
      await expect(page.getByText(`${some.length} requests since the app started`)).toBeVisible()
      await page.getByText(some[5]?.email ?? '', { exact: true }).click()
      await shoot(page, 'delivery-practice')
    })
  })
})
