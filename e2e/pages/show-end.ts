import { join } from 'node:path'
import { expect } from '@playwright/test'
import type { RunningApp } from '../app'
import { answerSaveDialog } from '../backup-file'

/** On the checklist of an event: saves an encrypted backup as `fair.age` and the report as `fair.pdf`, and reads that both are there. */
export async function saveBackupAndReport(
  { page, electron }: Pick<RunningApp, 'page' | 'electron'>,
  folder: string,
  passphrase: string,
): Promise<void> {
  await answerSaveDialog(electron, join(folder, 'fair.age'))
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await page.getByLabel('Passphrase again', { exact: true }).fill(passphrase)
  await page.getByRole('button', { name: 'Save a backup…' }).click()
  await expect(page.getByText('A backup holds every lead')).toBeVisible({ timeout: 60_000 })
  await answerSaveDialog(electron, join(folder, 'fair.pdf'))
  await page.getByRole('button', { name: 'Save report…' }).click()
  await expect(page.getByText('The report is saved')).toBeVisible({ timeout: 30_000 })
}
