import { expect, type Page } from '@playwright/test'

/** Captures `count` leads by message, a hundred at a time, and reloads the page so that its store has them too. */
export async function fill(page: Page, count: number): Promise<void> {
  await page.evaluate(async (wanted) => {
    const state = await window.leadstand.getAppState()
    if (!state.ok) throw new Error(state.error)
    const event = state.value.eventRevision
    for (let from = 0; from < wanted; from += 100)
      await Promise.all(
        Array.from({ length: Math.min(100, wanted - from) }, async (_, i) => {
          const values = { email: `visitor${from + i}@example.com`, firstName: 'Anna', lastName: 'Lindqvist' }
          const id = crypto.randomUUID()
          const answer = await window.leadstand.captureLead({ id, event, language: 'en', values })
          if (!answer.ok || answer.value.kind !== 'captured') throw new Error('a lead was not captured')
        }),
      )
  }, count)
  await page.reload()
  await expect(page.getByRole('button', { name: 'Start', exact: true })).toBeVisible()
}
