import { defineConfig } from '@playwright/test'

// Each app covers its screen, and the tests look at the screen itself: as many run at a time as there are screens.
// scripts/screen.mjs names them; without it (a screen that exists already) it is one.
const displays = process.env.LEADSTAND_DISPLAYS?.split(' ') ?? []
// This file is read in each worker, too. What is set here goes to all that it starts: the app, xdotool, xwd, wmctrl.
const own = displays[Number(process.env.TEST_PARALLEL_INDEX)]
if (own !== undefined) process.env.DISPLAY = own

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  workers: Math.max(displays.length, 1),
  // One test after the other for a worker that is free, not a whole file: some files take minutes.
  fullyParallel: true,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  outputDir: '../test-results',
  reporter: 'list',
})
