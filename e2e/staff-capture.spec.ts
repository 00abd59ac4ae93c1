import type { Page } from '@playwright/test'
import type { LeadDetails } from '../src/shared/lead'
import type { ProvisionInput } from '../src/shared/provision'
import { expect, PIN, test } from './fixtures'
import { journalOf } from './journal'
import { enterPin, goTo, openStaff } from './pages/staff'

/** The second question is asked of some, and a consent of all. */
const event: ProvisionInput['event'] = {
  name: 'Demo Fair',
  ref: 'YYY',
  questions: [
    { kind: 'email', id: 'email', label: 'Email', target: { contact: 'Email' } },
    { kind: 'text', id: 'first', label: 'First name', target: { contact: 'Firstname' } },
    {
      kind: 'choice',
      id: 'interest',
      label: 'Interest',
      options: ['Pumps', 'Valves'],
      target: { dataPoint: 'Interest' },
    },
    {
      kind: 'text',
      id: 'size',
      label: 'Nominal size',
      target: { dataPoint: 'Size' },
      showIf: { question: 'interest', is: 'equals', value: 'Valves' },
    },
    {
      kind: 'consent',
      id: 'agree',
      label: 'Contact',
      text: 'You may contact me.',
      required: true,
      dataPoints: { given: 'Agreed' },
    },
  ],
}

const field = (page: Page, name: string) => page.getByLabel(name, { exact: true })
/** Its list of what was written there before has the same name. */
const initials = (page: Page) => page.getByRole('combobox', { name: 'Your initials' })
const last = (page: Page) => page.getByRole('list', { name: 'Last captures' }).getByRole('listitem')
const person = (page: Page) => page.getByRole('status', { name: 'The same person' })
const chosen = (page: Page, rating: string) =>
  page.getByRole('radiogroup', { name: 'Rating' }).getByRole('radio', { name: rating })

/** One key after the other; what is none of these is typed. */
async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    if (/^(?:Alt\+.|Control\+.+|Shift\+Tab|Tab|Enter|Escape|Space)$/.test(key)) await page.keyboard.press(key)
    else await page.keyboard.type(key)
  }
}

/** The details of every lead, oldest first, as staff's screens open them. */
async function openedLeads(page: Page): Promise<LeadDetails[]> {
  const ids = (await journalOf(page)).filter(({ delivery }) => delivery).map(({ id }) => id)
  return page.evaluate(async (wanted) => {
    const leads = await window.leadstand.journalRead(wanted)
    const opened = leads.ok ? await window.leadstand.openLeads(leads.value) : leads
    if (!leads.ok || !opened.ok) throw new Error('leads can’t be opened')
    const order = new Map(leads.value.map(({ id, seq }) => [id, seq]))
    return opened.value
      .toSorted((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
      .flatMap(({ details }) => details ?? [])
  }, ids)
}

test.describe('staff capture @staff', () => {
  test('takes one lead after the other by keyboard alone, loses nothing, and sends no note', async ({
    api,
    provision,
    start,
  }) => {
    provision.device.role = 'laptop'
    provision.event = event
    const { page } = await start()
    await enterPin(page, PIN)
    // A laptop opens here; nothing below touches the mouse.
    await expect(page.getByRole('heading', { level: 1, name: 'Capture', exact: true })).toBeVisible()
    const email = field(page, 'Email')
    await expect(email).toBeFocused()

    // What is wrong is said, and stays as it was typed.
    await press(page, 'ada@', 'Tab', 'Ada', 'Enter')
    await expect(email).toBeFocused()
    await expect(email).toHaveAttribute('aria-invalid', 'true')
    await expect(email).toHaveValue('ada@')
    await expect(field(page, 'First name')).toHaveValue('Ada')
    await press(page, 'example.org', 'Tab', 'Tab', 'v', 'Tab', 'DN 50', 'Enter')
    const consent = page.getByRole('checkbox', { name: 'Contact' })
    await expect(consent).toBeFocused()
    await expect(last(page)).toHaveCount(0)
    await press(page, 'Space', 'Alt+4', 'Alt+n', 'Wants a demo', 'Enter', 'on Friday')
    await expect(chosen(page, '4')).toBeChecked()
    await press(page, 'Shift+Tab', 'Shift+Tab', 'MK', 'Enter')
    await expect(last(page)).toHaveCount(1)
    await expect(last(page).first()).toContainText('Ada')

    // The next form is empty but for who and where, and its conditional question is hidden again.
    await expect(email).toBeFocused()
    await expect(email).toHaveValue('')
    await expect(field(page, 'Note')).toHaveValue('')
    await expect(chosen(page, '4')).not.toBeChecked()
    await expect(initials(page)).toHaveValue('MK')
    await expect(page.getByRole('combobox', { name: 'Source' })).toHaveValue('Booth')
    await expect(field(page, 'Nominal size')).toHaveCount(0)

    // A slip is undone, and is there again to be mended or cleared.
    await press(page, 'slip@example.org', 'Tab', 'Slip')
    await consent.press('Space')
    await press(page, 'Enter')
    await expect(last(page).first().getByRole('button', { name: 'Undo' })).toBeVisible()
    await press(page, 'Alt+u')
    await expect(last(page).first()).toContainText('Undone')
    await expect(email).toHaveValue('slip@example.org')
    await press(page, 'Escape')
    await expect(page.getByRole('dialog', { name: 'Clear the form?' })).toBeVisible()
    await press(page, 'Enter')
    await expect(email).toHaveValue('')
    await expect(email).toBeFocused()

    // Another screen, and back.
    await press(page, 'grace@example.org', 'Alt+5')
    await goTo(page, 'Delivery')
    await goTo(page, 'Capture')
    await expect(email).toHaveValue('grace@example.org')
    await expect(chosen(page, '5')).toBeChecked()
    await consent.press('Space')
    await press(page, 'Enter')
    await expect(last(page)).toHaveCount(3)

    await expect
      .poll(() => api.receipts.map(({ json }) => json), { timeout: 30_000 })
      .toEqual([
        {
          Email: 'ada@example.org',
          Firstname: 'Ada',
          JourneyData: [
            { Name: 'Interest', Value: 'Valves' },
            { Name: 'Size', Value: 'DN 50' },
            { Name: 'Agreed', Value: 'yes' },
          ],
        },
        { Email: 'grace@example.org', JourneyData: [{ Name: 'Agreed', Value: 'yes' }] },
      ])
    expect((await openedLeads(page)).map(({ encounters }) => encounters)).toEqual([
      [{ at: expect.any(Number), by: 'MK', source: 'Booth', rating: 4, note: 'Wants a demo\non Friday' }],
      [{ at: expect.any(Number), by: 'MK', source: 'Booth', rating: 5 }],
    ])
  })

  test('shows a person who was met before, and adds to the lead or makes another, as asked', async ({
    api,
    start,
  }) => {
    const { page } = await start()
    await openStaff(page)
    await goTo(page, 'Capture')
    const email = field(page, 'Email')
    await expect(email).toBeFocused()
    await initials(page).fill('MK')
    await email.focus()
    await press(page, 'ada@example.org', 'Tab', 'Ada', 'Alt+4', 'Alt+n', 'Wants a demo', 'Control+Enter')
    await expect(last(page)).toHaveCount(1)
    await expect(email).toBeFocused()

    // Written and saved without a pause: who it is is shown before anything is added.
    await initials(page).fill('JL')
    await email.focus()
    await press(page, 'ADA@example.org', 'Enter')
    await expect(person(page)).toContainText(/Captured today at .* by MK, 4 of 5/)
    await expect(person(page)).toContainText('Wants a demo')
    await expect(last(page)).toHaveCount(1)
    await press(page, 'Alt+2', 'Alt+n', 'Brought a colleague', 'Control+Enter')
    await expect(last(page)).toHaveCount(2)
    await expect(last(page).first()).toContainText('Added to a lead')
    await expect.poll(async () => (await openedLeads(page))[0]?.encounters).toHaveLength(2)

    // Taken back it is gone from the lead, and saved anew it is there once.
    await press(page, 'Alt+u')
    await expect(last(page).first()).toContainText('Undone')
    expect((await openedLeads(page))[0]?.encounters).toHaveLength(1)
    await expect(email).toHaveValue('ADA@example.org')
    await expect(person(page)).toContainText('by MK, 4 of 5')
    await press(page, 'Enter')
    await expect(last(page).first()).toContainText('Added to a lead')
    const noted = [
      { at: expect.any(Number), by: 'MK', source: 'Booth', rating: 4, note: 'Wants a demo' },
      expect.objectContaining({ by: 'JL', source: 'Booth', rating: 2, note: 'Brought a colleague' }),
    ]
    await expect.poll(async () => (await openedLeads(page)).map((one) => one.encounters)).toEqual([noted])

    // The same address, and a lead of its own all the same.
    await expect(email).toBeFocused()
    await press(page, 'ada@example.org')
    await expect(person(page)).toContainText(/Met today at .* by JL, 2 of 5/)
    await page.getByRole('button', { name: 'Save as a separate lead' }).press('Enter')
    await expect
      .poll(async () => (await openedLeads(page)).map((one) => one.encounters))
      .toEqual([noted, [{ at: expect.any(Number), by: 'JL', source: 'Booth' }]])

    // Each lead went out once; what was added did not.
    await expect
      .poll(() => api.accepted(), { timeout: 30_000 })
      .toEqual(['ada@example.org', 'ada@example.org'])
    expect(api.receipts.map(({ body }) => body).join()).not.toMatch(/demo|colleague|MK|JL|Booth/)
  })
})
