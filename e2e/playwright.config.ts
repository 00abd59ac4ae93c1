import { defineConfig } from '@playwright/test'

// One app at a time: each covers the screen, and the tests look at the screen itself.
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  workers: 1,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  outputDir: '../test-results',
  reporter: 'list',
})
