import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { startApp } from './app'
import { expectInvariants } from './faults/invariants'
import { storeOf } from './faults/store'
import { expect, test } from './fixtures'
import { journalOf } from './journal'
import { openStaff } from './pages/staff'
import { leaveLead } from './pages/visitor'
import { startSecond } from './second-start'

test.describe('a profile that is not only one app’s own @faults', () => {
  for (const part of ['journal', 'IndexedDB'])
    test(`with the ${part} of another device: foreign leads are kept sealed and never sent, the own ones go out`, async ({
      api,
      apps,
      folder,
      start,
    }) => {
      await api.stop()
      const own = await start()
      await leaveLead(own.page, { email: 'own@example.com' })
      await own.kill()
      const other = await startApp(join(folder, 'other'), ['--provision', join(folder, 'provision.json')])
      apps.push(other)
      await leaveLead(other.page, { email: 'foreign@example.com' })
      await leaveLead(other.page, { email: 'foreign2@example.com' })
      const foreign = (await journalOf(other.page)).map(({ id }) => id)
      await other.kill()
      await rm(join(own.profile, part), { recursive: true })
      await cp(join(other.profile, part), join(own.profile, part), { recursive: true })

      await api.resume()
      const { page } = await start()
      await leaveLead(page, { email: 'new@example.com' })
      await expect.poll(() => api.accepted().toSorted()).toEqual(['new@example.com', 'own@example.com'])
      for (const ids of [
        (await journalOf(page)).map(({ id }) => id),
        (await storeOf(page)).leads.map(({ id }) => id),
      ])
        expect(ids.toSorted()).toEqual(expect.arrayContaining(foreign))
      await openStaff(page)
      await expect(page.getByRole('row', { name: /can.t be opened/i })).toHaveCount(2)
      await expectInvariants({ apps, api, ids: foreign, emails: ['own@example.com', 'new@example.com'] })
      expect(api.receipts).toHaveLength(2)
    })

  test('a second start while leads are sent ends itself: one copy of each, and nothing is damaged', async ({
    api,
    apps,
    folder,
    start,
  }) => {
    api.behave(() => ({ status: 200, json: { success: true }, delayMs: 400 }))
    const { page } = await start()
    const emails = Array.from({ length: 6 }, (_, i) => `second${i}@example.com`)
    for (const email of emails) await leaveLead(page, { email })
    expect(await startSecond(folder)).toBe(0)
    await expect.poll(() => api.accepted().toSorted(), { timeout: 30_000 }).toEqual(emails)
    expect(api.receipts).toHaveLength(emails.length)
    await expectInvariants({ apps, api, emails })
  })
})
