import type { Page } from '@playwright/test'
import { isSettled } from '../../src/shared/delivery'
import { expect } from '../fixtures'
import { storeOf } from './store'

/** Waits until every lead of the page's store is delivered; `timeout` in ms. Gives how many there are. */
export async function expectDrained(page: Page, timeout = 60_000): Promise<number> {
  let count = 0
  await expect(async () => {
    const { leads } = await storeOf(page)
    count = leads.length
    const open = leads.filter(({ delivery }) => !isSettled(delivery)).map(({ delivery }) => delivery)
    expect({ waiting: open.length, first: open[0] }, 'every lead is delivered').toEqual({ waiting: 0 })
  }).toPass({ timeout, intervals: [100, 250, 500, 1_000] })
  return count
}
