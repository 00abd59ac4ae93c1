import { createRequire } from 'node:module'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** WCAG 2.2 AA is all of these together. */
export const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa']

/** The builder's own, which it does not give away. */
const builderFile = createRequire(import.meta.url).resolve('@axe-core/playwright')
const { source }: { source: string } = createRequire(builderFile)('axe-core')

/** Either all rules with one of these tags, or exactly these rules. */
export type AxeRules = { tags: string[] } | { rules: string[] }

/** What axe finds on the page as it stands: each fault with the elements that have it, and why. */
export async function axeFinds(page: Page, rules: AxeRules) {
  await load(page)
  // Faults only: nobody reads the rest.
  const builder = new AxeBuilder({ page, axeSource: 'window.axe' }).options({ resultTypes: ['violations'] })
  if ('tags' in rules) builder.withTags(rules.tags)
  else builder.withRules(rules.rules)
  // The window is the only one, and axe would open a second one to finish in.
  const { violations } = await builder.setLegacyMode().analyze()
  return violations.map(({ id, nodes }) => ({
    id,
    at: nodes.map(({ html, any }) => [html, any[0]?.message]),
  }))
}

/** Brings axe into the page once; the builder alone would for each look. */
async function load(page: Page): Promise<void> {
  if (await page.evaluate(() => 'axe' in window)) return
  await page.evaluate(source)
}
