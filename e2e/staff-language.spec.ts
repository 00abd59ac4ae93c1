import { expect, PIN, test } from './fixtures'
import { captureMany } from './journal'
import { goTo, openStaff } from './pages/staff'

test.describe('the language of the staff @staff', () => {
  test('is changed in the settings; screens, dialogs and the PIN follow at once, visitors’ words do not', async ({
    start,
    api,
  }) => {
    await api.stop()
    const { page, electron } = await start()
    await captureMany(page, ['anna@example.org'])
    await page.reload()
    const html = page.locator('html')
    await openStaff(page)
    await goTo(page, 'Settings')

    await page.getByRole('radio', { name: 'Deutsch' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Einstellungen' })).toBeVisible()
    await expect(html).toHaveAttribute('lang', 'de')
    await expect(page.getByRole('link', { name: 'Kontakte', exact: true })).toBeVisible()

    await test.step('so does the question before the app quits', async () => {
      await page.getByRole('button', { name: 'Leadstand beenden' }).click()
      const dialog = page.getByRole('dialog', { name: '1 Kontakt ist nur auf diesem Gerät' })
      await dialog.getByRole('button', { name: 'Bleiben' }).click()
      await expect(dialog).toHaveCount(0)
    })
    await test.step('and the title of the system’s dialog', async () => {
      await electron.evaluate(({ dialog }) => {
        dialog.showSaveDialog = async (...asked: unknown[]) => {
          const { title } = asked.at(-1) as { title?: string }
          Object.assign(dialog, { asked: title })
          return { canceled: true, filePath: '' }
        }
      })
      await page.getByRole('button', { name: 'Bericht speichern…' }).click()
      await expect(page.getByText('Abgebrochen. Es wurde kein Bericht gespeichert.')).toBeVisible()
      const asked = await electron.evaluate(({ dialog }) => (dialog as object as { asked: string }).asked)
      expect(asked).toBe('Bericht für den Support speichern')
    })
    await test.step('a date is written as in that language', async () => {
      const day = new Intl.DateTimeFormat('de', { dateStyle: 'long' }).format(new Date())
      await page.getByRole('link', { name: 'Kontakte', exact: true }).click()
      await page.locator('tr[data-lead]').click()
      await expect(page.getByText(day).first()).toBeVisible()
    })
    await test.step('visitors are spoken to as their event says', async () => {
      await page.getByRole('button', { name: 'Sperren' }).click()
      await expect(page.getByText('Touch anywhere to begin')).toBeVisible()
      await expect(html).toHaveAttribute('lang', 'en')
    })
    await test.step('and the PIN in the staff’s language', async () => {
      const logo = page.getByRole('button', { name: 'Leadstand', exact: true })
      for (let i = 0; i < 5; i++) await logo.click()
      await page.getByLabel('Team-PIN', { exact: true }).fill(PIN)
      await expect(html).toHaveAttribute('lang', 'de')
      await page.getByRole('button', { name: 'Entsperren' }).click()
      await expect(page.getByRole('heading', { level: 1, name: 'Kontakte' })).toBeVisible()
    })
  })
})
