import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { type Delivery, deliveryStates, mayBeThereTwice } from '../../src/shared/delivery'
import type { RunningApp } from '../app'
import { expect } from '../fixtures'
import { journalOf } from '../journal'
import { goTo, openStaff } from '../pages/staff'
import type { ApiServer } from './api'
import { storeOf } from './store'

/** What a fault test has seen, for what has to hold afterwards. */
export interface Evidence {
  /** Every start of the test's app; the last one runs. */
  apps: RunningApp[]
  api: ApiServer
  /** Ids of the leads whose visitors were thanked. */
  ids?: Iterable<string>
  /** Their e-mails, where the form was used and its id is not known. */
  emails?: Iterable<string>
  /** Ids of those that staff deleted meanwhile. */
  deleted?: Iterable<string>
}

/**
 * What holds after any fault, at any moment:
 * I1 every acknowledged lead is at the server, in the page's store or in the journal, and only what the server got is called delivered;
 * I2 the server has at most 1 + ambiguous copies of a lead, and staff see which ones may be there twice;
 * I3 no process had an exception that nobody caught;
 * and the sum holds. Leaves the app on the list of leads, with staff signed in.
 */
export async function expectInvariants({
  apps,
  api,
  ids = [],
  emails = [],
  deleted = [],
}: Evidence): Promise<void> {
  const app = apps.at(-1)
  if (!app) throw new Error('no app was started')
  const { page } = app
  // Copies before what the app knows of them, which only grows; what it calls delivered before what the server has.
  const copies = api.copies()
  const known = await knownLeads(page)
  const atServer = api.copies()
  const gone = new Set(deleted)

  const lost = [...ids].filter((id) => !gone.has(id) && !known.has(id) && !atServer.has(id))
  expect(lost, 'I1: acknowledged leads that are nowhere').toEqual([])
  const imagined = [...known].filter(([id, { state }]) => state === 'delivered' && !atServer.has(id))
  expect(imagined, 'I1: leads called delivered that the server never got').toEqual([])

  const tooMany = [...copies].filter(
    ([id, n]) => n > 1 + (known.get(id)?.ambiguous ?? Number.POSITIVE_INFINITY),
  )
  expect(tooMany, 'I2: leads with more copies than ambiguous attempts explain').toEqual([])

  await expectNoException(apps)
  await expectSum(page)
  if (!(await page.getByRole('link', { name: 'Leads', exact: true }).isVisible())) await openStaff(page)
  await goTo(page, 'Leads')
  await expectEmails(page, api, [...emails])
  await expectFlags(page)
}

/** I3, for the app's processes in every one of its starts. */
export async function expectNoException(apps: RunningApp[]): Promise<void> {
  expect(
    apps.flatMap(({ pageErrors }) => pageErrors.map(String)),
    'I3: errors in the page',
  ).toEqual([])
  const fatal = apps.flatMap(
    (app) => app.stderr().match(/.*(:FATAL:|Segmentation fault|core dumped).*/g) ?? [],
  )
  expect(fatal, 'I3: on the error stream').toEqual([])
  const logs = await Promise.all([...new Set(apps.map(({ profile }) => profile))].map(logOf))
  const exceptions = logs.flatMap((log) => log.match(/.*(uncaught exception|unhandled rejection).*/g) ?? [])
  expect(exceptions, 'I3: in the log of the main process').toEqual([])
}

/** The sum of the page's store is what its rows say, and captured is the sum of all. */
export async function expectSum(page: Page): Promise<void> {
  await expect(async () => {
    const { leads, tombstones, tally } = await storeOf(page)
    const counted = Object.fromEntries(
      deliveryStates.map((state) => [state, leads.filter(({ delivery }) => delivery.state === state).length]),
    )
    const captured = leads.length + tombstones.length
    expect(tally, 'the sum').toMatchObject({ ...counted, deleted: tombstones.length, captured })
  }).toPass({ timeout: 15_000 })
}

/** What the app knows of each lead that is not deleted: the newer of journal and row. */
async function knownLeads(page: Page): Promise<Map<string, Delivery>> {
  const known = new Map<string, Delivery>()
  for (const { id, delivery } of (await storeOf(page)).leads) known.set(id, delivery)
  for (const { id, delivery } of await journalOf(page)) {
    if (!delivery) known.delete(id)
    else if ((known.get(id)?.rev ?? -1) < delivery.rev) known.set(id, delivery)
  }
  return known
}

/** Acknowledged e-mails are at the server or in a lead that staff can open. */
async function expectEmails(page: Page, api: ApiServer, emails: string[]) {
  if (emails.length === 0) return
  const { leads } = await storeOf(page)
  const opened = await page.evaluate(async (all) => {
    const found: (string | undefined)[] = []
    for (let i = 0; i < all.length; i += 100) {
      const answer = await window.leadstand.openLeads(all.slice(i, i + 100))
      if (!answer.ok) throw new Error(answer.error)
      found.push(...answer.value.map(({ details }) => details?.contact.Email))
    }
    return found
  }, leads)
  const have = new Set([...opened, ...api.receipts.map(({ json }) => json.Email)])
  expect(
    emails.filter((email) => !have.has(email)),
    'I1: acknowledged e-mails that are nowhere',
  ).toEqual([])
}

/** The list flags exactly those leads that may be there twice. */
async function expectFlags(page: Page) {
  await expect(async () => {
    const shown = await page
      .locator('tr[data-lead]')
      .evaluateAll((rows) =>
        rows.map((row) => [
          row.getAttribute('data-lead'),
          row.querySelector('[aria-label="May be there twice"]') !== null,
        ]),
      )
    const { leads } = await storeOf(page)
    const flagged = new Map(leads.map(({ id, delivery }) => [id, mayBeThereTwice(delivery)]))
    expect(shown, 'I2: flags in the list').toEqual(shown.map(([id]) => [id, flagged.get(String(id))]))
    expect(shown.length > 0, 'the list shows leads').toBe(leads.length > 0)
  }).toPass({ timeout: 15_000 })
}

async function logOf(profile: string): Promise<string> {
  const names = ['main.log', 'main.old.log']
  const logs = await Promise.all(
    names.map((name) => readFile(join(profile, 'logs', name), 'utf8').catch(() => '')),
  )
  return logs.join('\n')
}
