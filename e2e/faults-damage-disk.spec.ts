import { join } from 'node:path'
import { mountSmallDisk, noSmallDisk, type SmallDisk } from './faults/disk'
import { expectDrained } from './faults/drained'
import { expectInvariants } from './faults/invariants'
import { test as base, expect } from './fixtures'
import { goTo, openStaff } from './pages/staff'
import { fillForm, leaveLead, sendForm } from './pages/visitor'

const test = base.extend<{ disk: (part: string, megabytes: number) => Promise<SmallDisk> }>({
  disk: async ({ folder }, use) => {
    const disks: SmallDisk[] = []
    await use(async (part, megabytes) => {
      const disk = await mountSmallDisk(join(folder, part), megabytes)
      disks.push(disk)
      return disk
    })
    for (const disk of disks) await disk.unmount()
  },
})

test.describe('a full disk @faults', () => {
  test.skip(() => noSmallDisk() !== null, noSmallDisk() ?? '')

  test('under the journal: the database keeps the leads, staff are told, nothing is sent until there is space', async ({
    api,
    apps,
    disk,
    start,
  }) => {
    const small = await disk('profile/journal', 1)
    const { page } = await start()
    await leaveLead(page, { email: 'before@example.com' })
    await expect.poll(() => api.accepted()).toEqual(['before@example.com'])
    await small.fill()
    // The last page of a file may have room for some records more.
    const emails = Array.from({ length: 12 }, (_, i) => `full${i}@example.com`)
    for (const email of emails) await leaveLead(page, { email })
    await openStaff(page)
    await expect(page.getByText('ENOSPC').first()).toBeVisible()
    await goTo(page, 'Delivery')
    await expect(page.getByText('Attempts can’t be written down')).toBeVisible()
    const sent = api.accepted().length
    expect(sent).toBeLessThan(emails.length)

    await small.free()
    await page.getByRole('button', { name: 'Try now' }).click()
    await expectDrained(page)
    expect(api.receipts).toHaveLength(emails.length + 1)
    await expect(page.getByText('ENOSPC')).toBeHidden()
    await expectInvariants({ apps, api, emails })
  })

  test('under everything: visitor and staff are told, the form stays filled, and all is sent once there is space', async ({
    api,
    apps,
    disk,
    start,
  }) => {
    test.setTimeout(180_000)
    const small = await disk('profile', 128)
    const { page } = await start()
    await leaveLead(page, { email: 'before@example.com' })
    await expect.poll(() => api.accepted()).toEqual(['before@example.com'])
    await small.fill()
    const thanked = ['before@example.com']
    const told = page.getByText('Your details are not saved yet')
    const thanks = page.getByRole('heading', { name: 'Thank you', exact: true })
    let last = ''
    for (let i = 0; !(await told.isVisible()); i++) {
      last = `full${i}@example.com`
      await fillForm(page, { email: last })
      await sendForm(page)
      await expect(told.or(thanks)).toBeVisible({ timeout: 30_000 })
      if (await told.isVisible()) break
      thanked.push(last)
      await page.getByRole('button', { name: 'Done' }).click()
      expect(i).toBeLessThan(200)
    }
    await openStaff(page)
    await expect(page.getByText('The journal can’t be written')).toBeVisible()
    await page.evaluate(() => window.leadstand.lock(undefined))
    await expect(page.getByLabel('Email', { exact: true })).toHaveValue(last)

    await small.free()
    await expect(thanks).toBeVisible({ timeout: 30_000 })
    await expectDrained(page)
    expect(api.accepted().toSorted()).toEqual([...thanked, last].toSorted())
    await expectInvariants({ apps, api, emails: [...thanked, last] })

    // And it is all on the disk.
    await apps.at(-1)?.kill()
    await start()
    await expectInvariants({ apps, api, emails: [...thanked, last] })
  })
})
