import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { answerSaveDialog } from './backup-file'
import { expect, test } from './fixtures'
import { captureMany } from './journal'
import { goTo, openStaff } from './pages/staff'

test.describe('insights @staff', () => {
  test('count what comes in while they are looked at, and are saved as a PDF of one page', async ({
    api,
    folder,
    start,
  }) => {
    const { page, electron } = await start()
    await captureMany(page, ['ada@example.org', 'grace@example.org'])
    await page.reload()
    await expect.poll(() => api.accepted().length).toBe(2)
    await openStaff(page)
    await goTo(page, 'Insights')
    const number = (name: string) =>
      page.locator('dl').getByText(name, { exact: true }).locator('xpath=../dd')
    await expect(number('Leads').first()).toHaveText('2')
    await expect(number('Delivered').first()).toHaveText('2')
    await expect(page.getByRole('row', { name: /Visitors’ form/ }).first()).toContainText('2')

    await captureMany(page, ['edsger@example.org'])
    await expect(number('Leads').first()).toHaveText('3')

    const pdf = join(folder, 'insights.pdf')
    await answerSaveDialog(electron, pdf)
    await page.getByRole('button', { name: 'Save report…' }).click()
    await expect(page.getByText(`Report saved in ${pdf}`)).toBeVisible()
    const written = (await readFile(pdf)).toString('latin1')
    expect(written.startsWith('%PDF-')).toBe(true)
    expect(written.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)

    await answerSaveDialog(electron, '/nowhere/at/all.pdf')
    await page.getByRole('button', { name: 'Save report…' }).click()
    await expect(page.getByRole('alert')).toContainText('Choose another place')
  })
})
