import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { acceptAll } from './faults/api'
import { expect, test } from './fixtures'
import { journalOf } from './journal'
import { goTo, openStaff } from './pages/staff'
import { leaveLead } from './pages/visitor'

test.describe('after a crash @main', () => {
  test('killed between the answer and the row: delivered, and one copy', async ({ api, start }) => {
    const first = await start()
    // The row that would say "delivered" never gets onto the disk.
    await first.page.evaluate(() => {
      const put = IDBObjectStore.prototype.put
      IDBObjectStore.prototype.put = function (value, ...key) {
        if (value?.delivery?.state === 'delivered') throw new Error('no row')
        return put.call(this, value, ...key)
      }
    })
    await leaveLead(first.page, { email: 'between@example.com' })
    await expect.poll(async () => (await journalOf(first.page))[0]?.delivery?.state).toBe('delivered')
    await first.kill()

    const { page } = await start()
    await openStaff(page)
    await expect(page.getByRole('row', { name: /between@example\.com.*Delivered/ })).toBeVisible()
    await goTo(page, 'Delivery')
    await expect(page.getByText('Safe to pack up')).toBeVisible()
    expect(api.receipts).toHaveLength(1)
  })

  test('killed while sending: unconfirmed, then sent again with the same id, and flagged', async ({
    api,
    start,
  }) => {
    api.behave(() => 'silence')
    const first = await start()
    await leaveLead(first.page, { email: 'sending@example.com' })
    await expect.poll(() => api.receipts.length).toBe(1)
    await first.kill()
    await api.stop()

    const { page } = await start()
    await openStaff(page)
    await expect(page.getByRole('row', { name: /sending@example\.com.*Unconfirmed/ })).toBeVisible()
    api.behave(acceptAll)
    await api.resume()
    await expect(page.getByRole('row', { name: /sending@example\.com.*Delivered/ })).toBeVisible({
      timeout: 60_000,
    })
    expect(api.receipts).toHaveLength(2)
    const ids = new Set(api.receipts.map(({ headers }) => headers['Idempotency-Key']))
    expect(ids.size).toBe(1)
    await expect(page.getByRole('img', { name: 'May be there twice' })).toBeVisible()
  })

  test('the folder of the database deleted while the app is down: every lead is back from the journal', async ({
    api,
    start,
  }) => {
    const first = await start()
    await leaveLead(first.page, { email: 'delivered@example.com' })
    await expect.poll(async () => (await journalOf(first.page))[0]?.delivery?.state).toBe('delivered')
    await api.stop()
    for (let i = 0; i < 5; i++) await leaveLead(first.page, { email: `kept${i}@example.com` })
    await first.kill()
    await rm(join(first.profile, 'IndexedDB'), { recursive: true })

    const { page } = await start()
    await openStaff(page)
    for (let i = 0; i < 5; i++)
      await expect(page.getByRole('row', { name: new RegExp(`kept${i}@example\\.com`) })).toBeVisible()
    await expect(page.getByRole('row', { name: /delivered@example\.com.*Delivered/ })).toBeVisible()
    await api.resume()
    await expect.poll(() => api.accepted().length, { timeout: 60_000 }).toBe(6)
    expect(api.receipts).toHaveLength(6)
  })

  test('the journal deleted while the app is down: every lead is still there, and journaled anew', async ({
    api,
    start,
  }) => {
    await api.stop()
    const first = await start()
    for (let i = 0; i < 3; i++) await leaveLead(first.page, { email: `row${i}@example.com` })
    await first.kill()
    await rm(join(first.profile, 'journal'), { recursive: true })

    const { page } = await start()
    await expect.poll(async () => (await journalOf(page)).length).toBe(3)
    await api.resume()
    await expect.poll(() => api.accepted().length, { timeout: 60_000 }).toBe(3)
  })

  test('a database that takes nothing for a while: the journal keeps the lead, and it is sent without a restart', async ({
    api,
    start,
  }) => {
    const { page } = await start()
    await page.evaluate(() => {
      const put = IDBObjectStore.prototype.put
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError')
      }
      window.addEventListener('disk-free', () => {
        IDBObjectStore.prototype.put = put
      })
    })
    await leaveLead(page, { email: 'journal@example.com' })
    await page.waitForTimeout(1_000)
    expect(api.receipts).toEqual([])
    await page.evaluate(() => window.dispatchEvent(new Event('disk-free')))
    await expect.poll(() => api.accepted(), { timeout: 30_000 }).toEqual(['journal@example.com'])
    await openStaff(page)
    await goTo(page, 'Delivery')
    await expect(page.getByText('Safe to pack up')).toBeVisible()
  })

  test('key files that can’t be read are put aside, staff are told, and capture goes on', async ({
    api,
    start,
  }) => {
    await api.stop()
    const first = await start()
    await leaveLead(first.page, { email: 'old@example.com' })
    await first.kill()
    const precious = '{"version":2,"keys":["precious"]}'
    for (const name of ['vault.json', 'vault-copy.json']) await writeFile(join(first.profile, name), precious)

    const { page, profile } = await start()
    await leaveLead(page, { email: 'new@example.com' })
    await openStaff(page)
    await expect(page.getByText(/can.t be opened|can.t be read|lost/).first()).toBeVisible()
    await expect(page.getByRole('row', { name: /new@example\.com/ })).toBeVisible()
    const aside = (await readdir(profile)).filter((name) => name.includes('unreadable'))
    expect(aside).toHaveLength(2)
    for (const name of aside) expect(await readFile(join(profile, name), 'utf8')).toBe(precious)
  })

  test('an exception in the main process ends the app, locked kiosk or not, and shows no words of it', async ({
    start,
  }) => {
    const { electron, stderr } = await start()
    const ended = new Promise((code) => electron.process().once('exit', code))
    await electron.evaluate(() => {
      setTimeout(() => {
        throw new Error('canary-exception')
      })
    })
    expect(await ended).toBe(1)
    expect(stderr()).not.toContain('canary-exception')
  })

  test('a page that crashes while leads are sent comes back to the welcome screen and loses nothing', async ({
    api,
    start,
  }) => {
    api.behave(() => 'silence')
    const { page, electron } = await start()
    await leaveLead(page, { email: 'crash@example.com' })
    await expect.poll(() => api.receipts.length).toBe(1)
    api.behave(acceptAll)
    await electron.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer()
    })
    await api.stop()
    await api.resume()
    await expect.poll(() => api.accepted(), { timeout: 60_000 }).toEqual(['crash@example.com'])
    const ids = new Set(api.receipts.map(({ headers }) => headers['Idempotency-Key']))
    expect(ids.size).toBe(1)
  })
})
