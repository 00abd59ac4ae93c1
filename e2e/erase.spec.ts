import { mkdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Page } from '@playwright/test'
import type { ErasePoint } from '../src/shared/crash-point'
import type { Lead } from '../src/shared/lead'
import { filesBelow } from './app'
import { arm, crashPointBuild, killAt, requireCrashPointBuild } from './faults/crash'
import { storeOf } from './faults/store'
import { expect, test } from './fixtures'
import { captureMany, journalOf } from './journal'
import { saveBackupAndReport } from './pages/show-end'
import { goTo, openStaff } from './pages/staff'

const PASSPHRASE = 'seven brown otters'
const emails = ['ada@example.org', 'grace@example.org', 'edsger@example.org']

/** One more event, a copy of the current one, which visitors see from now on. Gives the id of the former one. */
async function beginEvent(page: Page, name: string): Promise<string> {
  return page.evaluate(async (called) => {
    const answer = await window.leadstand.getEvents(undefined)
    if (!answer.ok) throw new Error(answer.error)
    const { events, current } = answer.value
    const profile = events.find((event) => event.profile.id === current)?.profile
    if (!profile) throw new Error('no event')
    const id = 'another-event'
    await window.leadstand.saveEvent({ ...profile, id, name: called })
    await window.leadstand.useEvent({ id })
    return current
  }, name)
}

/** The checklist of an event, by the way that staff take. */
async function openEnd(page: Page, name: string): Promise<void> {
  await goTo(page, 'Event')
  await page
    .getByRole('listitem', { name, exact: true })
    .getByRole('button', { name: 'End of the show' })
    .click()
  await expect(page.getByRole('heading', { level: 1, name: 'End of the show' })).toBeVisible()
}

/** What the page's store and the journal hold of each event. */
async function heldOf(page: Page) {
  const { leads, tombstones, tally } = await storeOf(page)
  const journal = await journalOf(page)
  return { leads, tombstones, tally, journaled: journal.filter(({ delivery }) => delivery).length }
}

test.describe('the end of the show @staff', () => {
  test('a checklist, and then the leads of one event are gone from this device and its second copy', async ({
    api,
    folder,
    start,
  }) => {
    test.setTimeout(180_000)
    const stick = join(folder, 'stick')
    await mkdir(stick)
    let { page, electron, profile, kill } = await start()
    await captureMany(page, emails)
    await page.reload()
    await openStaff(page)
    const fair = await beginEvent(page, 'Launch')
    await captureMany(page, ['other@example.org'])
    await page.reload()
    await expect.poll(() => api.accepted().length).toBe(4)
    await expect.poll(async () => (await storeOf(page)).tally?.delivered).toBe(4)
    const before = await storeOf(page)
    const [ours, others] = [of(before.leads, fair), of(before.leads, 'another-event')]
    expect(ours).toHaveLength(3)

    await openStaffIfNeeded(page)
    await electron.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
    }, stick)
    await goTo(page, 'Settings')
    await page.getByRole('button', { name: 'Choose a folder…' }).click()
    await expect(page.getByText('Up to date')).toBeVisible()

    await openEnd(page, 'Demo Fair')
    await expect(page.getByText('All 3 leads are delivered')).toBeVisible()
    const accept = page.getByLabel('I know what is lost. Erase all the same.')
    await expect(accept).toBeVisible()
    await saveBackupAndReport({ page, electron }, folder, PASSPHRASE)
    await expect(accept).toHaveCount(0)

    const number = page.getByLabel('Number of leads to erase')
    const erase = page.getByRole('button', { name: 'Erase 3 leads' })
    await number.fill('4')
    await erase.click()
    await expect(page.getByText('That is another number. There are 3 leads of this event.')).toBeVisible()
    expect((await storeOf(page)).leads).toHaveLength(4)
    await number.fill('3')
    await erase.click()
    await expect(page.getByText('3 leads of Demo Fair were erased')).toBeVisible({ timeout: 60_000 })
    await expect(page.getByText(join(folder, 'fair.age'))).toBeVisible()

    const expectGone = async () => {
      const held = await heldOf(page)
      expect(held.leads.map(({ id }) => id)).toEqual(others.map(({ id }) => id))
      expect(held.tally).toMatchObject({ captured: 1, delivered: 1, deleted: 0 })
      expect(held.journaled).toBe(1)
      const files = [...(await filesBelow(profile)), ...(await filesBelow(stick))]
      for (const { path, bytes } of files) {
        for (const email of emails) expect(bytes.includes(email), `${email} in ${path}`).toBe(false)
        const name = basename(path)
        if (
          name.endsWith('.log') &&
          path.includes(name.slice(0, 6)) &&
          /^\d{6}\.log$/.test(name) &&
          !path.includes('leveldb')
        )
          for (const { envelope, id } of ours) {
            expect(bytes.includes(envelope.data), `an envelope in ${path}`).toBe(false)
            expect(bytes.includes(id), `a lead’s id in ${path}`).toBe(false)
          }
        if (name.includes('vault'))
          expect(bytes.includes(ours[0]?.envelope.keyId ?? ''), `its key in ${path}`).toBe(false)
      }
      expect(files.filter(({ path }) => path.startsWith(stick) && path.endsWith('vault.json'))).not.toEqual(
        [],
      )
    }
    await expectGone()
    await kill()

    const again = await start()
    ;({ page, electron, profile, kill } = again)
    await openStaff(page)
    await expectGone()
    await openEnd(page, 'Demo Fair')
    await expect(page.getByText('Erased before')).toBeVisible()
    await expect(page.getByText(/: 3 leads$/)).toBeVisible()
    await page.evaluate((id) => window.leadstand.useEvent({ id }), fair)
    await captureMany(page, ['new@example.org'])
    await page.reload()
    await expect
      .poll(async () => of((await storeOf(page)).leads, fair).map(({ envelope }) => envelope.keyId))
      .toEqual([expect.not.stringContaining(ours[0]?.envelope.keyId ?? '')])
  })

  test('killed at any step, the next start has all of the event’s leads or none, and the other event’s always', async ({
    api,
    start,
  }) => {
    requireCrashPointBuild()
    test.setTimeout(300_000)
    await api.stop()
    let app = await start({ build: crashPointBuild })
    await openStaff(app.page)
    const fair = await beginEvent(app.page, 'Launch')
    await captureMany(app.page, ['other@example.org'])
    await app.page.evaluate((id) => window.leadstand.useEvent({ id }), fair)
    const kept: Record<ErasePoint, boolean> = {
      'before-erased': true,
      'after-erased': false,
      'between-erased-rows': false,
      'after-erased-rows': false,
    }
    for (const [point, remain] of Object.entries(kept) as [ErasePoint, boolean][])
      await test.step(point, async () => {
        const { page } = app
        await captureMany(page, emails)
        await page.reload()
        await expect
          .poll(async () => {
            const { leads, journaled } = await heldOf(page)
            return journaled - leads.length
          })
          .toBe(0)
        const count = of((await storeOf(page)).leads, fair).length
        await openStaffIfNeeded(page)
        await openEnd(page, 'Demo Fair')
        await expect(page.getByText(`${count} leads exist only on this device`)).toBeVisible()
        await page.getByLabel('I know what is lost. Erase all the same.').check()
        await page.getByLabel('Number of leads to erase').fill(String(count))
        await arm(app, point)
        await page.getByRole('button', { name: `Erase ${count} leads` }).click()
        await killAt(app, point)
        app = await start({ build: crashPointBuild })
        const left = remain ? count : 0
        await expect
          .poll(async () => {
            const { leads, tally, journaled } = await heldOf(app.page)
            return [of(leads, fair).length, of(leads, 'another-event').length, tally?.captured, journaled]
          })
          .toEqual([left, 1, left + 1, left + 1])
        await openStaff(app.page)
      })
  })
})

const of = (leads: Lead[], eventId: string) => leads.filter((lead) => lead.eventId === eventId)

/** A reload leaves staff signed in, but shows visitors' screens on a kiosk that is locked. */
async function openStaffIfNeeded(page: Page): Promise<void> {
  const signedIn = await page.evaluate(async () => {
    const answer = await window.leadstand.getAppState(undefined)
    return answer.ok && answer.value.unlocked
  })
  if (signedIn) await expect(page.getByRole('link', { name: 'Leads', exact: true })).toBeVisible()
  else await openStaff(page)
}
