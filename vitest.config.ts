import { defineConfig } from 'vitest/config'

export default defineConfig({
  define: { CRASH_POINTS: 'false' },
  test: {
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'e2e/faults/*.test.ts'],
    environment: 'node',
    pool: 'threads',
  },
})
