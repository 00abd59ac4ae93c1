import { defineConfig } from '@playwright/test'

// `npm run bench`. Nothing here passes or fails by a time: see README.md. One at a time, or they would measure each other.
export default defineConfig({
  testDir: '.',
  testMatch: '*.bench.ts',
  workers: 1,
  retries: 0,
  timeout: 600_000,
  expect: { timeout: 60_000 },
  outputDir: '../test-results/bench-failed',
  reporter: 'list',
})
