import { expect, type Page } from '@playwright/test'
import type { JournalEntry, LeadstandApi } from '../src/shared/ipc'

declare global {
  interface Window {
    readonly leadstand: LeadstandApi
  }
}

/** What the journal knows of every lead, asked as the app's own recovery asks. */
export async function journalOf(page: Page): Promise<JournalEntry[]> {
  return page.evaluate(async () => {
    const found: JournalEntry[] = []
    for (let from: number | null = 0; from !== null; ) {
      const answer: Awaited<ReturnType<LeadstandApi['journalPage']>> = await window.leadstand.journalPage({
        from,
        unsettled: false,
      })
      if (!answer.ok) throw new Error(answer.error)
      found.push(...answer.value.entries)
      from = answer.value.next
    }
    return found
  })
}

/** Captures leads by message, as fast as the journal takes them; a reload brings them into the page's store. */
export async function captureMany(page: Page, emails: string[]): Promise<void> {
  const journaled = await page.evaluate(async (all) => {
    let count = 0
    const state = await window.leadstand.getAppState()
    if (!state.ok) throw new Error(state.error)
    for (const email of all) {
      const values = { email, firstName: `=HYPERLINK("http://x.example","${email}")` }
      const answer = await window.leadstand.captureLead({
        id: crypto.randomUUID(),
        event: state.value.eventRevision,
        language: 'en',
        values,
      })
      if (answer.ok && answer.value.kind === 'captured' && answer.value.journaled) count++
    }
    return count
  }, emails)
  expect(journaled).toBe(emails.length)
}
