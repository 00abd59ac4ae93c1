import type { ElectronApplication, Page } from '@playwright/test'
import type { CourierStatus } from '../../src/shared/courier'
import type { Delivery } from '../../src/shared/delivery'
import { expect } from '../fixtures'
import { journalOf } from '../journal'
import type { ApiServer } from './api'

/** What the courier says of itself. */
export async function courierOf(page: Page): Promise<CourierStatus> {
  return page.evaluate(async () => {
    const answer = await window.leadstand.getCourier()
    if (!answer.ok) throw new Error(answer.error)
    return answer.value
  })
}

/** What the courier said, and the page's clock at that moment. */
export interface Said {
  at: number
  status: CourierStatus
}

/** Writes down everything the courier says from now on; gives what there is so far. A reload ends it. */
export async function listenToCourier(page: Page): Promise<() => Promise<Said[]>> {
  const said = await page.evaluateHandle(() => {
    const all: Said[] = []
    window.leadstand.onCourier((status) => all.push({ at: Date.now(), status }))
    return all
  })
  return () => said.jsonValue()
}

/** ms until the next try, by the app's own words at each beginning of a trouble or a new wait in it. */
export function statedWaits(said: Said[]): number[] {
  return said.flatMap(({ at, status: { trouble, open } }) => (trouble && !open ? [trouble.retryAt - at] : []))
}

/** As if the machine woke: the courier looks whether its trouble is over, without staff. */
export async function wake(electron: ElectronApplication): Promise<void> {
  await electron.evaluate(({ powerMonitor }) => void powerMonitor.emit('resume'))
}

/** What the journal knows of the lead with this e-mail, which the server has met at least once. */
export async function deliveryOf(page: Page, api: ApiServer, email: string): Promise<Delivery | null> {
  const id = api.receipts.find(({ json }) => json.Email === email)?.id
  return (await journalOf(page)).find((entry) => entry.id === id)?.delivery ?? null
}

/** The courier has no trouble any more; it is woken until then. */
export async function expectNoTrouble(page: Page, electron: ElectronApplication): Promise<void> {
  await expect(async () => {
    await wake(electron)
    expect((await courierOf(page)).trouble).toBeNull()
  }).toPass({ timeout: 40_000, intervals: [500, 1_500] })
}
