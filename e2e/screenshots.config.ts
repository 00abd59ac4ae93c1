import { defineConfig } from '@playwright/test'

// Run by scripts/screenshots.mjs.
export default defineConfig({
  testDir: 'screenshots',
  testMatch: '*.shots.ts',
  workers: 1,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  outputDir: '../test-results/screenshots-failed',
  reporter: 'list',
})
