import type { Page } from '@playwright/test'
import { expect, PIN, test } from './fixtures'
import { journalOf } from './journal'
import { leaveLead } from './pages/visitor'

/** Gives the page's database the version that a later app would give it, and says what is in it. */
async function raiseSchema(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((done, failed) => {
        const request = indexedDB.open('leadstand', 990)
        request.onupgradeneeded = () => request.result.createObjectStore('later')
        request.onsuccess = () => {
          request.result.close()
          done()
        }
        request.onerror = () => failed(request.error)
      }),
  )
}

async function databaseOf(page: Page) {
  return page.evaluate(async () => {
    const [found] = await indexedDB.databases()
    const db = await new Promise<IDBDatabase>((done, failed) => {
      const request = indexedDB.open('leadstand')
      request.onsuccess = () => done(request.result)
      request.onerror = () => failed(request.error)
    })
    const stores = [...db.objectStoreNames]
    const leads = await new Promise((done) => {
      const all = db.transaction('leads').objectStore('leads').getAll()
      all.onsuccess = () => done(all.result)
    })
    db.close()
    return { found, stores, leads }
  })
}

test('leads that a newer version stored: one screen says what to do, nothing is touched, staff can close the app @main', async ({
  api,
  start,
}) => {
  await api.stop()
  const first = await start()
  await leaveLead(first.page, { email: 'newer@example.com' })
  await raiseSchema(first.page)
  await first.kill()

  const { page, electron } = await start()
  await expect(page.getByRole('heading', { name: /stored by a newer Leadstand/ })).toBeVisible()
  await expect(page.getByRole('button')).toHaveText(['Close the app'])
  const before = await databaseOf(page)
  expect(before).toMatchObject({ found: { version: 990 }, leads: [{ seq: 1 }] })
  await api.resume()
  await page.waitForTimeout(3_000)
  expect(await databaseOf(page)).toEqual(before)
  expect(await journalOf(page)).toMatchObject([{ delivery: { state: 'queued' } }])
  expect(api.receipts).toEqual([])

  await page.getByRole('button', { name: 'Close the app' }).click()
  const ended = new Promise((code) => electron.process().once('exit', code))
  await page.getByLabel('Staff PIN').fill(PIN)
  await page.getByRole('button', { name: 'Unlock' }).click()
  expect(await ended).toBe(0)
})
