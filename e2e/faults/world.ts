import type { Page } from '@playwright/test'
import { exhaustive } from '../../src/shared/exhaustive'
import type { RunningApp } from '../app'
import { expect } from '../fixtures'
import { goTo, openStaff } from '../pages/staff'
import type { ApiServer, Behaviour } from './api'
import type { FaultProxy } from './proxy'
import { type Step, serverFaults } from './step'
import { visitorsCome } from './visitors'

/** The app, the line and the server of a random day, and what was promised to whom. */
export interface World {
  /** Does one step, and tells what it means for the promises. */
  take(step: Step): Promise<void>
  /** All faults are over, and the app runs. */
  heal(): Promise<RunningApp>
  /** E-mails whose visitors were thanked, as staff corrected them, without those that staff deleted. */
  acknowledged: Set<string>
  /** Every e-mail that was ever typed. */
  typed: Set<string>
  /** Ids of the leads that staff deleted. */
  deleted: Set<string>
}

interface WorldParts {
  api: ApiServer
  line: FaultProxy
  start: () => Promise<RunningApp>
  random: () => number
}

const accepted = { status: 200, json: { success: true } }
const refused = { status: 422, json: { message: 'This address is not accepted.' } }
/** In good times every lead is taken, but those whose address is no good. */
const acceptGood: Behaviour = ({ json }) => (String(json.Email).startsWith('bad') ? refused : accepted)

export async function openWorld({ api, line, start, random }: WorldParts): Promise<World> {
  const acknowledged = new Set<string>()
  const typed = new Set<string>()
  const deleted = new Set<string>()
  let app = await start()
  let listening = true
  let visitors = 0
  api.behave(acceptGood)

  async function listen(wanted: boolean) {
    if (listening === wanted) return
    listening = wanted
    await (wanted ? api.resume() : api.stop())
  }

  async function restart() {
    await app.kill()
    app = await start()
  }

  async function come(count: number, bad: boolean) {
    await lock(app.page)
    const emails = Array.from(
      { length: count },
      (_, i) => `${bad && i === 0 ? 'bad' : 'good'}${visitors++}@example.com`,
    )
    for (const email of emails) typed.add(email)
    await visitorsCome(app.page, emails, (email) => acknowledged.add(email))
  }

  /** Staff correct the newest lead that was refused. */
  async function correct() {
    const { page } = app
    const row = await newestRow(page, 'Refused')
    if (!row) return
    await row.click()
    const panel = page.getByRole('complementary', { name: 'Lead' })
    await panel.getByRole('button', { name: 'Correct', exact: true }).click()
    const field = panel.getByLabel('Email', { exact: true })
    const before = await field.inputValue()
    const after = `mended-${visitors++}@example.com`
    typed.add(after)
    await field.fill(after)
    await panel.getByRole('button', { name: 'Save and send' }).click()
    await expect(panel.getByText(after).first()).toBeVisible()
    if (acknowledged.delete(before)) acknowledged.add(after)
  }

  /** Staff delete the newest lead. */
  async function remove() {
    const { page } = app
    const row = await newestRow(page, '')
    if (!row) return
    const id = (await row.getAttribute('data-lead')) ?? ''
    const email = await row.locator('td').nth(2).innerText()
    await row.click()
    await page.getByRole('complementary', { name: 'Lead' }).getByRole('button', { name: 'Delete' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Delete for good' }).click()
    await expect(page.locator(`tr[data-lead="${id}"]`)).toBeHidden()
    acknowledged.delete(email)
    deleted.add(id)
  }

  async function take(step: Step): Promise<void> {
    switch (step.kind) {
      case 'visitors':
        return come(step.count, step.bad)
      case 'wait':
        return app.page.waitForTimeout(step.ms)
      case 'server':
        return api.behave((receipt, nth) =>
          random() < step.share ? serverFaults[step.fault] : acceptGood(receipt, nth),
        )
      case 'line':
        return line.set(...step.toxics)
      case 'calm':
        api.behave(acceptGood)
        return line.clear()
      case 'stop':
        return listen(false)
      case 'resume':
        return listen(true)
      case 'kill':
        return restart()
      case 'crash-page':
        await app.electron.evaluate(({ BrowserWindow }) => {
          const pid = BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId()
          if (pid) process.kill(pid, 'SIGKILL')
        })
        await new Promise((over) => setTimeout(over, 1_500))
        // The page that took its place can't be reached from here.
        return restart()
      case 'reload':
        await app.page.reload()
        return
      case 'sleep':
        await app.electron.evaluate(({ powerMonitor }) => {
          powerMonitor.emit('suspend')
          powerMonitor.emit('resume')
        })
        return
      case 'correct':
        return correct()
      case 'delete':
        return remove()
      default:
        return exhaustive(step)
    }
  }

  return {
    take,
    async heal() {
      await line.clear()
      api.behave(() => accepted)
      await listen(true)
      return app
    },
    acknowledged,
    typed,
    deleted,
  }
}

async function lock(page: Page) {
  await page.evaluate(() => window.leadstand.lock(undefined))
}

/** The newest lead in the list in a state of this name; null if the first page of the list has none. */
async function newestRow(page: Page, state: string) {
  await lock(page)
  await openStaff(page)
  await goTo(page, 'Leads')
  const list = page.locator('table[aria-busy="false"]')
  await expect(list.or(page.getByRole('heading', { name: 'No leads yet' }))).toBeVisible()
  const row = list.locator('tr[data-lead]').filter({ hasText: state }).first()
  if ((await row.count()) === 0) return null
  // Its button is there once the lead is opened.
  await expect(row.getByRole('button')).toBeVisible()
  return row
}
