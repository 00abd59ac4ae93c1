import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './fixtures'
import { openStaff } from './pages/staff'
import { leaveLead } from './pages/visitor'

test('journal and database deleted together @faults: staff read that leads are gone, not that there were none', async ({
  api,
  start,
}) => {
  await api.stop()
  const first = await start()
  await openStaff(first.page)
  // A new device has captured nothing, and nothing is gone.
  await expect(first.page.getByText('No lead is left on this device')).toBeHidden()
  await first.page.getByRole('button', { name: 'Lock' }).click()
  await leaveLead(first.page, { email: 'gone@example.com' })
  await first.kill()
  for (const folder of ['journal', 'IndexedDB'])
    await rm(join(first.profile, folder), { recursive: true, force: true })

  const { page } = await start()
  await openStaff(page)
  await expect(page.getByText('No lead is left on this device')).toBeVisible()
  await page.getByRole('button', { name: 'Lock' }).click()
  await leaveLead(page, { email: 'new@example.com' })
  await openStaff(page)
  await expect(page.getByRole('row', { name: /new@example\.com/ })).toBeVisible()
  await expect(page.getByText('No lead is left on this device')).toBeHidden()
})
