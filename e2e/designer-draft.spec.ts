import { join } from 'node:path'
import { startApp } from './app'
import { expect, test } from './fixtures'
import { editEvent, eventCard, openQuestion, openTab, saveEvent } from './pages/designer'
import { goTo, openStaff } from './pages/staff'
import { leaveLead } from './pages/visitor'

test.describe('a draft @visitor', () => {
  test('is there again after the device was locked, and leaving it asks', async ({ start }) => {
    const { page } = await start()
    await openStaff(page)
    await goTo(page, 'Event')
    await editEvent(page, 'Demo Fair')
    await page.getByLabel('Event name', { exact: true }).fill('Half a na')
    await page.getByRole('button', { name: 'Lock' }).click()
    await openStaff(page)
    await goTo(page, 'Event')
    await expect(eventCard(page, 'Demo Fair')).toContainText('Unsaved changes')
    await eventCard(page, 'Demo Fair').getByRole('button', { name: 'Edit' }).click()
    await expect(page.getByLabel('Event name', { exact: true })).toHaveValue('Half a na')
    await page.getByRole('link', { name: 'Leads', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: 'Changes are not saved' })
    await dialog.getByRole('button', { name: 'Keep editing' }).click()
    await expect(page.getByLabel('Event name', { exact: true })).toHaveValue('Half a na')
    await page.getByRole('button', { name: 'Back to the events' }).click()
    await dialog.getByRole('button', { name: 'Discard' }).click()
    await expect(eventCard(page, 'Demo Fair')).not.toContainText('Unsaved changes')
  })

  test('that is saved changes no lead that was captured before', async ({ api, start }) => {
    await api.stop()
    const { page } = await start()
    await leaveLead(page, { email: 'anna@example.com', firstName: 'Anna', interest: 'A demo' })
    await openStaff(page)
    await goTo(page, 'Event')
    await expect(eventCard(page, 'Demo Fair')).toContainText('1 lead')
    await editEvent(page, 'Demo Fair')
    await page.getByLabel('Origin reference', { exact: true }).fill('CORRECTED')
    await openTab(page, 'Questions')
    await openQuestion(page, 'What brings you here?')
    await page.getByLabel('Question', { exact: true }).fill('Why are you here?')
    await page.getByLabel('Option 1', { exact: true }).fill('To see it')
    await page.getByLabel('Name of the data point', { exact: true }).fill('Reason')
    await openQuestion(page, 'First name')
    await page.getByRole('button', { name: 'Remove', exact: true }).click()
    await saveEvent(page)
    await expect(page.getByText('Saved. Visitors see it now.')).toBeVisible()

    await page.getByRole('link', { name: 'Leads', exact: true }).click()
    await page.getByRole('row', { name: /anna@example\.com/ }).click()
    await expect(page.getByText('What brings you here?')).toBeVisible()
    await expect(page.getByText('A demo', { exact: true })).toBeVisible()
    await api.resume()
    // It goes out by itself, perhaps before anybody could press "Try now".
    await expect.poll(() => api.receipts.length, { timeout: 60_000 }).toBe(1)
    const [receipt] = api.receipts
    expect(receipt?.url).toContain('ref=CORRECTED')
    expect(receipt?.json).toEqual({
      Email: 'anna@example.com',
      Firstname: 'Anna',
      JourneyData: [{ Name: 'Interest', Value: 'A demo' }],
    })
  })

  test('is asked about before the app quits, and is saved with one click', async ({ folder, start }) => {
    const { page, electron } = await start()
    await openStaff(page)
    await goTo(page, 'Event')
    await editEvent(page, 'Demo Fair')
    const name = page.getByLabel('Event name', { exact: true })
    const close = () => electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
    const dialog = page.getByRole('dialog', { name: 'An event has changes that are not saved' })

    await name.fill('')
    await close()
    await dialog.getByRole('button', { name: 'Stay' }).click()
    await expect(dialog).toBeHidden()
    await close()
    await dialog.getByRole('button', { name: 'Save and quit' }).click()
    await expect(dialog).toContainText('Something has to be mended')
    await dialog.getByRole('button', { name: 'Open the event' }).click()
    await name.fill('Demo Fair 2027')
    const closed = electron.waitForEvent('close')
    await close()
    await dialog.getByRole('button', { name: 'Save and quit' }).click()
    await closed

    const again = await startApp(join(folder, 'profile'), [])
    try {
      await openStaff(again.page)
      await goTo(again.page, 'Event')
      await expect(eventCard(again.page, 'Demo Fair 2027')).toBeVisible()
    } finally {
      await again.kill()
    }
  })

  test('that nobody wants any more does not keep the app, and undelivered leads are asked about next', async ({
    api,
    start,
  }) => {
    await api.stop()
    const { page, electron } = await start()
    await leaveLead(page, { email: 'stay@example.com' })
    await openStaff(page)
    await goTo(page, 'Event')
    await page.getByRole('button', { name: 'New event' }).click()
    await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
    const dialog = page.getByRole('dialog')
    await expect(dialog).toContainText('An event has changes')
    await dialog.getByRole('button', { name: 'Quit without saving' }).click()
    await expect(dialog).toContainText('1 lead exists only on this device')
    const closed = electron.waitForEvent('close')
    await dialog.getByRole('button', { name: 'Quit anyway' }).click()
    await closed
  })

  test('that is locked away is not seen by visitors', async ({ start }) => {
    const { page } = await start()
    await openStaff(page)
    await goTo(page, 'Event')
    await editEvent(page, 'Demo Fair')
    await openTab(page, 'Languages and texts')
    await page.getByLabel('Headline', { exact: true }).fill('Not yet')
    await page.getByRole('button', { name: 'Lock' }).click()
    await expect(page.getByRole('button', { name: 'Start', exact: true })).toBeVisible()
    await expect(page.getByText('Not yet')).toHaveCount(0)
  })
})
