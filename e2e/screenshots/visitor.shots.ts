import type { ProvisionInput } from '../../src/shared/provision'
import { expect } from '../fixtures'
import { fillForm, sendForm } from '../pages/visitor'
import { shoot } from './shoot'
import { test } from './staff'

const anna = {
  email: 'anna.lindqvist@example.com',
  firstName: 'Anna',
  lastName: 'Lindqvist',
  phone: '020 7946 0123',
  interest: 'A demo',
  consent: true,
}

const longEvent: NonNullable<ProvisionInput['event']> = {
  name: 'Internationale Fachmesse für Präzisionsinstrumente und Messtechnik 2026',
  headline: 'Leave your details, and one of our engineers will call you within two working days',
  accentColor: '#f2c200',
  ref: 'YYY',
  questions: [
    { kind: 'email', id: 'email', label: 'Email', required: true, target: { contact: 'Email' } },
    { kind: 'text', id: 'firstName', label: 'First name', target: { contact: 'Firstname' } },
    { kind: 'text', id: 'lastName', label: 'Last name', target: { contact: 'Lastname' } },
    { kind: 'phone', id: 'phone', label: 'Phone', target: { contact: 'PhoneNumber' } },
    {
      kind: 'text',
      id: 'company',
      label: 'Company',
      help: 'As it stands on your badge.',
      target: { dataPoint: 'Company' },
    },
    {
      kind: 'choice',
      id: 'interest',
      label: 'Which of our instruments would you like to see at work?',
      required: true,
      target: { dataPoint: 'Interest' },
      options: ['Microscopes', 'Coordinate measuring machines for large parts', 'Scales', 'Something else'],
    },
  ],
  consent: {
    text: 'I agree that the data I enter here is stored and used to contact me about my enquiry by e-mail or by phone. I can withdraw this at any time by writing to privacy@example.com. The full text of the privacy notice is available at the booth.',
    required: true,
  },
}

test.describe('visitor', () => {
  test('from the welcome to the thanks', async ({ start }) => {
    const { page } = await start()
    await shoot(page, 'visitor-welcome')
    await page.getByRole('button', { name: 'Start', exact: true }).click()
    await expect(page.getByLabel('Email', { exact: true })).toBeFocused()
    await shoot(page, 'visitor-form-empty')
    await page.getByLabel('Email', { exact: true }).fill('anna.example.com')
    await page.getByLabel('Phone', { exact: true }).fill('call me')
    await sendForm(page)
    await expect(page.getByText(/The @ is missing/)).toBeVisible()
    await shoot(page, 'visitor-form-errors')
    await page.getByRole('button', { name: 'Start over' }).click()
    await fillForm(page, anna)
    await page.getByRole('button', { name: 'Send my details' }).hover()
    await shoot(page, 'visitor-form-filled')
    await sendForm(page)
    await expect(page.getByRole('heading', { name: 'Thank you, Anna', exact: true })).toBeVisible()
    await shoot(page, 'visitor-thank-you')
  })

  test('from the keyboard', async ({ start }) => {
    const { page } = await start()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Shift+Tab')
    await shoot(page, 'visitor-welcome-keyboard')
    await page.getByRole('button', { name: 'Start', exact: true }).press('Enter')
    for (let i = 0; i < 4; i++) await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await shoot(page, 'visitor-form-choice-focused')
    await page.keyboard.press('Tab')
    await shoot(page, 'visitor-form-consent-focused')
    await page.keyboard.press('Tab')
    await shoot(page, 'visitor-form-button-focused')
  })

  test('with long words', async ({ start }) => {
    const { page } = await start()
    const long = 'Maximiliane-Theodora Freifrau von und zu Hohenstein-Wolkenburg'
    await fillForm(page, {
      email: 'maximiliane.freifrau-von-hohenstein-wolkenburg@international-precision-instruments.example',
      firstName: long,
      lastName: 'x'.repeat(900),
    })
    await sendForm(page)
    await expect(page.getByText(/900 characters/)).toBeVisible()
    await shoot(page, 'visitor-form-long')
    await page.getByLabel('Last name', { exact: true }).fill('')
    await sendForm(page)
    await expect(page.getByRole('heading', { name: `Thank you, ${long}` })).toBeVisible()
    await shoot(page, 'visitor-thank-you-long')
  })

  test.describe('left alone', () => {
    test.use({
      provision: async ({ provision }, use) => {
        const idle = { warnAfterSeconds: 2, clearAfterSeconds: 60 }
        await use({ ...provision, event: { name: 'Harbour Expo', ref: 'YYY', idle } })
      },
    })

    test('is asked for', async ({ start }) => {
      const { page } = await start()
      await fillForm(page, { ...anna, consent: false })
      await expect(page.getByText('Still there?')).toBeVisible()
      await shoot(page, 'visitor-still-there')
    })
  })

  test.describe('of another event', () => {
    test.use({
      provision: async ({ provision }, use) => {
        await use({ ...provision, event: longEvent })
      },
    })

    test('with more questions and a light colour', async ({ start }) => {
      const { page } = await start()
      await shoot(page, 'visitor-other-welcome')
      await page.getByRole('button', { name: 'Start', exact: true }).click()
      await shoot(page, 'visitor-other-form')
      await sendForm(page)
      await page.getByText('Scales').click()
      await shoot(page, 'visitor-other-form-errors')
      await page.getByRole('checkbox').focus()
      await page.getByRole('checkbox').scrollIntoViewIfNeeded()
      await shoot(page, 'visitor-other-form-end')
    })
  })
})
