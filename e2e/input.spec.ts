import { expect, test } from './fixtures'
import { fillForm, leaveLead, sendForm } from './pages/visitor'

test.describe('whatever is typed @main', () => {
  test('an e-mail without @ is said at the field, and nothing is lost', async ({ api, start }) => {
    const { page } = await start()
    await fillForm(page, { email: 'anna.example.com', firstName: 'Anna' })
    await sendForm(page)
    await expect(page.getByText(/The @ is missing/)).toBeVisible()
    const email = page.getByLabel('Email', { exact: true })
    await expect(email).toHaveAttribute('aria-invalid', 'true')
    await expect(email).toBeFocused()
    await expect(page.getByLabel('First name', { exact: true })).toHaveValue('Anna')
    await email.fill('anna@example.com')
    await sendForm(page)
    await expect(page.getByRole('heading', { name: 'Thank you, Anna', exact: true })).toBeVisible()
    await expect.poll(() => api.accepted()).toEqual(['anna@example.com'])
  })

  test('10,000 characters in any field are said at that field, and the form stays', async ({
    api,
    start,
  }) => {
    const { page, pageErrors } = await start()
    await page.getByRole('button', { name: 'Start', exact: true }).click()
    for (const label of ['Email', 'First name', 'Last name', 'Phone'])
      await page.getByLabel(label, { exact: true }).fill('1'.repeat(10_000))
    await sendForm(page)
    for (const label of ['Email', 'First name', 'Last name', 'Phone'])
      await expect(page.getByLabel(label, { exact: true })).toHaveAttribute('aria-invalid', 'true')
    await expect(page.getByLabel('Last name', { exact: true })).toHaveValue('1'.repeat(10_000))
    expect(pageErrors).toEqual([])
    expect(api.receipts).toEqual([])
  })

  test('emoji, right-to-left and control characters and numbers are kept and sent faithfully', async ({
    api,
    start,
  }) => {
    const { page, pageErrors } = await start()
    const odd = [
      { email: 'emoji@example.com', firstName: '👩🏽‍🚀 Zoë', lastName: '12345' },
      { email: 'rtl@example.com', firstName: 'محمد', lastName: '\u202Eevil\u202C' },
      { email: 'control@example.com', firstName: 'a\u0001b\u0007c', lastName: '<b>"\\&\u2028' },
    ]
    for (const visitor of odd) await leaveLead(page, visitor)
    await expect.poll(() => api.receipts.length).toBe(odd.length)
    expect(api.receipts.map(({ json }) => json)).toEqual(
      odd.map(({ email, firstName, lastName }) => ({
        Email: email,
        Firstname: firstName,
        Lastname: lastName.trim(),
      })),
    )
    expect(pageErrors).toEqual([])
  })

  test('two quick clicks are one lead', async ({ api, start }) => {
    const { page } = await start()
    await fillForm(page, { email: 'twice@example.com' })
    await page.getByRole('button', { name: 'Send my details' }).dblclick()
    await expect(page.getByRole('heading', { name: 'Thank you', exact: true })).toBeVisible()
    await expect.poll(() => api.receipts.length).toBe(1)
    await page.waitForTimeout(500)
    expect(api.receipts).toHaveLength(1)
  })
})
