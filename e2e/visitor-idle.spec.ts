import { fingerOn, middleOf } from './finger'
import { expect, test } from './fixtures'
import { openForm } from './pages/visitor-way'
import { everyKind, type Way, ways } from './visitor-event'

test.use({
  provision: async ({ provision }, use) => {
    await use({ ...provision, event: { ...everyKind, idle: { warnAfterSeconds: 3, clearAfterSeconds: 2 } } })
  },
})

const german = ways.find(({ language }) => language === 'de') as Way

test.describe('a visitor who walks on @visitor', () => {
  test('is asked in the chosen language, and leaves nothing: no answer, no language', async ({ start }) => {
    const { page } = await start()
    await openForm(page, german)
    await page.getByLabel(german.email, { exact: true }).fill('zoe@example.com')
    await expect(page.getByRole('dialog', { name: 'Sind Sie noch da?' })).toBeVisible()
    await expect(page.getByText(/Ihre Antworten werden in/)).toBeVisible()
    await expect(page.getByRole('button', { name: 'Start', exact: true })).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.getByLabel('Email', { exact: true })).toHaveValue('')
  })

  test('may come back in time', async ({ provision, start }) => {
    provision.event = { ...everyKind, idle: { warnAfterSeconds: 3, clearAfterSeconds: 30 } }
    const { page } = await start()
    await openForm(page, german)
    await page.getByLabel(german.email, { exact: true }).fill('zoe@example.com')
    await page.getByRole('button', { name: 'Ich bin noch da' }).click()
    await expect(page.getByLabel(german.email, { exact: true })).toHaveValue('zoe@example.com')
  })

  test('answers nothing by tapping twice that they are still here', async ({ provision, start }) => {
    provision.event = {
      name: 'Demo Fair',
      ref: 'YYY',
      // Long enough for what is done after the answer: a slow machine must not meet the question a second time.
      idle: { warnAfterSeconds: 10, clearAfterSeconds: 30 },
      questions: [
        { kind: 'email', id: 'email', label: 'Email', target: { contact: 'Email' } },
        {
          kind: 'choice',
          id: 'day',
          label: 'Which day',
          options: Array.from({ length: 30 }, (_, n) => ({ value: `d${n}`, label: `Day ${n}` })),
          target: { dataPoint: 'Day' },
        },
      ],
    }
    const { page } = await start()
    const finger = await fingerOn(page)
    await page.getByRole('button', { name: 'Start', exact: true }).click()
    // A tap on the form itself, as before a pause.
    await page.getByLabel('Email', { exact: true }).click()
    const stay = page.getByRole('button', { name: /still here/ })
    const there = await middleOf(stay)
    await finger.tapTwiceAt(there)
    await expect(stay).toBeHidden()
    await expect(page.getByRole('radio')).toHaveCount(30)
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
    // The place is one that a finger can answer at.
    await page.mouse.click(there.x, there.y)
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(1)
  })

  test('leaves no language on the welcome either', async ({ start }) => {
    const { page } = await start()
    await page.getByRole('button', { name: 'Deutsch', exact: true }).click()
    await expect(page.getByRole('button', { name: german.start, exact: true })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Start', exact: true })).toBeVisible()
  })
})
