import type { Page } from '@playwright/test'
import type { Damage } from '../../src/shared/ipc'
import { expect } from '../fixtures'

/** What the app knows of damage that staff have not confirmed yet. */
export async function damageOf(page: Page): Promise<Damage | null> {
  return page.evaluate(async () => {
    const answer = await window.leadstand.getAppState()
    if (!answer.ok) throw new Error(answer.error)
    return answer.value.damage
  })
}

/** Staff, who are signed in, read what was found, each of the sentences, and confirm it; then it is gone. */
export async function readDamage(page: Page, sentences: RegExp[]): Promise<void> {
  const banner = page.getByRole('region', { name: 'Warnings' })
  for (const sentence of sentences) await expect(banner.getByText(sentence)).toBeVisible()
  await banner.getByRole('button', { name: 'I have read it' }).click()
  await expect(banner.getByText(sentences[0] ?? /./)).toBeHidden()
  expect(await damageOf(page)).toBeNull()
}
