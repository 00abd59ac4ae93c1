import type { Page } from '@playwright/test'
import { expect } from '../e2e/fixtures'
import { fillForm } from '../e2e/pages/visitor'

/** Milliseconds from the click on Send to the frame that shows the thanks, measured in the page. */
export async function saveByForm(page: Page, email: string): Promise<number> {
  await fillForm(page, { email, firstName: 'Anna', lastName: 'Lindqvist', phone: '+442079460123' })
  await page.evaluate(() => {
    const took = new Promise<number>((done) => {
      addEventListener(
        'click',
        (click) => {
          const look = () => {
            if (document.querySelector('h1')?.textContent === 'Thank you, Anna')
              done(performance.now() - click.timeStamp)
            else requestAnimationFrame(look)
          }
          requestAnimationFrame(look)
        },
        { capture: true, once: true },
      )
    })
    Reflect.set(window, 'took', took)
  })
  await page.getByRole('button', { name: 'Send my details' }).click()
  const took = await page.evaluate<number>(() => Reflect.get(window, 'took'))
  await expect(page.getByRole('heading', { name: 'Thank you, Anna', exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Done' }).click()
  return took
}

/** Milliseconds of the message alone: main checks, seals and journals the lead with fsync. */
export async function saveByMessage(page: Page, email: string): Promise<number> {
  return page.evaluate(async (address) => {
    const values = { email: address, firstName: 'Anna', lastName: 'Lindqvist', phone: '+442079460123' }
    const state = await window.leadstand.getAppState()
    if (!state.ok) throw new Error(state.error)
    const event = state.value.eventRevision
    const began = performance.now()
    const answer = await window.leadstand.captureLead({
      id: crypto.randomUUID(),
      event,
      language: 'en',
      values,
    })
    if (!answer.ok || answer.value.kind !== 'captured' || !answer.value.journaled)
      throw new Error('not saved')
    return performance.now() - began
  }, email)
}

/** Milliseconds of one strict IndexedDB transaction that puts a row of a lead's size, in a database of its own. */
export async function storeRow(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((done, failed) => {
      const request = indexedDB.open('bench', 1)
      request.onupgradeneeded = () => request.result.createObjectStore('rows', { keyPath: 'id' })
      request.onsuccess = () => done(request.result)
      request.onerror = () => failed(request.error)
    })
    const began = performance.now()
    await new Promise<void>((done, failed) => {
      const transaction = db.transaction('rows', 'readwrite', { durability: 'strict' })
      transaction.objectStore('rows').put({ id: crypto.randomUUID(), envelope: 'x'.repeat(800) })
      transaction.oncomplete = () => done()
      transaction.onerror = () => failed(transaction.error)
    })
    const took = performance.now() - began
    db.close()
    return took
  })
}
