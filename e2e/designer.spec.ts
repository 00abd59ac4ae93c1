import { expect, test } from './fixtures'
import {
  addQuestion,
  editEvent,
  eventCard,
  handleOf,
  openQuestion,
  openTab,
  previewOf,
  questionsInOrder,
  saveEvent,
} from './pages/designer'
import { goTo, openStaff } from './pages/staff'

test.describe('the event designer @visitor', () => {
  test('makes an event of every kind of question from nothing, and its visitors’ leads arrive exactly so', async ({
    api,
    start,
  }) => {
    const { page } = await start()
    await openStaff(page)
    await goTo(page, 'Event')
    await page.getByRole('button', { name: 'New event' }).click()
    await expect(page.getByText('Not saved yet')).toBeVisible()
    await page.getByLabel('Event name', { exact: true }).fill('Harbour Expo')
    await page.getByLabel('Origin reference', { exact: true }).fill('HARBOUR')
    await openTab(page, 'Questions')
    const kinds = [
      ['Short text', 'Company'],
      ['Long text', 'Your project'],
      ['One choice', 'Size'],
      ['Several choices', 'Topics'],
      ['Rating', 'How was it'],
      ['Number', 'People'],
      ['Yes or no', 'Newsletter'],
    ] as const
    for (const [kind, label] of kinds) await addQuestion(page, kind, label)
    // Email and Phone are there already: another one of each goes to a data point.
    await addQuestion(page, 'Email', 'Second email')
    await expect(page.getByLabel('Name of the data point', { exact: true })).toHaveValue('Second email')
    await addQuestion(page, 'Phone', 'Second phone')
    await addQuestion(page, 'Consent', 'Terms')
    await page.getByLabel('Text to agree to', { exact: true }).fill('I accept the terms.')
    await page.getByLabel('Given or not', { exact: true }).fill('Terms accepted')
    await openQuestion(page, 'Your project')
    await page.getByLabel('Shown', { exact: true }).selectOption({ label: '7. Company' })
    await saveEvent(page)
    await page.getByRole('button', { name: 'Show this one to visitors' }).click()
    await expect(page.getByText('Saved. Visitors see it now.')).toBeVisible()
    await page.getByRole('button', { name: 'Lock' }).click()

    await page.getByRole('button', { name: 'Start', exact: true }).click()
    const next = page.getByRole('button', { name: 'Next', exact: true })
    const send = page.getByRole('button', { name: 'Send my details' })
    const answers: [label: string, answer: string][] = [
      ['Email', 'anna@example.com'],
      ['First name', 'Anna'],
      ['Company', 'Muster AG'],
      ['People', '12'],
      ['Second email', 'office@example.com'],
    ]
    const chosen = ['Option 2', 'Yes']
    for (let step = 0; step < 9; step++) {
      for (const [label, answer] of answers) {
        const field = page.getByLabel(label, { exact: true })
        if (await field.isVisible()) await field.fill(answer)
      }
      const project = page.getByLabel('Your project', { exact: true })
      if (await project.isVisible()) await project.fill('A new pier')
      for (const option of chosen) {
        const keys = page.getByText(option, { exact: true })
        for (const key of await keys.all()) if (await key.isVisible()) await key.click()
      }
      if (await send.isVisible()) break
      await next.click()
    }
    await send.click()
    await expect(page.getByRole('heading', { name: 'Thank you, Anna', exact: true })).toBeVisible()
    await expect.poll(() => api.receipts.length).toBe(1)
    const [receipt] = api.receipts
    expect(receipt?.url).toContain('ref=HARBOUR')
    expect(receipt?.json).toEqual({
      Email: 'anna@example.com',
      Firstname: 'Anna',
      JourneyData: [
        { Name: 'Company', Value: 'Muster AG' },
        { Name: 'Your project', Value: 'A new pier' },
        { Name: 'Size', Value: 'Option 2' },
        { Name: 'Topics', Value: 'Option 2' },
        { Name: 'People', Value: '12' },
        { Name: 'Newsletter', Value: 'yes' },
        { Name: 'Second email', Value: 'office@example.com' },
        { Name: 'Terms accepted', Value: 'no' },
      ],
    })
  })

  test('begins with a sample, in two languages, with a preview that follows', async ({ start }) => {
    const { page } = await start()
    await openStaff(page)
    await goTo(page, 'Event')
    const samples = page.getByRole('region', { name: 'Begin with a sample' }).getByRole('listitem')
    await expect(samples).toHaveCount(4)
    await samples.filter({ hasText: 'Trade fair' }).getByRole('button', { name: 'Use this sample' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Trade fair', exact: true })).toBeVisible()
    await openTab(page, 'Languages and texts')
    const preview = previewOf(page)
    await page.getByLabel('Headline (English)', { exact: true }).fill('Good to see you')
    await expect(preview.getByRole('heading', { name: 'Good to see you', includeHidden: true })).toBeVisible()
    await page.getByLabel('Language of the texts', { exact: true }).selectOption('de')
    await page.getByLabel('Headline (German)', { exact: true }).fill('Schön, dass Sie da sind')
    await expect(preview.locator('h1')).toHaveText('Schön, dass Sie da sind')
    await page.getByLabel('Headline (German)', { exact: true }).fill('')
    await expect(page.getByRole('button', { name: '1 text missing' })).toBeVisible()
    await expect(preview.locator('h1')).toHaveText('Good to see you')
    await page.getByLabel('Language of the texts', { exact: true }).selectOption('en')
    await page.getByRole('button', { name: '1 text missing' }).click()
    await expect(page.getByLabel('Headline (German)', { exact: true })).toBeFocused()

    // Typing was one step each, whichever language it was in.
    await page.keyboard.press('Control+z')
    await expect(page.getByLabel('Headline (German)', { exact: true })).not.toHaveValue('')
    await page.getByRole('button', { name: 'Remove German' }).click()
    await expect(page.getByRole('button', { name: 'Remove German' })).toBeHidden()
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(page.getByRole('button', { name: 'Remove German' })).toBeVisible()
    await page.getByRole('button', { name: 'Redo' }).click()
    await expect(page.getByRole('button', { name: 'Remove German' })).toBeHidden()
    await saveEvent(page)
    await page.getByRole('button', { name: 'Back to the events' }).click()
    await expect(eventCard(page, 'Trade fair')).toContainText('English')
    await expect(eventCard(page, 'Trade fair')).not.toContainText('German')
  })

  test('shows what is edited: the screen of a text, and the step of a question though it hangs on another', async ({
    start,
  }) => {
    const { page } = await start()
    await openStaff(page)
    await goTo(page, 'Event')
    await page
      .getByRole('listitem', { name: 'Trade fair', exact: true })
      .getByRole('button', { name: 'Use this sample' })
      .click()
    const preview = previewOf(page)
    await expect(preview.getByText('Touch anywhere to begin')).toBeVisible()
    await openTab(page, 'Languages and texts')
    await page.getByLabel('What happens next (English)', { exact: true }).fill('We will call you.')
    await expect(preview.getByText('We will call you.')).toBeVisible()
    await openTab(page, 'Questions')
    await expect(preview.getByText('Step 1 of 2')).toBeVisible()
    await openQuestion(page, 'When would suit you?')
    await expect(preview.getByText('When would suit you?')).toBeVisible()
    await expect(preview.getByText('What would you like to see?')).toBeHidden()
    await page.getByRole('button', { name: 'Try it' }).click()
    await expect(preview.getByText('When would suit you?')).toBeHidden()

    // Each tab begins at its top.
    await page.getByLabel('Name of the data point', { exact: true }).scrollIntoViewIfNeeded()
    await openTab(page, 'Look')
    await expect(page.getByLabel('Accent colour', { exact: true })).toBeInViewport()
  })

  test('puts questions in order by the mouse, by the keyboard and by buttons', async ({ start }) => {
    const { page } = await start()
    await openStaff(page)
    await goTo(page, 'Event')
    await editEvent(page, 'Demo Fair')
    await openTab(page, 'Questions')
    const begin = ['Email', 'First name', 'Last name', 'Phone', 'What brings you here?', 'Your consent']
    await expect.poll(() => questionsInOrder(page)).toEqual(begin)

    await handleOf(page, 'Email').focus()
    await page.keyboard.press('Space')
    await expect(page.getByText(/at place 1/)).toBeAttached()
    await page.keyboard.press('ArrowDown')
    await expect(page.getByText('Now at place 2 of 6.')).toBeAttached()
    await page.keyboard.press('Space')
    await expect.poll(() => questionsInOrder(page)).toEqual(['First name', 'Email', ...begin.slice(2)])

    const from = await handleOf(page, 'Phone').boundingBox()
    const to = await handleOf(page, 'First name').boundingBox()
    if (!from || !to) throw new Error('a handle is not drawn')
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2)
    await page.mouse.down()
    await page.mouse.move(to.x + to.width / 2, from.y - 20, { steps: 5 })
    await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 10 })
    await page.mouse.up()
    await expect
      .poll(() => questionsInOrder(page))
      .toEqual(['Phone', 'First name', 'Email', 'Last name', ...begin.slice(4)])

    await openQuestion(page, 'Last name')
    await page.getByRole('button', { name: 'Move up', exact: true }).click()
    await expect
      .poll(() => questionsInOrder(page))
      .toEqual(['Phone', 'First name', 'Last name', 'Email', ...begin.slice(4)])
    for (let i = 0; i < 3; i++) await page.keyboard.press('Control+z')
    await expect.poll(() => questionsInOrder(page)).toEqual(begin)
    await page.keyboard.press('Control+Shift+Z')
    await expect.poll(() => questionsInOrder(page)).toEqual(['First name', 'Email', ...begin.slice(2)])
  })

  test('says at the question that a name is filled twice, and saves nothing until it is mended', async ({
    start,
  }) => {
    const { page } = await start()
    await openStaff(page)
    await goTo(page, 'Event')
    await editEvent(page, 'Demo Fair')
    await openTab(page, 'Questions')
    await addQuestion(page, 'Short text', 'Interest')
    await expect(
      page.getByText('“Interest” is filled by question 5 already. Choose another one.'),
    ).toBeVisible()
    await expect(page.getByText('Something has to be mended.', { exact: false })).toBeVisible()
    await openTab(page, 'Event')
    await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeDisabled()
    await page.getByRole('button', { name: /^1 thing to mend/ }).click()
    const name = page.getByLabel('Name of the data point', { exact: true })
    await expect(name).toBeFocused()
    await name.fill('Company')
    await expect(page.getByText(/is filled by question/)).toBeHidden()
    await name.fill('')
    await openQuestion(page, 'Email')
    await expect(page.getByRole('tab', { name: 'Questions 1 to mend' })).toBeVisible()
  })
})
