import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { type RunningApp, startApp } from './app'
import { answerFolderDialog } from './backup-file'
import { acceptAll } from './faults/api'
import { storeOf } from './faults/store'
import { API_KEY, expect, PIN, test } from './fixtures'
import { journalOf } from './journal'
import { saveBackupAndReport } from './pages/show-end'
import { goTo, openStaff } from './pages/staff'

const CAPTURES = 60
const PASSPHRASE = 'seven brown otters'
const nameOf = (nth: number) => `Person ${String(nth).padStart(2, '0')}`
/** Two of them are wrong: the server refuses one, and the other is a slip of the hand. */
const emailOf = (nth: number) =>
  nth === 17 ? 'person17@wrong.example' : `person${nth}@${nth === 23 ? 'gmial.com' : 'example.org'}`

const email = (page: Page) => page.getByLabel('Email', { exact: true })
const last = (page: Page) => page.getByRole('list', { name: 'Last captures' }).getByRole('listitem')
const panel = (page: Page) => page.getByRole('complementary', { name: 'Lead' })

/** The way through the first start, as the booth lead goes it in the morning. */
async function setUp(page: Page, baseUrl: string): Promise<void> {
  await page.getByRole('button', { name: /Staff laptop/ }).click()
  await page.getByRole('button', { name: /Hyperaktiv/ }).click()
  await page.getByLabel('API key', { exact: true }).fill(API_KEY)
  await page.getByLabel('Origin reference', { exact: true }).fill('YYY')
  await page.getByLabel('Event name', { exact: true }).fill('Demo Fair')
  await page.getByText('Advanced', { exact: true }).click()
  await page.getByLabel('Base URL', { exact: true }).fill(baseUrl)
  await page.getByRole('button', { name: 'Next', exact: true }).click()
  await page.getByLabel('Staff PIN', { exact: true }).fill(PIN)
  await page.getByLabel('Repeat the PIN', { exact: true }).fill(PIN)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /open Leadstand/i }).click()
}

/** One capture by keyboard alone, thanked for by the list beside the form. */
async function capture(page: Page, nth: number): Promise<void> {
  await expect(email(page)).toBeFocused()
  await expect(email(page)).toHaveValue('')
  await page.keyboard.type(emailOf(nth))
  await page.keyboard.press('Tab')
  await page.keyboard.type(nameOf(nth))
  await page.keyboard.press(`Alt+${1 + (nth % 5)}`)
  if (nth % 10 === 0) {
    await page.keyboard.press('Alt+n')
    await page.keyboard.type(`Note ${nth}`)
  }
  await page.keyboard.press('Control+Enter')
  await expect(last(page).first()).toContainText(nameOf(nth))
}

async function findLead(page: Page, words: string): Promise<void> {
  await page.getByRole('searchbox').fill(words)
  await expect(page.locator('tr[data-lead]')).toHaveCount(1)
  await page.locator('tr[data-lead]').click()
}

async function correctEmail(page: Page, words: string, corrected: string): Promise<void> {
  await findLead(page, words)
  await panel(page).getByRole('button', { name: 'Correct', exact: true }).click()
  await panel(page).getByLabel('Email', { exact: true }).fill(corrected)
  await page.keyboard.press('Enter')
  await expect(panel(page).getByText(corrected).first()).toBeVisible()
}

/** No lead is at the server more often than its history admits, and each is there. */
async function expectDelivered({ page }: RunningApp, copies: Map<string, number>): Promise<void> {
  const leads = (await journalOf(page)).filter(({ delivery }) => delivery)
  expect(leads).toHaveLength(CAPTURES)
  for (const { id, delivery } of leads) {
    expect(delivery?.state).toBe('delivered')
    const kept = [...copies].filter(([key]) => key.startsWith(id)).reduce((sum, [, count]) => sum + count, 0)
    expect(kept, id).toBeGreaterThanOrEqual(1)
  }
}

test.describe('a day at a booth @staff', () => {
  test('from the set-up over sixty captures, a bad network, corrections and a backup to the erased event', async ({
    api,
    apps,
    folder,
    provision,
  }) => {
    test.setTimeout(600_000)
    const laptop = await startApp(join(folder, 'profile'), [])
    apps.push(laptop)
    const { page, electron } = laptop
    try {
      api.behave((receipt, nth) =>
        String(receipt.json.Email).endsWith('wrong.example')
          ? { status: 422, json: { success: false, message: 'Email: not an address' } }
          : acceptAll(receipt, nth),
      )

      await test.step('in the morning it is set up by hand', async () => {
        await setUp(page, api.baseUrl)
        await expect(page.getByRole('heading', { level: 1, name: 'Capture', exact: true })).toBeVisible()
      })

      await test.step('sixty people are captured by keyboard, while the network comes and goes', async () => {
        await page.getByRole('combobox', { name: 'Your initials' }).fill('MK')
        await email(page).focus()
        for (let nth = 1; nth <= CAPTURES; nth++) {
          if (nth === 10 || nth === 40) await api.stop()
          if (nth === 25 || nth === 50) await api.resume()
          await capture(page, nth)
        }
      })

      await test.step('one of them comes back, and is met again instead of doubled', async () => {
        await page.keyboard.type(emailOf(5))
        await page.keyboard.press('Enter')
        await expect(page.getByRole('status', { name: 'The same person' })).toContainText('by MK, 1 of 5')
        await page.keyboard.press('Alt+n')
        await page.keyboard.type('Came back with the boss')
        await page.keyboard.press('Control+Enter')
        await expect(last(page).first()).toContainText('Added to a lead')
      })

      await test.step('two addresses are corrected, and the refused lead goes out by itself', async () => {
        await goTo(page, 'Leads')
        await page.getByRole('searchbox').fill(nameOf(17))
        await expect(page.locator('tr[data-lead]').getByText('Refused', { exact: true })).toBeVisible({
          timeout: 90_000,
        })
        await correctEmail(page, nameOf(17), 'person17@example.org')
        await expect
          .poll(() => api.accepted().filter((one) => one === emailOf(23)), { timeout: 120_000 })
          .toHaveLength(1)
        await expect.poll(() => new Set(api.accepted()).size, { timeout: 120_000 }).toBe(CAPTURES)
        await correctEmail(page, nameOf(23), 'person23@gmail.com')
        await panel(page).getByRole('button', { name: 'Send again', exact: true }).click()
        await expect.poll(() => api.accepted(), { timeout: 60_000 }).toContain('person23@gmail.com')
      })

      await test.step('in the evening every lead is delivered, and it says so', async () => {
        await goTo(page, 'Delivery')
        await expect(page.getByText('Safe to pack up')).toBeVisible({ timeout: 60_000 })
        await expect.poll(async () => (await storeOf(page)).tally?.delivered).toBe(CAPTURES)
        await expectDelivered(laptop, api.copies())
      })

      await test.step('the checklist of the end is worked through', async () => {
        await goTo(page, 'Event')
        await page
          .getByRole('listitem', { name: 'Demo Fair', exact: true })
          .getByRole('button', { name: 'End of the show' })
          .click()
        await expect(page.getByText(`All ${CAPTURES} leads are delivered`)).toBeVisible()
        await saveBackupAndReport({ page, electron }, folder, PASSPHRASE)
      })

      await test.step('the backup is restored on a second device, which sends nothing anew', async () => {
        const sent = api.receipts.length
        await writeFile(join(folder, 'second.json'), JSON.stringify(provision))
        const second = await startApp(join(folder, 'second'), ['--provision', join(folder, 'second.json')])
        apps.push(second)
        await openStaff(second.page)
        await goTo(second.page, 'Backup')
        await answerFolderDialog(second.electron, join(folder, 'fair.age'))
        await second.page.getByRole('button', { name: /^Choose a backup/ }).click()
        await second.page.getByLabel('Passphrase of the backup', { exact: true }).fill(PASSPHRASE)
        await second.page.getByRole('button', { name: 'Open backup' }).click()
        await second.page
          .getByRole('button', { name: `Restore ${CAPTURES} leads` })
          .click({ timeout: 60_000 })
        await expect(second.page.getByText(`${CAPTURES} leads are new here.`)).toBeVisible({
          timeout: 60_000,
        })
        await goTo(second.page, 'Leads')
        await findLead(second.page, nameOf(5))
        await expect(panel(second.page).getByText('Came back with the boss')).toBeVisible()
        await expectDelivered(second, api.copies())
        expect(api.receipts).toHaveLength(sent)
        await second.kill()
      })

      await test.step('the event is erased on the first', async () => {
        await page.getByLabel('Number of leads to erase').fill(String(CAPTURES))
        await page.getByRole('button', { name: `Erase ${CAPTURES} leads` }).click()
        await expect(page.getByText(`${CAPTURES} leads of Demo Fair were erased`)).toBeVisible({
          timeout: 60_000,
        })
        expect((await journalOf(page)).filter(({ delivery }) => delivery)).toEqual([])
        expect((await storeOf(page)).leads).toEqual([])
        await goTo(page, 'Leads')
        await expect(page.locator('tr[data-lead]')).toHaveCount(0)
        await goTo(page, 'Delivery')
        await expect(page.getByRole('heading', { name: 'No leads yet' })).toBeVisible()
      })
      expect(laptop.pageErrors).toEqual([])
    } finally {
      await laptop.kill()
    }
  })
})
