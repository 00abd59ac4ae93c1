import type { Page } from '@playwright/test'
import { type ApiServer, acceptAll } from '../faults/api'
import { test as base, expect } from '../fixtures'
import { openStaff } from '../pages/staff'
import { people } from './people'

/** The event of the pictures; its questions are the default ones. */
export const test = base.extend({
  provision: async ({ provision }, use) => {
    await use({
      ...provision,
      device: { ...provision.device, name: 'Tablet 2' },
      event: { name: 'Harbour Expo', ref: 'YYY', defaultCountry: 'GB' },
    })
  },
})

/** Behind the PIN, with the banner about this system's secret store answered if there is one. */
export async function openStaffCalmly(page: Page): Promise<void> {
  await openStaff(page)
  const banner = page.getByRole('button', { name: 'I understand' })
  const { value } = await page.evaluate(async () => {
    const state = await window.leadstand.getAppState()
    return { value: state.ok && !state.value.secretStore.protected && !state.value.secretStore.accepted }
  })
  if (!value) return
  await banner.click()
  await expect(banner).toBeHidden()
}

const emailOf = (index: number) => people[index]?.email ?? ''
/** Leads that the server treats unlike the others. */
export const special = {
  delivered: emailOf(23),
  twice: emailOf(19),
  refused: emailOf(22),
  refusedToo: emailOf(11),
  unconfirmed: emailOf(25),
  waiting: emailOf(28),
}

/**
 * Takes all leads before `special.unconfirmed` but for two that it refuses; breaks that one's connection and
 * then is not there any more, so that the rest waits.
 */
export function behaveMixed(api: ApiServer): void {
  let dropped = false
  api.behave((receipt, nth) => {
    const email = String(receipt.json.Email)
    if (email === special.twice && !dropped) {
      dropped = true
      return 'drop'
    }
    if (email === special.unconfirmed) {
      void api.stop()
      return 'drop'
    }
    if (email === special.refused)
      return { status: 422, json: { message: 'This phone number is on the list of blocked contacts.' } }
    if (email === special.refusedToo)
      return { status: 422, json: { message: 'Lastname may have 30 characters at most.' } }
    return acceptAll(receipt, nth)
  })
}
