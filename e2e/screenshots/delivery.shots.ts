import { expect } from '../fixtures'
import { goTo } from '../pages/staff'
import { capture, people } from './people'
import { shoot } from './shoot'
import { openStaffCalmly, test } from './staff'

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
      await expect(page.getByText('The API key was not accepted')).toBeVisible()
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
